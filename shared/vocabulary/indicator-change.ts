import type { Direction } from "./catalogue/indicator-definition.ts";
import { UNIT_DECIMALS, type Unit } from "./units.ts";

export type Verdict = "better" | "worse" | "same";

export interface IndicatorChange {
  /** now − before, in the unit; percentages in percentage points. null when either is not known. */
  difference: number | null;
  /** null when either is not known, or when neither more nor less is better. */
  verdict: Verdict | null;
}

/** How a value changed since the previous period. Values that look the same when rounded as shown (R8) are the same. */
export function changeBetween(
  now: number | null,
  before: number | null,
  unit: Unit,
  direction: Direction,
): IndicatorChange {
  if (now === null || before === null) return { difference: null, verdict: null };
  const difference = now - before;
  if (direction === "context") return { difference, verdict: null };
  const factor = 10 ** UNIT_DECIMALS[unit];
  if (Math.round(now * factor) === Math.round(before * factor)) return { difference, verdict: "same" };
  return { difference, verdict: difference > 0 === (direction === "higher") ? "better" : "worse" };
}
