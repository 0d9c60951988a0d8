import { sql } from "kysely";
import type { QualityIssue } from "../../../shared/contract/quality.ts";
import { isInPeriod } from "../../../shared/vocabulary/periods.ts";
import { foldText } from "../../../shared/vocabulary/polish-text.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { peoplePresentSql } from "../events/index.ts";
import { computeOutliers } from "./compute-outliers.ts";
import type { Place } from "./place.ts";

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
  const pairs = await db
    .selectFrom("event as later")
    .innerJoin("event as earlier", (join) =>
      join
        .onRef("earlier.programme_id", "=", "later.programme_id")
        .onRef("earlier.date", "=", "later.date")
        .onRef("earlier.id", "<", "later.id")
        .on("earlier.deleted_at", "is", null)
        .on("earlier.date_precision", "=", "day")
        .on("earlier.status", "!=", "cancelled"),
    )
    .select(["later.id", "later.title", "later.date"])
    .select(["earlier.id as other_id", "earlier.title as other_title"])
    .where("later.programme_id", "=", place.programmeId)
    .where("later.date", ">=", place.period.from)
    .where("later.date", "<=", place.period.to)
    .where("later.date_precision", "=", "day")
    .where("later.deleted_at", "is", null)
    .where("later.status", "!=", "cancelled")
    .where(
      sql<boolean>`coalesce(later.starts_at, earlier.starts_at, '') = coalesce(earlier.starts_at, later.starts_at, '')`,
    )
    .orderBy("later.id")
    .orderBy("earlier.id")
    .execute();
  // The two engines fold letters differently, so titles are compared here; one earlier event is enough to name.
  const alike = pairs.filter((pair) => foldText(pair.title) === foldText(pair.other_title));
  return [...Map.groupBy(alike, ({ id }) => id).values()].flatMap(([pair]) =>
    pair === undefined
      ? []
      : [
          {
            kind: "duplicateEvent" as const,
            eventId: pair.id,
            title: pair.title,
            date: pair.date,
            field: "title",
            params: { otherId: pair.other_id },
          },
        ],
  );
}
