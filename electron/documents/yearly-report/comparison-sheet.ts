import type { Sheet } from "../workbook/sheet.ts";
import { valueCell } from "./figure-cell.ts";
import { definitionOf, unitText } from "./indicator-texts.ts";
import type { ReportIndicator, YearlyReportData } from "./report-data.ts";
import { periodText, type ReportWords } from "./report-words.ts";
import { tableSheet } from "./table-sheet.ts";

interface Line {
  together: ReportIndicator;
  /** In the order of the programmes. */
  each: (ReportIndicator | undefined)[];
}

/** The programmes side by side, and together by R5. */
export function comparisonSheet(data: YearlyReportData, words: ReportWords, legend: string): Sheet {
  const { text, language } = words;
  const lines = (data.together ?? []).map(
    (together): Line => ({
      together,
      each: data.programmes.map(({ indicators }) => indicators.find(({ id }) => id === together.id)),
    }),
  );
  return tableSheet<Line>({
    name: text("sheets.comparison"),
    title: text("comparison.title"),
    subtitle: text("comparison.subtitle", { period: periodText(data.period, language), legend }),
    orientation: "landscape",
    frozenColumns: 2,
    emptyText: text("remarks.noData"),
    lines,
    columns: [
      { header: text("columns.id"), width: 9, format: "text", cell: ({ together }) => together.id },
      {
        header: text("columns.indicator"),
        width: 36,
        format: "wrapped",
        cell: ({ together }) => definitionOf(together.id).name[language],
      },
      {
        header: text("columns.unit"),
        width: 17,
        format: "text",
        cell: ({ together }) => unitText(together.unit, words),
      },
      ...data.programmes.map((programme, place) => ({
        header: programme.code,
        width: Math.max(12, Math.min(24, programme.code.length + 5)),
        format: "count" as const,
        cell: ({ each, together }: Line) => valueCell(each[place]?.value ?? null, together.unit),
      })),
      {
        header: text("columns.together"),
        width: 12,
        format: "count",
        cell: ({ together }) => valueCell(together.value, together.unit),
      },
    ],
  });
}
