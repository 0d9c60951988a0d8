import { computeAchievedPercent } from "../plan/compute-action.ts";
import type { PeriodFacts } from "./compute-facts.ts";
import { completeness, type Outcome, shareOutcome } from "./compute-outcome.ts";

/** L1 Terminowość: actions due in the period finished on or before the due day ÷ actions due in the period; %. */
export function computeL1({ record: { actions }, period }: PeriodFacts): Outcome {
  const due = actions.filter(({ dueOn }) => dueOn !== null && dueOn >= period.from && dueOn <= period.to);
  const inTime = due.filter(
    ({ dueOn, finishedOn }) => finishedOn !== null && finishedOn <= (dueOn as string),
  );
  return shareOutcome(inTime, due, { completeness: completeness(due.length, due.length) });
}

const ACHIEVED = 100;

/**
 * L2 Osiągnięcie celów: result measures with (actual − baseline) ÷ (target − baseline) ≥ 1 ÷ result measures with baseline,
 * target ≠ baseline and an actual dated by `to`; %. The latest such actual counts; each measure's own percentage is in the
 * breakdown, by its name (numbered where two share one). Completeness: measures that can be judged ÷ measures of the plan.
 */
export function computeL2({ record: { measures }, period }: PeriodFacts): Outcome {
  const judged = measures.flatMap((measure) => {
    const percent = computeAchievedPercent({ ...measure, actuals: [...measure.actuals] }, period.to);
    return percent === null ? [] : [{ ...measure, percent }];
  });
  const names = new Map<string, number>();
  const measure: Record<string, number> = {};
  for (const { name, percent } of judged) {
    const earlier = names.get(name) ?? 0;
    names.set(name, earlier + 1);
    measure[earlier === 0 ? name : `${name} (${earlier + 1})`] = percent;
  }
  return shareOutcome(
    judged.filter(({ percent }) => percent >= ACHIEVED),
    judged,
    { completeness: completeness(judged.length, measures.length), breakdowns: { measure } },
  );
}
