import { sql } from "kysely";
import type { QualityIssue } from "../../../shared/contract/quality.ts";
import { isInPeriod } from "../../../shared/vocabulary/periods.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { peoplePresentSql } from "../events/index.ts";
import { computeDuplicates } from "./compute-duplicates.ts";
import { computeOutliers } from "./compute-outliers.ts";
import { type Place, periodEvents } from "./place.ts";

/**
 * Head-counts of the period far from what is usual: in the sessions of an activity, or in events that come again under one title.
 * What is usual is learnt from the whole programme, so that a short period is judged as well as a long one.
 */
export async function findOutliers(db: ReadableDatabase, place: Place): Promise<QualityIssue[]> {
  const rows = await db
    .selectFrom("event")
    .select(["event.id", "event.title", "event.date"])
    .select(sql<string>`coalesce(event.activity_id, event.title_sort)`.as("series"))
    .select(peoplePresentSql.as("people"))
    .where("event.programme_id", "=", place.programmeId)
    .where("event.status", "=", "held")
    .where("event.deleted_at", "is", null)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const counts = rows
    .filter(({ people }) => people !== null)
    .map(({ id, series, people }) => ({ id, series, people: Number(people) }));
  return computeOutliers(counts).flatMap(({ id, people, usual }) => {
    const event = byId.get(id);
    if (!event || !isInPeriod(event.date, place.period)) return [];
    return [
      {
        kind: "outlierHeadCount" as const,
        eventId: id,
        title: event.title,
        date: event.date,
        field: "headCounts",
        params: { people, usual },
      },
    ];
  });
}

/** Events that are likely one: the same day, the same title however it is written, and no two different hours of beginning. */
export async function findDuplicateEvents(db: ReadableDatabase, place: Place): Promise<QualityIssue[]> {
  const events = await periodEvents(db, place)
    .select(["event.id", "event.title", "event.date", "event.starts_at as startsAt"])
    .where("event.date_precision", "=", "day")
    .where("event.status", "!=", "cancelled")
    .execute();
  return computeDuplicates(events).map(({ later, earlier }) => ({
    kind: "duplicateEvent" as const,
    eventId: later.id,
    title: later.title,
    date: later.date,
    field: "title",
    params: { otherId: earlier.id },
  }));
}
