import type { TFunction } from "i18next";
import type { IndicatorReport, IndicatorResult } from "../../../shared/contract/indicators.ts";
import type { Target } from "../../../shared/contract/targets.ts";
import { findIndicator, type IndicatorDefinition } from "../../../shared/vocabulary/indicator-catalogue.ts";
import { changeBetween, type IndicatorChange } from "../../../shared/vocabulary/indicator-change.ts";
import type { Language } from "../../../shared/vocabulary/language.ts";
import {
  formatIndicatorValue,
  formatNumber,
  formatPercent,
  noValueMark,
} from "../../../shared/vocabulary/numbers.ts";
import type { Period } from "../../../shared/vocabulary/periods.ts";
import { UNIT_DECIMALS } from "../../../shared/vocabulary/units.ts";

/** An indicator with all that its row and its card show. */
export interface IndicatorRow {
  definition: IndicatorDefinition;
  now: IndicatorResult;
  before: IndicatorResult | undefined;
  change: IndicatorChange;
  target: number | null;
}

export function indicatorRows(
  report: IndicatorReport & { earlier: IndicatorReport[] },
  targets: readonly Target[],
  period: Period,
): IndicatorRow[] {
  const earlier = new Map(report.earlier[0]?.indicators.map((result) => [result.id, result]));
  return report.indicators.flatMap((now) => {
    const definition = findIndicator(now.id);
    if (!definition) return [];
    const before = earlier.get(now.id);
    const { unit, direction } = definition;
    return [
      {
        definition,
        now,
        before,
        change: changeBetween(now.value, before?.value ?? null, unit, direction),
        target: targetOf(now.id, targets, period),
      },
    ];
  });
}

/** The target for a time that ends in the period; of two the one that ends later. */
function targetOf(id: string, targets: readonly Target[], { from, to }: Period): number | null {
  const own = targets.filter((target) => target.indicatorId === id && target.to >= from && target.to <= to);
  return own.toSorted((one, other) => (one.to < other.to ? -1 : 1)).at(-1)?.value ?? null;
}

export interface RowCells {
  value: string;
  numerator: string;
  denominator: string;
  completeness: string;
  previous: string;
  change: string;
  target: string;
}

/** The figures of a row as they are written: rounded as R8 says, "." where nothing is known, "x" where it does not apply. */
export function rowCells(
  { definition, now, before, change, target }: IndicatorRow,
  t: TFunction,
  language: Language,
): RowCells {
  const { unit } = definition;
  const isApplicable = now.status !== "not-applicable";
  const part = (value: number | null) =>
    isApplicable ? formatPart(value, language) : noValueMark("not-applicable");
  return {
    value: formatIndicatorValue(now.value, now.status, unit, language),
    numerator: part(now.numerator),
    denominator: unit === "count" ? noValueMark("not-applicable") : part(now.denominator),
    completeness: isApplicable
      ? formatPercent(now.completeness === null ? null : now.completeness * 100, { language, decimals: 0 })
      : noValueMark("not-applicable"),
    previous: formatIndicatorValue(before?.value ?? null, before?.status ?? "no-data", unit, language),
    change: isApplicable
      ? changeText(change.difference, definition, t, language)
      : noValueMark("not-applicable"),
    target: target === null ? "" : formatIndicatorValue(target, "ok", unit, language),
  };
}

/** Whole numbers as they are, others with as many decimals as tell them apart. */
export function formatPart(value: number | null, language: Language): string {
  const decimals = value !== null && !Number.isInteger(value) ? 2 : 0;
  return formatNumber(value, { decimals, language });
}

function changeText(
  difference: number | null,
  { unit }: IndicatorDefinition,
  t: TFunction,
  language: Language,
): string {
  if (difference === null) return noValueMark("no-data");
  const decimals = UNIT_DECIMALS[unit];
  const rounded = Math.round(difference * 10 ** decimals);
  const sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "";
  const formatted = `${sign}${formatNumber(Math.abs(difference), { decimals, language })}`;
  return unit === "percent" ? t("indicators.points", { formatted }) : formatted;
}
