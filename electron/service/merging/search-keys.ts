import { foldText } from "../../../shared/vocabulary/polish-text.ts";
import type { RecordTable } from "../../storage/database.ts";

/** The texts that a record is found by, as each feature's own columns make them. */
const SEARCHED: Partial<Record<RecordTable, readonly string[]>> = {
  event: ["title", "place", "notes"],
  person: ["code", "display_name"],
  plan_action: ["title", "objective"],
  diagnosis_entry: ["text", "category", "place"],
  proposal: ["text", "addressed_to"],
};

/** The key for search of a record whose texts come from both sides. */
export function searchKey(
  table: RecordTable,
  row: Readonly<Record<string, unknown>>,
): { search_fold: string } | undefined {
  const columns = SEARCHED[table];
  if (!columns) return undefined;
  const texts = columns.map((column) => row[column]).filter((text) => typeof text === "string");
  return { search_fold: foldText(texts.join(" ")) };
}
