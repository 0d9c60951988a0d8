import { addDays, addMonths, isIsoDay, lastDayOfMonth } from "../../shared/vocabulary/dates.ts";
import { halfYear, type Period, periodDays, quarter, yearPeriod } from "../../shared/vocabulary/periods.ts";

/**
 * A period as it stands in the address: `2017`, `2017-H1`, `2017-Q3`, or both days `2017-03-01_2017-04-15`.
 * Text that is none of these gives undefined; nobody guesses.
 */
export function readPeriod(text: string): Period | undefined {
  const days = /^(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})$/.exec(text);
  if (days) {
    const [from, to] = [days[1]!, days[2]!];
    return isIsoDay(from) && isIsoDay(to) && from <= to ? { from, to } : undefined;
  }
  const part = /^((?:19|20|21)\d{2})(?:-(H[12]|Q[1-4]))?$/.exec(text);
  if (!part) return undefined;
  const year = Number(part[1]);
  if (!part[2]) return yearPeriod(year);
  const number = Number(part[2][1]);
  return part[2][0] === "H" ? halfYear(year, number as 1 | 2) : quarter(year, number as 1 | 2 | 3 | 4);
}

const samePeriod = (a: Period, b: Period) => a.from === b.from && a.to === b.to;

/** The shortest text that `readPeriod` reads as this period. */
export function writePeriod(period: Period): string {
  const year = period.from.slice(0, 4);
  const names = [year, `${year}-H1`, `${year}-H2`, ...[1, 2, 3, 4].map((number) => `${year}-Q${number}`)];
  const name = names.find((candidate) => {
    const named = readPeriod(candidate);
    return named !== undefined && samePeriod(named, period);
  });
  return name ?? `${period.from}_${period.to}`;
}

export type PeriodKind = "year" | "half" | "quarter" | "own";

/** Which kind of period it is: decides what the arrows of the period picker step by. */
export function periodKind(period: Period): PeriodKind {
  const text = writePeriod(period);
  if (text.includes("_")) return "own";
  if (text.includes("H")) return "half";
  return text.includes("Q") ? "quarter" : "year";
}

/** The period of the same kind `steps` further: the next year, half, quarter, or as many days as an own period has. */
export function stepPeriod(period: Period, steps: number): Period {
  const kind = periodKind(period);
  if (kind === "own") {
    const days = periodDays(period) * steps;
    return { from: addDays(period.from, days), to: addDays(period.to, days) };
  }
  const months = { year: 12, half: 6, quarter: 3 }[kind] * steps;
  const from = addMonths(period.from, months);
  return { from, to: lastDayOfMonth(addMonths(period.to, months)) };
}
