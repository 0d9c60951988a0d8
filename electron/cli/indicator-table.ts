import type { IndicatorReport, IndicatorResult } from "../../shared/contract/indicators.ts";
import {
  findIndicator,
  formatDay,
  formatIndicatorValue,
  formatNumber,
  formatPercent,
  formatPeriod,
  noValueMark,
  type Unit,
} from "../../shared/vocabulary/index.ts";
import type { CommandLine } from "./command-line.ts";

/** R4: results from fewer of the records than this are flagged. */
const ENOUGH_COMPLETENESS = 0.8;

/** The indicators as a table for people; "." is no data, "x" does not apply. */
export function indicatorTable(
  report: IndicatorReport,
  isInvented: boolean,
  { t, language }: CommandLine,
): string[] {
  // Counts have no denominator: that is neither zero nor unknown.
  const part = (value: number | null, { status }: IndicatorResult) =>
    value === null
      ? status === "ok"
        ? "–"
        : noValueMark(status)
      : formatNumber(value, { decimals: Number.isInteger(value) ? 0 : 1, language });
  const completeness = ({ completeness: share }: IndicatorResult) =>
    share === null
      ? noValueMark("no-data")
      : `${formatPercent(share * 100, { decimals: 0, language })}${share < ENOUGH_COMPLETENESS ? " !" : "  "}`;
  const rows = report.indicators.map((indicator) => [
    indicator.id,
    findIndicator(indicator.id)?.name[language] ?? "",
    formatIndicatorValue(indicator.value, indicator.status, indicator.unit as Unit, language),
    part(indicator.numerator, indicator),
    part(indicator.denominator, indicator),
    completeness(indicator),
  ]);
  const heads = ["id", "name", "value", "numerator", "denominator", "completeness"].map((key) =>
    t(`cli.indicators.${key}`),
  );
  const title = t("cli.indicators.title", {
    programme: report.programme,
    period: formatPeriod(report.period, language),
    asOf: formatDay(report.asOf, language),
  });
  return [
    `${title} (${t(`cli.indicators.${report.mode}`)})`,
    ...(isInvented ? [t("cli.indicators.invented")] : []),
    "",
    ...columns([heads, ...rows]),
    "",
    t("cli.indicators.legend"),
  ];
}

const TEXT_COLUMNS = 2;

/** Texts to the left, figures to the right, columns two blanks apart. */
function columns(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, place) => Math.max(...rows.map((row) => row[place]!.length)));
  return rows.map((row) =>
    row
      .map((cell, place) =>
        place < TEXT_COLUMNS ? cell.padEnd(widths[place]!) : cell.padStart(widths[place]!),
      )
      .join("  ")
      .trimEnd(),
  );
}
