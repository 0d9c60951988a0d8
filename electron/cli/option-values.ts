import { isIsoDay } from "../../shared/vocabulary/dates.ts";
import { type Period, yearPeriod } from "../../shared/vocabulary/periods.ts";
import { wrongWords } from "./refusals.ts";

/** Readers of option values: each gives the value or says in one sentence what the option takes. */
export function readYear(given: string): number {
  const year = /^\d{4}$/.test(given) ? Number(given) : 0;
  if (year < 1990 || year > 2200) throw wrongWords("notAYear", { option: "--year", given });
  return year;
}

export function readDay(option: string) {
  return (given: string): string => {
    if (!isIsoDay(given)) throw wrongWords("notADay", { option, given });
    return given;
  };
}

export function readCount(option: string, least: number, most: number) {
  return (given: string): number => {
    const count = /^\d{1,10}$/.test(given) ? Number(given) : -1;
    if (count < least || count > most) throw wrongWords("notACount", { option, given, least, most });
    return count;
  };
}

/** The period of `--year` or of `--from` and `--to`, exactly one of the two. */
export function readPeriod({ year, from, to }: { year?: number; from?: string; to?: string }): Period {
  if (year !== undefined) {
    if (from !== undefined || to !== undefined) throw wrongWords("periodTwice");
    return yearPeriod(year);
  }
  if (from === undefined || to === undefined) throw wrongWords("periodMissing");
  return { from, to };
}
