import {
  addDays,
  addMonths,
  daysBetween,
  formatDay,
  isoDay,
  lastDayOfMonth,
  monthName,
  yearOf,
} from "./dates.ts";
import type { Language } from "./language.ts";

/** Both days included (R1). */
export type Period = { from: string; to: string };

export function yearPeriod(year: number): Period {
  return { from: isoDay(year, 1, 1), to: isoDay(year, 12, 31) };
}

/** Half 1 = January–June, 2 = July–December. */
export function halfYear(year: number, half: 1 | 2): Period {
  const from = isoDay(year, half === 1 ? 1 : 7, 1);
  return { from, to: lastDayOfMonth(addMonths(from, 5)) };
}

export function quarter(year: number, number: 1 | 2 | 3 | 4): Period {
  const from = isoDay(year, number * 3 - 2, 1);
  return { from, to: lastDayOfMonth(addMonths(from, 2)) };
}

/** True when the period begins on the first and ends on the last day of a month. */
export function isWholeMonths({ from, to }: Period): boolean {
  return from <= to && from.endsWith("-01") && lastDayOfMonth(to) === to;
}

/** Calendar months that a period of whole months spans. */
function monthCount({ from, to }: Period): number {
  return (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
}

/** True for twelve whole calendar months: the period before it is "a year ago". */
export function isYearLong(period: Period): boolean {
  return isWholeMonths(period) && monthCount(period) === 12;
}

/** Of whole calendar months the same number of months just before; otherwise the same number of days just before. */
export function previousPeriod(period: Period): Period {
  const from = isWholeMonths(period)
    ? addMonths(period.from, -monthCount(period))
    : addDays(period.from, -periodDays(period));
  return { from, to: addDays(period.from, -1) };
}

/** Days of the period, both ends counted. */
export function periodDays({ from, to }: Period): number {
  return daysBetween(from, to) + 1;
}

/** The half-year window of D1 and D4: 183 days up to and including `to`. */
export function halfYearWindow(to: string): Period {
  return { from: addDays(to, -182), to };
}

export function isInPeriod(day: string, { from, to }: Period): boolean {
  return day >= from && day <= to;
}

const romanHalves = ["I", "II"];
const romanQuarters = ["I", "II", "III", "IV"];

/** `2017`, `I półrocze 2017`, `III kwartał 2017`, `marzec 2017`, otherwise both days: `01.03.2017–15.04.2017`. */
export function formatPeriod(period: Period, language: Language): string {
  const months = isWholeMonths(period) ? monthCount(period) : 0;
  const year = yearOf(period.from);
  const startMonth = Number(period.from.slice(5, 7));
  if (months === 12 && startMonth === 1) return String(year);
  if (months > 12 && months % 12 === 0 && startMonth === 1) return `${year}–${yearOf(period.to)}`;
  if (months === 6 && startMonth % 6 === 1) {
    const half = Math.ceil(startMonth / 6);
    return language === "pl" ? `${romanHalves[half - 1]} półrocze ${year}` : `H${half} ${year}`;
  }
  if (months === 3 && startMonth % 3 === 1) {
    const number = Math.ceil(startMonth / 3);
    return language === "pl" ? `${romanQuarters[number - 1]} kwartał ${year}` : `Q${number} ${year}`;
  }
  if (months === 1) return `${monthName(startMonth, language)} ${year}`;
  const dash = language === "pl" ? "–" : " – ";
  return `${formatDay(period.from, language)}${dash}${formatDay(period.to, language)}`;
}
