import type { ThresholdSetting } from "../../../shared/contract/decisions.ts";
import { DEFAULT_THRESHOLDS, type Thresholds } from "../../../shared/vocabulary/index.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { rowToStamps } from "../kernel/stamps.ts";

/** Every setting of a threshold, newest first. */
export async function listThresholdSettings(db: ReadableDatabase): Promise<ThresholdSetting[]> {
  const rows = await db
    .selectFrom("decision_threshold")
    .selectAll()
    .where("deleted_at", "is", null)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({ ...rowToStamps(row), name: row.name, value: row.value, reason: row.reason }));
}

/** The thresholds that hold now: the newest setting of each, or the catalogue's value. */
export async function currentThresholds(db: ReadableDatabase): Promise<Thresholds> {
  const oldestFirst = (await listThresholdSettings(db)).toReversed();
  return {
    ...DEFAULT_THRESHOLDS,
    ...Object.fromEntries(oldestFirst.map(({ name, value }) => [name, value])),
  };
}
