import { yearOf } from "../../../shared/vocabulary/dates.ts";
import { type Period, yearPeriod } from "../../../shared/vocabulary/periods.ts";

/** As many columns as can be read side by side. */
const YEARS = 10;
const QUARTER_YEARS = 3;

/** From the programme's first event to the end of the period in whole years, at most as many as fit into a chart. */
export function trendPeriod(firstEventOn: string | null, period: Period, by: "year" | "quarter"): Period {
  const last = yearOf(period.to);
  const first = Math.min(firstEventOn === null ? last : Number(firstEventOn.slice(0, 4)), last);
  const years = by === "year" ? YEARS : QUARTER_YEARS;
  return { from: yearPeriod(Math.max(first, last - years + 1)).from, to: yearPeriod(last).to };
}
