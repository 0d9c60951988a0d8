import type { ForeignCell } from "../../../../shared/contract/foreign-sheet.ts";
import { foldText } from "../../../../shared/vocabulary/polish-text.ts";

/** How sure a number of people is. */
export type CountQuality = "exact" | "about" | "atLeast" | "atMost";

export type ForeignCount =
  | { kind: "none" }
  /** `inBrackets`: a part of the total, written behind it: `120 (70)`. */
  | { kind: "count"; total: number; inBrackets: number | null; quality: CountQuality }
  | { kind: "unclear" };

const MOST_PEOPLE = 1_000_000;
const WORDS: [RegExp, CountQuality][] = [
  [/^(?:okolo|ok\.?|ca\.?|c\.|~|≈|circa|about)\s*/, "about"],
  [/^(?:>=?|≥|ponad|powyzej|min\.?|co najmniej|przeszlo|over|at least)\s*/, "atLeast"],
  [/^(?:<=?|≤|do|max\.?|najwyzej|up to)\s+/, "atMost"],
];

/** A number of people as registers write it: `23`, `ok. 40 (15)`, `> 200`, `120 (70)`, `35 osób`. */
export function readForeignCount(cell: ForeignCell): ForeignCount {
  if (cell === null || cell === "") return { kind: "none" };
  if (typeof cell === "number") return counted(cell, null, "exact");
  if (typeof cell !== "string") return { kind: "unclear" };
  let text = foldText(cell);
  if (text === "" || text === "-" || text === "?" || text === "–") return { kind: "none" };
  let quality: CountQuality = "exact";
  for (const [pattern, meaning] of WORDS) {
    if (!pattern.test(text)) continue;
    text = text.replace(pattern, "");
    quality = meaning;
    break;
  }
  const [, total, plus, , inBrackets] =
    /^(\d{1,3}(?: \d{3})*|\d+)\s*(\+?)\s*(?:os(?:ob|oby|oba)?\.?)?\s*(\((?:w tym\s*)?(?:dzieci:?\s*)?(\d+)[^)\d]*\))?$/.exec(
      text,
    ) ?? [];
  if (total === undefined) return { kind: "unclear" };
  return counted(
    Number(total.replaceAll(" ", "")),
    inBrackets === undefined ? null : Number(inBrackets),
    plus === "+" ? "atLeast" : quality,
  );
}

function counted(total: number, inBrackets: number | null, quality: CountQuality): ForeignCount {
  const isCount = Number.isInteger(total) && total >= 0 && total <= MOST_PEOPLE;
  return isCount && (inBrackets ?? 0) <= total
    ? { kind: "count", total, inBrackets, quality }
    : { kind: "unclear" };
}
