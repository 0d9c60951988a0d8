import { sql } from "kysely";
import type { ReadableDatabase } from "../../storage/database.ts";

/** Enough that the first pages of those met last are found among who was there. */
const RECENT_EVENTS = 500;
/** Both engines take this many values in one statement; with more (a huge day) nobody is looked for this way. */
const MOST_IDS = 30_000;

/**
 * Who was at the newest held events, with their last day: all of the days from that of the five hundredth event on, so that nobody
 * who is not here was met later than anybody who is. Asked instead of everybody's every event, of which there may be millions.
 */
export async function recentlyMet(
  db: ReadableDatabase,
  programmeId: string | undefined,
): Promise<Map<string, string>> {
  const held = db
    .selectFrom("event")
    .where("event.deleted_at", "is", null)
    .where("event.status", "=", "held")
    .$if(programmeId !== undefined, (query) => query.where("event.programme_id", "=", programmeId as string));
  const oldest = await held
    .select("event.date")
    .orderBy("event.date", "desc")
    .offset(RECENT_EVENTS)
    .limit(1)
    .executeTakeFirst();
  const rows = await db
    .selectFrom("attendance")
    .where("attendance.deleted_at", "is", null)
    .where("attendance.event_id", "in", held.where("event.date", ">=", oldest?.date ?? "").select("event.id"))
    .groupBy("attendance.person_id")
    .select("attendance.person_id")
    .select(
      sql<string>`max((select event.date from event where event.id = attendance.event_id))`.as("last_on"),
    )
    .execute();
  return rows.length > MOST_IDS ? new Map() : new Map(rows.map((row) => [row.person_id, row.last_on]));
}

/** The latest day first; of one day by code, then by id. */
export function byLastDay(lastDays: ReadonlyMap<string, string>) {
  type Coded = { id: string; code_sort: string };
  return (one: Coded, other: Coded): number =>
    compare(lastDays.get(other.id) ?? "", lastDays.get(one.id) ?? "") ||
    compare(one.code_sort, other.code_sort) ||
    compare(one.id, other.id);
}

/** As the databases compare: by code points. */
function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
