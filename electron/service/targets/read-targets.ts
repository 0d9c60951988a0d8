import type { Period } from "../../../shared/vocabulary/index.ts";
import type { ReadableDatabase } from "../../storage/database.ts";

/** Targets for a time that ends in the period; of two the one that ends later. */
export async function readTargets(
  db: ReadableDatabase,
  programmeId: string,
  { from, to }: Period,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("target")
    .select(["indicator_id", "value"])
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .where("to_day", ">=", from)
    .where("to_day", "<=", to)
    .orderBy("to_day")
    .orderBy("id")
    .execute();
  return new Map(rows.map((row) => [row.indicator_id, row.value]));
}
