import type { Chart } from "./chart.ts";

/**
 * A workbook as data: sheets of rows of values, each value with the name of its format. Who fills a sheet knows nothing
 * of files; write-workbook.ts writes any of them.
 */

/**
 * Why a cell has no value; never 0 and never an empty cell. In what is published (R6): `few`, a number of persons too small to
 * be told; `hidden`, a figure that would give such a number back.
 */
export type Mark = "no-data" | "not-applicable" | "few" | "hidden";

/** How the marks are written, e.g. `.`, `x`, `<3`, `#`. */
export type MarkTexts = Record<Mark, string>;

/** ISO days (`2017-12-31`) and months (`2017-12`) are texts of format `day`. null = no data. undefined = nothing belongs here. */
export type CellValue =
  | string
  | number
  | { mark: Mark }
  | { text: string; sheet: string }
  | FormulaCell
  | null
  | undefined;

/** A live formula, in Excel's file language (English names, commas), with the value that we computed as its stored result. */
export interface FormulaCell {
  formula: string;
  result: string | number | { mark: Mark } | null;
}

export type CellFormat =
  | "text"
  | "wrapped"
  | "day"
  | "count"
  | "decimal1"
  | "decimal2"
  | "percent"
  | "signed-count"
  | "signed-decimal1"
  | "signed-decimal2"
  | "signed-points"
  | "title"
  | "subtitle"
  | "heading"
  | "sentence"
  | "plain"
  | "label"
  | "strong"
  | "note"
  | "warning"
  | "link"
  | "header"
  | "header-right"
  | `level-${0 | 1 | 2 | 3 | 4}`;

export interface StyledCell {
  value: CellValue;
  format: CellFormat;
}

/** A cell takes the format of its column unless it says its own. */
export type Cell = CellValue | StyledCell;

export interface SheetRow {
  cells: readonly Cell[];
  /** First and last column (from 1) that are one cell. */
  merged?: readonly (readonly [number, number])[];
  /** Points; without it the row is fitted to its wrapped texts (merged cells are not). */
  height?: number;
}

export interface SheetColumn {
  /** In characters. */
  width: number;
  format: CellFormat;
}

export interface Sheet {
  name: string;
  orientation: "portrait" | "landscape";
  columns: readonly SheetColumn[];
  /** Rows in order; asynchronous where they come from a long query, so that never all are in memory. */
  rows: Iterable<SheetRow> | AsyncIterable<SheetRow>;
  /** Row of column names: stays in sight, is repeated on every printed page, and the rows below can be filtered. */
  headerRow?: number;
  /** The first columns only are printed; the others are for the screen. */
  printedColumns?: number;
  /** Columns that stay in sight when the sheet is moved sideways. */
  frozenColumns?: number;
  /** The header row and the rows below it are a table that formulas call by this name; its header cells are plain texts. */
  tableName?: string;
  charts?: readonly Chart[];
  /** A quiet tab: data for the formulas, not for reading; of it only the head is printed, not thousands of rows. */
  isBackstage?: boolean;
}

/** A cell of the workbook that formulas call by name: a single parameter, never a range. */
export interface DefinedName {
  name: string;
  sheet: string;
  /** From 1. */
  row: number;
  column: number;
}

/** What is printed above and below every page. */
export interface PageTexts {
  /** Above; e.g. that the data are invented. */
  warning: string | null;
  left: string;
  /** With {page} and {pages}. */
  middle: string;
  right: string;
}

export interface Workbook {
  title: string;
  author: string;
  /** UTC ISO. */
  madeAt: string;
  language: "pl" | "en";
  marks: MarkTexts;
  page: PageTexts;
  sheets: readonly Sheet[];
  names?: readonly DefinedName[];
}

export function isFormula(value: Cell): value is FormulaCell {
  return typeof value === "object" && value !== null && "formula" in value;
}

export function isStyled(cell: Cell): cell is StyledCell {
  return typeof cell === "object" && cell !== null && "format" in cell;
}
