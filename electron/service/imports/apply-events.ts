import { foldText } from "../../../shared/vocabulary/polish-text.ts";
import { ORGANISATION_ROLES } from "../../../shared/vocabulary/records.ts";
import { parseLabel } from "../../../shared/vocabulary/vocabulary-labels.ts";
import type { EventTable } from "../../storage/database.ts";
import { activityColumns } from "../activities/index.ts";
import { headCountColumns, namedCountSql, rowToEventFields } from "../events/index.ts";
import type { RecordValues } from "../kernel/change-recorder.ts";
import { type CheckedEvent, checkEventRow, withTotal } from "./check-event-row.ts";
import type { RegisterRow, RegisterTable } from "./compute-table.ts";
import { has, type ImportSession, spokenOf } from "./import-session.ts";
import { newIdentity } from "./record-identity.ts";
import { list, number, text } from "./row-values.ts";

/** Which columns of the record each column of the sheet speaks of. */
const SPOKEN: Record<string, (keyof RecordValues<"event">)[]> = {
  date: ["date", "date_precision"],
  startsAt: ["starts_at"],
  lengthMinutes: ["length_minutes"],
  title: ["title", "title_sort"],
  scope: ["scope"],
  activity: ["activity_id"],
  kind: ["kind"],
  place: ["place", "place_sort"],
  status: ["status"],
  initiativeLevel: ["initiative_level"],
  children: ["head_children"],
  youth: ["head_youth"],
  adults: ["head_adults"],
  seniors: ["head_seniors"],
  unknownAge: ["head_unknown"],
  staffMinutes: ["staff_minutes"],
  volunteerMinutes: ["volunteer_minutes"],
  mopsCostGrosze: ["mops_cost_grosze"],
  partnerCashGrosze: ["partner_cash_grosze"],
  inKindGrosze: ["in_kind_grosze"],
  partnership: ["partnership_id"],
  enteredOn: ["entered_on"],
  recordState: ["record_state"],
  notes: ["notes"],
};

const ROWS_PER_CHUNK = 500;

interface EventLinks {
  organisations: { organisation_id: string; role: string }[] | undefined;
  actions: string[] | undefined;
  assets: string[] | undefined;
}

/**
 * Wydarzenia: known by their identifier; without one by day, start (where the sheet tells it) and title, the second of two such
 * rows being the second such event. New events and their links are inserted in bulk at the end.
 */
export async function applyEvents(session: ImportSession, table: RegisterTable): Promise<void> {
  const { changes, db, kernel } = session.scope;
  const existing = await loadEvents();
  const plainKey = has(table, "startsAt") ? dayStartAndTitle : dayAndTitle;
  const unnamed = Map.groupBy(existing.values(), plainKey);
  const seen = new Set<string>();
  const created: { row: RecordValues<"event"> & { id: string }; links: EventLinks }[] = [];

  for await (const lot of session.lotsOf(table)) {
    for (const row of lot) {
      const identifier = text(row, "identifier");
      if (identifier !== null && seen.has(identifier)) {
        session.refuse(table, row, "identifier", "rowTwice", { name: identifier });
        continue;
      }
      if (identifier !== null) seen.add(identifier);
      const values = await eventOf(row);
      if (!values) continue;
      const links = await linksOf(session, table, row);
      const knownId =
        identifier !== null ? session.events.get(identifier) : unnamed.get(plainKey(values))?.shift()?.id;
      const known = knownId === undefined ? undefined : existing.get(knownId);
      if (!known) {
        const identity = await newIdentity(session.scope, "event", identifier);
        // Not a copy: there may be fifty thousand of them.
        created.push({ row: Object.assign(values, identity), links });
        if (identifier !== null) session.events.set(identifier, identity.id);
        session.events.set(identity.id, identity.id);
        session.count(table, "created");
        continue;
      }
      const spoken = { ...spokenOf(table, values, SPOKEN), ...(await countedAgain(row, known)) };
      const changed = Object.entries(spoken).filter(
        ([column, value]) => known[column as keyof EventTable] !== value,
      );
      const touched = await replaceLinks(session, known.id, links);
      if (changed.length > 0) {
        // The search key is made of three of the columns, so it is made anew from what they are now.
        const now = { ...known, ...Object.fromEntries(changed) } as EventTable;
        const search_fold = foldText(
          [now.title, now.place, now.notes].filter((part) => part !== null).join(" "),
        );
        await changes.update("event", known.id, undefined, { ...Object.fromEntries(changed), search_fold });
      }
      session.count(table, changed.length > 0 || touched ? "updated" : "unchanged");
    }
  }

  await session.createMany(
    "event",
    eachOf(created, ({ row }) => [row]),
  );
  await session.createMany(
    "event_organisation",
    eachOf(created, ({ row, links }) =>
      (links.organisations ?? []).map(({ organisation_id, role }) => ({
        event_id: row.id,
        organisation_id,
        role: role as "host",
      })),
    ),
  );
  await session.createMany(
    "event_action",
    eachOf(created, ({ row, links }) =>
      (links.actions ?? []).map((action_id) => ({ event_id: row.id, action_id })),
    ),
  );
  await session.createMany(
    "event_asset",
    eachOf(created, ({ row, links }) =>
      (links.assets ?? []).map((entry_id) => ({ event_id: row.id, entry_id })),
    ),
  );

  async function eventOf(row: RegisterRow): Promise<RecordValues<"event"> | undefined> {
    const partnershipName = text(row, "partnership");
    const partnershipId =
      partnershipName === null ? null : session.partnerships.get(foldText(partnershipName));
    if (partnershipId === undefined)
      session.refuse(table, row, "partnership", "unknownPartnership", { name: partnershipName ?? "" });
    const { values, problems } = session.checkedEvents.get(row) ?? checkEventRow(row, session.programmeId);
    refuseAll(row, problems);
    if (!values) return undefined;
    const activityName = text(row, "activity");
    const isSession = activityName !== null && values.scope === "session";
    return Object.assign(values, {
      activity_id: isSession ? await activityNamed(activityName, text(row, "kind")) : null,
      partnership_id: partnershipId ?? null,
      external_id: null,
      review_note: null,
      entered_on: text(row, "enteredOn") ?? kernel.clock.today(),
    });
  }

  function refuseAll(row: RegisterRow, problems: CheckedEvent["problems"]): void {
    for (const { key, messageKey, params } of problems) session.refuse(table, row, key, messageKey, params);
  }

  async function countedAgain(row: RegisterRow, known: EventTable): Promise<Partial<RecordValues<"event">>> {
    if (number(row, "peoplePresent") === null) return {};
    const { namedCount } = await db
      .selectFrom("event")
      .select(namedCountSql.as("namedCount"))
      .where("id", "=", known.id)
      .executeTakeFirstOrThrow();
    const { headCounts } = rowToEventFields(known);
    const problems: CheckedEvent["problems"] = [];
    const counts = withTotal(row, { headCounts, namedCount: Number(namedCount) }, problems);
    refuseAll(row, problems);
    return counts ? headCountColumns(counts) : {};
  }

  async function activityNamed(name: string, kind: string | null): Promise<string> {
    const fold = foldText(name);
    const known = session.activities.get(fold);
    if (known) return known;
    const columns = activityColumns({
      programmeId: session.programmeId,
      name,
      kind: (kind ?? "meeting") as "meeting",
      weekday: null,
      recurrence: null,
      place: null,
      startsOn: null,
      endsOn: null,
      usualStartsAt: null,
      usualLengthMinutes: null,
      usualPeopleIds: [],
      notes: null,
    });
    const { id } = await changes.create("activity", columns);
    session.activities.set(fold, id);
    return id;
  }

  async function loadEvents(): Promise<Map<string, EventTable>> {
    const known = new Map<string, EventTable>();
    const rows = db
      .selectFrom("event")
      .selectAll()
      .where("programme_id", "=", session.programmeId)
      .where("deleted_at", "is", null)
      .orderBy("id");
    for await (const row of rows.stream(ROWS_PER_CHUNK)) known.set(row.id, row);
    return known;
  }
}

