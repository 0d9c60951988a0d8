import { addMonths, type Period, quarterOf, yearOf } from "../../../shared/vocabulary/index.ts";

export type TrendStep = "year" | "quarter";

export interface TrendPart {
  /** `2017` or `2017-Q3` */
  part: string;
  /** Events of level 0, 1, 2, 3, 4. */
  byLevel: number[];
  unknown: number;
}

const MONTHS: Record<TrendStep, number> = { year: 12, quarter: 3 };

/** Events by part of the period and by level; a part without events is there with zeros, so that a gap is seen as a gap. */
export function computeLevelTrend(
  counts: readonly { month: string; level: number | null; events: number }[],
  period: Period,
  step: TrendStep,
): TrendPart[] {
  const partOf = (day: string) => (step === "year" ? day.slice(0, 4) : quarterOf(day));
  const parts = new Map<string, TrendPart>();
  for (let day = firstDayOfPart(period.from, step); day <= period.to; day = addMonths(day, MONTHS[step])) {
    parts.set(partOf(day), { part: partOf(day), byLevel: [0, 0, 0, 0, 0], unknown: 0 });
  }
  for (const { month, level, events } of counts) {
    const part = parts.get(partOf(`${month}-01`));
    if (!part) continue;
    if (level === null) part.unknown += events;
    else part.byLevel[level] = (part.byLevel[level] ?? 0) + events;
  }
  return [...parts.values()];
}

function firstDayOfPart(day: string, step: TrendStep): string {
  const month = Number(day.slice(5, 7));
  return addMonths(
    `${String(yearOf(day)).padStart(4, "0")}-01-01`,
    Math.floor((month - 1) / MONTHS[step]) * MONTHS[step],
  );
}
