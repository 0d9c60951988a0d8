import { halfYearWindow } from "../../../shared/vocabulary/index.ts";
import type { PeriodFacts } from "./compute-facts.ts";
import { completeness, type Outcome, shareOutcome } from "./compute-outcome.ts";

/**
 * D4 Przejęcie funkcji animatora: functions whose owner is a named resident or an organisation other than MOPS and which that
 * owner did in the half-year window ÷ functions on the programme's list; %.
 */
export function computeD4({ record: { functions }, period }: PeriodFacts): Outcome {
  const window = halfYearWindow(period.to);
  const taken = functions.filter(
    ({ isTakenOver, doneOn }) => isTakenOver && doneOn.some((day) => day >= window.from && day <= window.to),
  );
  return shareOutcome(taken, functions, {
    completeness: completeness(functions.length, functions.length),
    parts: { owned: functions.filter((each) => each.isTakenOver).length },
  });
}
