import type { ACTION_STATUSES, Measure } from "../../../shared/contract/plan.ts";

export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** What an action is on a day: finished beats started, late = due before the day and not finished (L1 counts the due day as in time). */
export function computeActionStatus(
  action: { dueOn: string | null; startedOn: string | null; finishedOn: string | null },
  asOf: string,
): ActionStatus {
  if (action.finishedOn !== null && action.finishedOn <= asOf) {
    return action.dueOn !== null && action.finishedOn > action.dueOn ? "finished-late" : "finished";
  }
  if (action.dueOn !== null && action.dueOn < asOf) return "late";
  return action.startedOn !== null && action.startedOn <= asOf ? "started" : "planned";
}

/**
 * (actual − baseline) ÷ (target − baseline) · 100, with the latest actual by `asOf` (L2, indicators.md).
 * null when baseline, target or actual is unknown, or target = baseline.
 */
export function computeAchievedPercent(
  measure: Pick<Measure, "baseline" | "target" | "actuals">,
  asOf: string,
): number | null {
  const { baseline, target } = measure;
  const latest = measure.actuals
    .filter((actual) => actual.date <= asOf)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  if (baseline === null || target === null || latest === undefined || target === baseline) return null;
  return ((latest.value - baseline) / (target - baseline)) * 100;
}
