import { formatPeriod } from "../../../shared/vocabulary/index.ts";
import { columnName } from "../workbook/cell-reference.ts";
import type { FormulaCell, Sheet } from "../workbook/sheet.ts";
import { changeCell, partCell, shareCell, valueCell } from "./figure-cell.ts";
import { definitionOf, dimensionText, remarkText, unitText, verdictText } from "./indicator-texts.ts";
import { indicatorFormulas, valueFormula } from "./live/indicator-formulas.ts";
import type { FormulaNames } from "./live/live-table.ts";
import type { Figure, ReportIndicator, YearlyReportData } from "./report-data.ts";
import { HEADER_ROW, hasSeveral, periodText, type ReportWords } from "./report-words.ts";
import { tableSheet } from "./table-sheet.ts";

interface Line extends ReportIndicator {
  programmeCode: string;
  /** Row of the sheet, from 1. */
  row: number;
}

/** Every indicator with its parts, how complete it is, and the year before. */
export function indicatorsSheet(
  data: YearlyReportData,
  words: ReportWords,
  legend: string,
  names: FormulaNames,
): Sheet {
  const { text, language } = words;
  const column = (name: string) => text(`columns.${name}`);
  const lines = data.programmes.flatMap(({ code, indicators }) =>
    indicators.map((indicator) => ({ ...indicator, programmeCode: code })),
  );
  const firstPart = hasSeveral(data) ? NUMERATOR_COLUMN + 1 : NUMERATOR_COLUMN;
  const live = liveParts(data, names, firstPart);
  return tableSheet<Line>({
    name: text("sheets.indicators"),
    title: text("indicators.title"),
    subtitle: text("indicators.subtitle", {
      period: periodText(data.period, language),
      previous: formatPeriod(data.previousPeriod, language),
      legend,
    }),
    orientation: "landscape",
    emptyText: text("remarks.noData"),
    lines: lines.map((line, index): Line => ({ ...line, row: HEADER_ROW + 1 + index })),
    columns: [
      ...(hasSeveral(data)
        ? [
            {
              header: column("programme"),
              width: 17,
              format: "text" as const,
              cell: (line: Line) => line.programmeCode,
            },
          ]
        : []),
      {
        header: column("dimension"),
        width: 19,
        format: "wrapped",
        cell: ({ id }) => dimensionText(id, words),
      },
      { header: column("id"), width: 9, format: "text", cell: ({ id }) => id },
      {
        header: column("indicator"),
        width: 36,
        format: "wrapped",
        cell: ({ id }) => definitionOf(id).name[language],
      },
      {
        header: column("value"),
        width: 11,
        format: "count",
        cell: (line) => valueCell(live(line, "value"), line.unit),
      },
      { header: column("unit"), width: 17, format: "text", cell: ({ unit }) => unitText(unit, words) },
      {
        header: column("numerator"),
        width: 11,
        format: "count",
        cell: (line) => partCell(live(line, "numerator")),
      },
      {
        header: column("denominator"),
        width: 11,
        format: "count",
        cell: (line) => partCell(live(line, "denominator")),
      },
      {
        header: column("completeness"),
        width: 13,
        format: "percent",
        cell: ({ completeness }) => shareCell(completeness),
      },
      {
        header: column("previous"),
        width: 11,
        format: "count",
        cell: ({ previous, unit }) => valueCell(previous, unit),
      },
      {
        header: column("change"),
        width: 12,
        format: "count",
        cell: ({ change, unit }) => changeCell(change, unit),
      },
      { header: column("verdict"), width: 12, format: "text", cell: (line) => verdictText(line, words) },
      { header: column("remark"), width: 28, format: "wrapped", cell: (line) => remarkText(line, words) },
    ],
  });
}

/** With one programme: dimension, symbol, indicator, value, unit, numerator, denominator. */
const NUMERATOR_COLUMN = 6;

type Part = "value" | "numerator" | "denominator";

/** The figure as a live formula where the workbook can compute it, with ours as its stored result; otherwise the figure alone. */
function liveParts(data: YearlyReportData, names: FormulaNames, numeratorColumn: number) {
  const byProgramme = new Map(
    data.live === null ? [] : data.programmes.map(({ code }) => [code, indicatorFormulas(code, names)]),
  );
  return (line: Line, part: Part): Figure | FormulaCell => {
    const result = line[part];
    const parts = byProgramme.get(line.programmeCode)?.[line.id];
    if (parts === undefined || (part === "denominator" && parts.denominator === undefined)) return result;
    const numerator = `${columnName(numeratorColumn)}${line.row}`;
    const denominator =
      parts.denominator === undefined ? null : `${columnName(numeratorColumn + 1)}${line.row}`;
    const formula =
      part === "value"
        ? valueFormula(line.id, { numerator, denominator }, line.unit === "percent")
        : (parts[part] as string);
    return { formula, result };
  };
}
