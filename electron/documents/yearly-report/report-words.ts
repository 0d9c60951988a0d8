import type { Translate } from "../../../shared/messages/translator.ts";
import { formatDay, type Language } from "../../../shared/vocabulary/index.ts";
import { isNumeric } from "../workbook/cell-styles.ts";
import { linesOf } from "../workbook/row-height.ts";
import type { Cell, CellFormat, SheetRow } from "../workbook/sheet.ts";
import type { YearlyReportData } from "./report-data.ts";

/** What every sheet needs beside the data. */
export interface ReportWords {
  /** Texts of `reports.*`. */
  text(key: string, params?: Record<string, unknown>): string;
  t: Translate;
  language: Language;
}

export function reportWords(t: Translate, language: Language): ReportWords {
  return { t, language, text: (key, params) => t(`reports.${key}`, params) };
}

/** With several programmes every table begins with a column of codes. */
export function hasSeveral(data: YearlyReportData): boolean {
  return data.programmes.length > 1;
}

/** `01.01.2017–31.12.2017` */
export function periodText({ from, to }: { from: string; to: string }, language: Language): string {
  return `${formatDay(from, language)}–${formatDay(to, language)}`;
}

/** Title and subtitle above a table: their height is set, because a program does not fit merged cells to their text. */
export function titleRows(title: string, subtitle: string, columnCount: number): SheetRow[] {
  const merged = columnCount > 1 ? ([[1, columnCount]] as const) : [];
  return [
    { cells: [{ value: title, format: "heading" }], merged, height: 22 },
    { cells: [{ value: subtitle, format: "note" }], merged, height: 16 },
  ];
}

export const HEADER_ROW = 3;

export interface TableColumn<Line> {
  header: string;
  width: number;
  format: CellFormat;
  /** Of the header cell; by default it stands as the column does. */
  headerFormat?: CellFormat;
  cell(line: Line): Cell;
}

export function headerCells(columns: readonly TableColumn<never>[]): Cell[] {
  return columns.map(({ header, format, headerFormat }) => ({
    value: header,
    format: headerFormat ?? (isNumeric(format) ? "header-right" : "header"),
  }));
}

const POINTS_PER_LINE = 14;
const POINTS_AROUND = 4;
const LEAST_POINTS = 16;

/** The height that a text needs in merged cells of this many characters. */
export function heightOf(text: string, characters: number, pointsPerLine = POINTS_PER_LINE): number {
  return Math.max(LEAST_POINTS, linesOf(text, characters) * pointsPerLine + POINTS_AROUND);
}
