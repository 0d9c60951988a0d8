import type { BackupReason } from "../../../shared/contract/backups.ts";
import { addDays, weekdayIndex } from "../../../shared/vocabulary/dates.ts";

export interface KeptCandidate {
  id: string;
  madeAt: string;
  /** The calendar day in Poland on which it was made. */
  day: string;
  reason: BackupReason;
}

const DAILY = 7;
const WEEKLY = 4;
const MONTHLY = 12;
const DAYS_BEFORE_RESTORE_IS_KEPT = 30;

/** Whether a backup is outside the ordinary rule: before a migration for good, before a restore for 30 days, so that it can be undone. */
export function isProtected({ reason, day }: Pick<KeptCandidate, "reason" | "day">, today: string): boolean {
  return (
    reason === "before-migration" ||
    (reason === "before-restore" && day >= addDays(today, -DAYS_BEFORE_RESTORE_IS_KEPT))
  );
}

/**
 * Which backups may go: all but the newest of each of the last 7 days, 4 weeks and 12 months that have one (trust.md), the protected
 * ones and the newest of all.
 */
export function computeExpired(backups: KeptCandidate[], today: string): string[] {
  const newestFirst = backups.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0));
  const kept = new Set(
    newestFirst.filter((backup, place) => place === 0 || isProtected(backup, today)).map(({ id }) => id),
  );
  const keepNewestOf = (spans: number, spanOf: (day: string) => string) => {
    const seen = new Set<string>();
    for (const { id, day } of newestFirst) {
      const span = spanOf(day);
      if (seen.has(span)) continue;
      if (seen.size === spans) return;
      seen.add(span);
      kept.add(id);
    }
  };
  keepNewestOf(DAILY, (day) => day);
  keepNewestOf(WEEKLY, (day) => addDays(day, -weekdayIndex(day)));
  keepNewestOf(MONTHLY, (day) => day.slice(0, 7));
  return newestFirst.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}
