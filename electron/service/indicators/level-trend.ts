import type { ReadableDatabase } from "../../storage/database.ts";
import { computeLevelTrend, type TrendPart, type TrendStep } from "./compute-level-trend.ts";
import type { Question } from "./facts/question.ts";
import { readLevelCounts } from "./facts/read-level-counts.ts";

/** Counted community events by part of the period and initiative level. */
export async function levelTrend(
  db: ReadableDatabase,
  question: Question,
  by: TrendStep,
): Promise<TrendPart[]> {
  return computeLevelTrend(await readLevelCounts(db, question), question.period, by);
}
