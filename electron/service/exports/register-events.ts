import { sql } from "kysely";
import { ATTENDANCE_ROLES, type AttendanceRole } from "../../../shared/vocabulary/records.ts";
import type { RegisterLine } from "../../documents/register/index.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { rowToDate } from "../events/index.ts";
import type { RegisterParties } from "./register-parties.ts";

const ROWS_PER_CHUNK = 1000;

/** What the events refer to by name. */
export interface EventReferences {
  parties: RegisterParties;
  partnershipName(id: string | null): string | undefined;
  entryIdentifier(id: string): string | undefined;
  actionIdentifier(id: string): string | undefined;
}

/** The register's own name of a record: the one it came with, else our id. */
const identifier = sql<string>`coalesce(external_id, event.id)`;

/** Live events in order of day and identifier, a chunk at a time: memory does not grow with their number. */
async function* eventChunks<Row extends { date: string; identifier: string }>(
  page: (after: { date: string; identifier: string }) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let after = { date: "", identifier: "" };
  while (true) {
    const rows = await page(after);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    if (rows.length < ROWS_PER_CHUNK) return;
    after = last;
  }
}

function eventsAfter(db: ReadableDatabase, programmeId: string, after: { date: string; identifier: string }) {
  return db
    .selectFrom("event")
    .where("event.programme_id", "=", programmeId)
    .where("event.deleted_at", "is", null)
    .where("event.date", ">=", after.date)
    .where(sql<boolean>`(event.date, ${identifier}) > (${after.date}, ${after.identifier})`)
    .select(["event.id", "event.date", identifier.as("identifier")])
    .orderBy("event.date")
    .orderBy("identifier")
    .limit(ROWS_PER_CHUNK);
}

/** Wydarzenia. */
export async function* eventLines(
  db: ReadableDatabase,
  programmeId: string,
  references: EventReferences,
): AsyncGenerator<RegisterLine[]> {
  const chunks = eventChunks((after) =>
    eventsAfter(db, programmeId, after)
      .leftJoin("activity", (join) =>
        join.onRef("activity.id", "=", "event.activity_id").on("activity.deleted_at", "is", null),
      )
      .selectAll("event")
      .select("activity.name as activity_name")
      .execute(),
  );
  for await (const rows of chunks) {
    const links = await readLinks(
      db,
      rows.map(({ id }) => id),
      references,
    );
    yield rows.map((row) => ({
      identifier: row.identifier,
      date: rowToDate(row),
      startsAt: row.starts_at,
      lengthMinutes: row.length_minutes,
      title: row.title,
      scope: row.scope,
      activity: row.activity_name,
      kind: row.kind,
      place: row.place,
      status: row.status,
      initiativeLevel: row.initiative_level,
      children: row.head_children,
      youth: row.head_youth,
      adults: row.head_adults,
      seniors: row.head_seniors,
      unknownAge: row.head_unknown,
      staffMinutes: row.staff_minutes,
      volunteerMinutes: row.volunteer_minutes,
      mopsCostGrosze: row.mops_cost_grosze,
      partnerCashGrosze: row.partner_cash_grosze,
      inKindGrosze: row.in_kind_grosze,
      organisations: links.organisations.get(row.id) ?? null,
      partnership: references.partnershipName(row.partnership_id) ?? null,
      assets: links.assets.get(row.id) ?? null,
      actions: links.actions.get(row.id) ?? null,
      enteredOn: row.entered_on,
      recordState: row.record_state,
      notes: row.notes,
    }));
  }
}

async function readLinks(
  db: ReadableDatabase,
  eventIds: string[],
  { parties, entryIdentifier, actionIdentifier }: EventReferences,
) {
  const organisations = await db
    .selectFrom("event_organisation")
    .select(["event_id", "organisation_id", "role"])
    .where("event_id", "in", eventIds)
    .where("deleted_at", "is", null)
    .execute();
  const assets = await db
    .selectFrom("event_asset")
    .select(["event_id", "entry_id"])
    .where("event_id", "in", eventIds)
    .where("deleted_at", "is", null)
    .execute();
  const actions = await db
    .selectFrom("event_action")
    .select(["event_id", "action_id"])
    .where("event_id", "in", eventIds)
    .where("deleted_at", "is", null)
    .execute();
  return {
    organisations: groupedBy(organisations, ({ organisation_id, role }) => {
      const name = parties.organisationName(organisation_id);
      return name === undefined ? undefined : { name, role };
    }),
    assets: groupedBy(assets, ({ entry_id }) => entryIdentifier(entry_id)),
    actions: groupedBy(actions, ({ action_id }) => actionIdentifier(action_id)),
  };
}

/** What each event is linked to, in an order that is the same after every import. */
function groupedBy<Row extends { event_id: string }, Item>(
  rows: readonly Row[],
  itemOf: (row: Row) => Item | undefined,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const row of rows) {
    const item = itemOf(row);
    if (item === undefined) continue;
    const group = groups.get(row.event_id);
    if (group) group.push(item);
    else groups.set(row.event_id, [item]);
  }
  const keyOf = (item: Item) => JSON.stringify(item);
  for (const group of groups.values()) group.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return groups;
}

/** Obecności: in the order of the events, within one by code; a person who was merged is the one merged into, once. */
export async function* attendanceLines(
  db: ReadableDatabase,
  programmeId: string,
  parties: RegisterParties,
): AsyncGenerator<RegisterLine[]> {
  for await (const events of eventChunks((after) => eventsAfter(db, programmeId, after).execute())) {
    const rows = await db
      .selectFrom("attendance")
      .select(["event_id", "person_id", "role"])
      .where(
        "event_id",
        "in",
        events.map(({ id }) => id),
      )
      .where("deleted_at", "is", null)
      .execute();
    const present = new Map<string, Map<string, AttendanceRole>>();
    for (const { event_id, person_id, role } of rows) {
      const code = parties.personCode(person_id);
      if (code === undefined) continue;
      const roles = present.get(event_id) ?? new Map<string, AttendanceRole>();
      present.set(event_id, roles);
      const known = roles.get(code);
      if (known === undefined || rank(role) > rank(known)) roles.set(code, role);
    }
    yield events.flatMap(({ id, identifier: event }) =>
      [...(present.get(id) ?? [])]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([person, role]) => ({ event, person, role })),
    );
  }
}

const rank = (role: AttendanceRole) => ATTENDANCE_ROLES.indexOf(role);

/** How many rows the two long sheets will have, for the progress; persons counted twice after a merge are few. */
export async function countLongRows(
  db: ReadableDatabase,
  programmeId: string,
): Promise<{ events: number; attendances: number }> {
  const events = await db
    .selectFrom("event")
    .select(sql<number>`count(*)`.as("count"))
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .executeTakeFirstOrThrow();
  const attendances = await db
    .selectFrom("attendance")
    .innerJoin("event", "event.id", "attendance.event_id")
    .select(sql<number>`count(*)`.as("count"))
    .where("event.programme_id", "=", programmeId)
    .where("event.deleted_at", "is", null)
    .where("attendance.deleted_at", "is", null)
    .executeTakeFirstOrThrow();
  return { events: Number(events.count), attendances: Number(attendances.count) };
}
