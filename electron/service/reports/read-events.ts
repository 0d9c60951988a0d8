import { sql } from "kysely";
import type { Period } from "../../../shared/vocabulary/index.ts";
import type { EventLine } from "../../documents/yearly-report/report-data.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { headCountSql, peoplePresent, rowToDate } from "../events/index.ts";
import { countedStates, type EventFact, readHeldEvents } from "../indicators/index.ts";
import { type NamedFigures, NOBODY_NAMED, namedFiguresOf } from "./live/compute-named-figures.ts";
import { readNamedFigures } from "./live/read-event-figures.ts";

const ROWS_PER_CHUNK = 1000;

interface Programme {
  id: string;
  code: string;
}

/** All events of the period that are not deleted, whether they count or not. */
export async function countEventLines(
  db: ReadableDatabase,
  programmes: readonly Programme[],
  { from, to }: Period,
): Promise<number> {
  const { count } = await db
    .selectFrom("event")
    .select(sql<number>`count(*)`.as("count"))
    .where(
      "programme_id",
      "in",
      programmes.map(({ id }) => id),
    )
    .where("date", ">=", from)
    .where("date", "<=", to)
    .where("deleted_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * The same events programme by programme, by date, a chunk at a time. Of held events the people are known from what the
 * indicators read; the others are asked for. The database reads the next chunk while the last one is written.
 */
export async function* readEventLines(
  db: ReadableDatabase,
  programmes: readonly Programme[],
  question: { period: Period; asOf: string },
): AsyncGenerator<EventLine[]> {
  for (const programme of programmes) {
    const held = await readHeldEvents(db, { ...question, programmeIds: [programme.id], mode: "approved" });
    const heldById = new Map(held.map((event) => [event.id, event]));
    const chunk = (after: Place) => readChunk(db, programme, question.period, after, heldById);
    let next: Promise<Chunk> | null = chunk({ date: "", id: "" });
    try {
      while (next) {
        const { lines, last }: Chunk = await next;
        next = last === null ? null : chunk(last);
        // Awaited only at the next turn; a failure before it is not an unhandled one.
        next?.catch(() => {});
        yield lines;
      }
    } finally {
      // Who stops in the middle ends the snapshot; nothing of it may still be on its way.
      await next?.catch(() => {});
    }
  }
}

/** Where a chunk ended. */
interface Place {
  date: string;
  id: string;
}

interface Chunk {
  lines: EventLine[];
  /** null = there are no more. */
  last: Place | null;
}

async function readChunk(
  db: ReadableDatabase,
  programme: Programme,
  period: Period,
  after: Place,
  heldById: ReadonlyMap<string, EventFact>,
): Promise<Chunk> {
  const rows = await eventPage(db, programme.id, period, after).execute();
  if (rows.length === 0) return { lines: [], last: null };
  const ids = rows.map(({ id }) => id);
  const organisations = await organisationNames(db, ids);
  const others = ids.filter((id) => !heldById.has(id));
  const named = others.length === 0 ? new Map() : await readNamedFigures(db, others);
  const figuresOf = (id: string): NamedFigures => {
    const held = heldById.get(id);
    return held ? namedFiguresOf(held) : (named.get(id) ?? NOBODY_NAMED);
  };
  const last = rows.length < ROWS_PER_CHUNK ? undefined : rows.at(-1);
  return {
    lines: rows.map((row) =>
      rowToLine(row, programme.code, organisations.get(row.id) ?? null, figuresOf(row.id)),
    ),
    last: last ? { date: last.date, id: last.id } : null,
  };
}

function eventPage(
  db: ReadableDatabase,
  programmeId: string,
  { from, to }: Period,
  after: { date: string; id: string },
) {
  return db
    .selectFrom("event")
    .leftJoin("activity", "activity.id", "event.activity_id")
    .leftJoin("partnership", (join) =>
      join
        .onRef("partnership.id", "=", "event.partnership_id")
        .on("partnership.deleted_at", "is", null)
        .on("partnership.kind", "=", "local-support-group"),
    )
    .selectAll("event")
    .select([
      "activity.name as activity_name",
      "partnership.id as local_group_id",
      headCountSql.as("head_count"),
    ])
    .where("event.programme_id", "=", programmeId)
    .where("event.deleted_at", "is", null)
    .where("event.date", ">=", after.date > from ? after.date : from)
    .where("event.date", "<=", to)
    .where(sql<boolean>`(event.date, event.id) > (${after.date}, ${after.id})`)
    .orderBy("event.date")
    .orderBy("event.id")
    .limit(ROWS_PER_CHUNK);
}

/** The organisations at each event by their short names where they have one, in Polish order, each once. */
async function organisationNames(db: ReadableDatabase, eventIds: string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("event_organisation")
    .innerJoin("organisation", "organisation.id", "event_organisation.organisation_id")
    .select([
      "event_organisation.event_id",
      sql<string>`coalesce(organisation.short_name, organisation.name)`.as("name"),
      "organisation.name_sort",
    ])
    .distinct()
    .where("event_organisation.event_id", "in", eventIds)
    .where("event_organisation.deleted_at", "is", null)
    .where("organisation.deleted_at", "is", null)
    .orderBy("organisation.name_sort")
    .execute();
  const names = Map.groupBy(rows, (row) => row.event_id);
  return new Map(Array.from(names, ([id, group]) => [id, group.map(({ name }) => name).join("; ")]));
}

type Row = Awaited<ReturnType<ReturnType<typeof eventPage>["execute"]>>[number];

function rowToLine(
  row: Row,
  programmeCode: string,
  organisations: string | null,
  figures: NamedFigures,
): EventLine {
  const { named } = figures;
  const headCount = row.head_count === null ? null : Number(row.head_count);
  return {
    programmeCode,
    date: rowToDate(row),
    title: row.title,
    scope: row.scope,
    kind: row.kind,
    activityName: row.activity_name,
    place: row.place,
    status: row.status,
    recordState: row.record_state,
    counted: row.status === "held" && countedStates("approved").includes(row.record_state),
    level: row.initiative_level,
    people: peoplePresent(named, headCount),
    // Nobody named means that no list was kept, not that nobody came.
    named: named === 0 ? null : named,
    headCount,
    lengthMinutes: row.length_minutes,
    staffMinutes: row.staff_minutes,
    volunteerMinutes: row.volunteer_minutes,
    mopsCostGrosze: row.mops_cost_grosze,
    organisations,
    figures: {
      ...figures,
      id: row.id,
      day: row.date,
      isHeld: row.status === "held",
      hasTitle: row.title.trim() !== "",
      enteredOn: row.entered_on,
      heads: {
        children: row.head_children,
        youth: row.head_youth,
        adults: row.head_adults,
        seniors: row.head_seniors,
        unknown: row.head_unknown,
      },
      isLocalGroupMeeting: row.local_group_id !== null,
      partnerCashZloty: zloty(row.partner_cash_grosze),
      inKindZloty: zloty(row.in_kind_grosze),
    },
  };
}

function zloty(grosze: number | null): number | null {
  return grosze === null ? null : grosze / 100;
}
