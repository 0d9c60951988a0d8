import { sql } from "kysely";
import type { ReadableDatabase } from "../../../storage/database.ts";
import { countedEvents, type Question } from "./question.ts";

export interface LevelCount {
  /** `2017-04` */
  month: string;
  level: number | null;
  events: number;
}

/** Counted community events by month and initiative level. */
export function readLevelCounts(db: ReadableDatabase, question: Question): Promise<LevelCount[]> {
  const month = sql<string>`substr(event.date, 1, 7)`;
  return countedEvents(db, question, question.period)
    .where("event.scope", "=", "community")
    .select([month.as("month"), "event.initiative_level as level", sql<number>`count(*)`.as("events")])
    .groupBy([month, "event.initiative_level"])
    .execute();
}
