import type { ForeignCell } from "../../../../shared/contract/foreign-sheet.ts";
import { foldText } from "../../../../shared/vocabulary/polish-text.ts";

// biome-ignore format: short lists of words
const PRESENT = new Set(["x", "+", "1", "ob", "ob.", "obecny", "obecna", "obecni", "o", "v", "✓", "✔", "tak", "t", "jest", "yes", "present"]);
// biome-ignore format: short lists of words
const ABSENT = new Set(["", "-", "–", "—", "0", "nb", "nb.", "n", "nie", "nieob", "nieob.", "nieobecny", "nieobecna", "abs", "abs.", "no", "absent"]);

/** A mark of a list of attendance: was there, was not, or nobody can say. */
export function readMark(cell: ForeignCell): "present" | "absent" | "unclear" {
  if (cell === null) return "absent";
  if (typeof cell === "boolean") return cell ? "present" : "absent";
  if (typeof cell === "object") return "unclear";
  const mark = foldText(String(cell));
  if (PRESENT.has(mark)) return "present";
  return ABSENT.has(mark) ? "absent" : "unclear";
}