/** One after the other, as they are asked for: all at once would be another copy of a large register. */
function* eachOf<Item, Row>(items: Iterable<Item>, rowsOf: (item: Item) => Row[]): Generator<Row> {
  for (const item of items) yield* rowsOf(item);
}

type Named = Pick<EventTable, "date" | "starts_at" | "title_sort">;
const dayStartAndTitle = (event: Named) => `${event.date} ${event.starts_at} ${event.title_sort}`;
const dayAndTitle = (event: Named) => `${event.date} ${event.title_sort}`;

async function linksOf(session: ImportSession, table: RegisterTable, row: RegisterRow): Promise<EventLinks> {
  const organisations = new Map<string, { organisation_id: string; role: string }>();
  for (const written of list(row, "organisations")) {
    const { name, role } = splitRole(written);
    const id = await session.organisationNamed(name, table, row, "organisations");
    organisations.set(`${id} ${role}`, { organisation_id: id, role });
  }
  const found = (key: "actions" | "assets", known: ReadonlyMap<string, string>) => {
    const ids = new Set<string>();
    for (const identifier of list(row, key)) {
      const id = known.get(identifier);
      if (id === undefined) session.refuse(table, row, key, "unknownReference", { name: identifier });
      else ids.add(id);
    }
    return [...ids];
  };
  return {
    organisations: has(table, "organisations") ? [...organisations.values()] : undefined,
    actions: has(table, "actions") ? found("actions", session.actions) : undefined,
    assets: has(table, "assets") ? found("assets", session.diagnosis) : undefined,
  };
}

/** `Szkoła nr 119: organizator`; a colon that no role follows belongs to the name. */
function splitRole(written: string): { name: string; role: string } {
  const colon = written.lastIndexOf(":");
  const role = colon > 0 ? parseLabel("ORGANISATION_ROLES", written.slice(colon + 1)) : undefined;
  return role
    ? { name: written.slice(0, colon).trim(), role }
    : { name: written, role: ORGANISATION_ROLES[4] };
}

/** Makes the links of a known event those of its row; tells whether any changed. */
async function replaceLinks(session: ImportSession, eventId: string, links: EventLinks): Promise<boolean> {
  const { changes } = session.scope;
  const before = changes.changeCount;
  if (links.organisations) {
    const rows = links.organisations.map((link) => ({ event_id: eventId, ...link }));
    await changes.replaceChildren(
      "event_organisation",
      "event_id",
      eventId,
      ["organisation_id", "role"],
      rows as never,
    );
  }
  if (links.actions) {
    const rows = links.actions.map((id) => ({ event_id: eventId, action_id: id }));
    await changes.replaceChildren("event_action", "event_id", eventId, ["action_id"], rows);
  }
  if (links.assets) {
    const rows = links.assets.map((id) => ({ event_id: eventId, entry_id: id }));
    await changes.replaceChildren("event_asset", "event_id", eventId, ["entry_id"], rows);
  }
  return changes.changeCount > before;
}
