import { formatPeriod } from "../../../shared/vocabulary/index.ts";
import type { Sheet } from "../workbook/sheet.ts";
import { changeCell, partCell, shareCell, valueCell } from "./figure-cell.ts";
import { definitionOf, dimensionText, remarkText, unitText, verdictText } from "./indicator-texts.ts";
import type { ReportIndicator, YearlyReportData } from "./report-data.ts";
import { hasSeveral, periodText, type ReportWords } from "./report-words.ts";
import { tableSheet } from "./table-sheet.ts";

interface Line extends ReportIndicator {
  programmeCode: string;
}

/** Every indicator with its parts, how complete it is, and the year before. */
export function indicatorsSheet(data: YearlyReportData, words: ReportWords, legend: string): Sheet {
  const { text, language } = words;
  const column = (name: string) => text(`columns.${name}`);
  const lines = data.programmes.flatMap(({ code, indicators }) =>
    indicators.map((indicator): Line => ({ ...indicator, programmeCode: code })),
  );
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
    lines,
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
        cell: ({ value, unit }) => valueCell(value, unit),
      },
      { header: column("unit"), width: 17, format: "text", cell: ({ unit }) => unitText(unit, words) },
      {
        header: column("numerator"),
        width: 11,
        format: "count",
        cell: ({ numerator }) => partCell(numerator),
      },
      {
        header: column("denominator"),
        width: 11,
        format: "count",
        cell: ({ denominator }) => partCell(denominator),
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
