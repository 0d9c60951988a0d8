import type { IndicatorReport, IndicatorResult } from "../../../shared/contract/indicators.ts";
import { changeBetween, type Direction, findIndicator, type Unit } from "../../../shared/vocabulary/index.ts";
import type { Figure, ReportIndicator } from "../../documents/yearly-report/report-data.ts";
import { HIDDEN, hiddenFigure, tellsOfFew } from "./hide-small-counts.ts";

/** The rows of the indicator table: each figure beside that of the previous period, the small ones hidden when published. */
export function reportIndicators(
  now: IndicatorReport,
  before: IndicatorReport | undefined,
  publishedBelow: number | null,
): ReportIndicator[] {
  const earlier = new Map(before?.indicators.map((result) => [result.id, result]));
  return now.indicators.map((result) => {
    const previous = earlier.get(result.id);
    const unit = result.unit as Unit;
    const { difference, verdict } = changeBetween(
      result.value,
      previous?.value ?? null,
      unit,
      directionOf(result.id),
    );
    const isHidden = isTooSmall(result, publishedBelow);
    const wasHidden = previous !== undefined && isTooSmall(previous, publishedBelow);
    // A share that happens to be below the threshold is no count of persons.
    const shown = (figure: Figure, isCount = true) =>
      isHidden && publishedBelow !== null
        ? isCount
          ? hiddenFigure(figure, publishedBelow)
          : HIDDEN
        : figure;
    return {
      id: result.id,
      unit,
      status: result.status,
      value: shown(figureOf(result), unit === "count"),
      numerator: shown(applies(result) ? result.numerator : NOT_APPLICABLE),
      denominator: shown(applies(result) && hasDenominator(result) ? result.denominator : NOT_APPLICABLE),
      completeness: result.completeness,
      previous: wasHidden ? HIDDEN : previous === undefined ? null : figureOf(previous),
      change: isHidden || wasHidden ? HIDDEN : difference,
      verdict: isHidden || wasHidden ? null : verdict,
    };
  });
}

export function isTooSmall(result: IndicatorResult, publishedBelow: number | null): boolean {
  return publishedBelow !== null && tellsOfFew(result.id, result, publishedBelow);
}

const NOT_APPLICABLE = { mark: "not-applicable" } as const;

/** R3: no data and not applicable are two things. */
function figureOf(result: IndicatorResult): Figure {
  return applies(result) ? result.value : NOT_APPLICABLE;
}

function applies({ status }: IndicatorResult): boolean {
  return status !== "not-applicable";
}

/** Counts are not divided by anything. */
function hasDenominator({ unit }: IndicatorResult): boolean {
  return unit !== "count";
}

function directionOf(id: string): Direction {
  return findIndicator(id)?.direction ?? "context";
}
