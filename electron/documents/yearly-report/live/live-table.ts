import type { CellFormat, CellValue, Sheet, SheetRow } from "../../workbook/sheet.ts";
import { HEADER_ROW, type ReportWords, titleRows } from "../report-words.ts";

/** Tables that formulas call by name. */
export type TableKey =
  | "events"
  | "attendances"
  | "persons"
  | "partners"
  | "groups"
  | "diagnosis"
  | "actions"
  | "measures"
  | "proposals"
  | "functions"
  | "respondents"
  | "pairs"
  | "principles"
  | "domains"
  | "programmes";

/**
 * A column of a data sheet. With `formula` the cell is live and `value` its stored result; undefined is an empty cell (unknown),
 * which formulas pass over, unlike a mark.
 */
export interface LiveColumn<Line> {
  key: string;
  width: number;
  format: CellFormat;
  value(line: Line): string | number | undefined;
  formula?: string;
}

/** Names of tables and columns in the report's language, as formulas write them. */
export interface FormulaNames {
  table(table: TableKey): string;
  header(table: TableKey, column: string): string;
  /** A whole column: `tWydarzenia[Poziom]` */
  column(table: TableKey, column: string): string;
  /** The cell of the same row: `tWydarzenia[[#This Row],[Poziom]]`; the short form `[@Poziom]` breaks in LibreOffice. */
  own(table: TableKey, column: string): string;
  /** A single cell of the sheet of parameters: `okres_do` */
  parameter(parameter: ParameterKey): string;
}

export type ParameterKey = "from" | "to" | "asOf" | "halfYearFrom" | "volunteerRate";

export function formulaNames({ text }: ReportWords): FormulaNames {
  const table = (key: TableKey) => text(`live.tables.${key}`);
  const header = (key: TableKey, column: string) => text(`live.columns.${key}.${column}`);
  return {
    table,
    header,
    column: (key, column) => `${table(key)}[${header(key, column)}]`,
    own: (key, column) => `${table(key)}[[#This Row],[${header(key, column)}]]`,
    parameter: (key) => text(`live.names.${key}`),
  };
}

interface LiveTable<Line> {
  key: TableKey;
  about: string;
  columns: readonly LiveColumn<Line>[];
  lines: readonly Line[];
}

/** A data sheet: what it is, column names, a row for each line; quiet, at the end of the workbook. */
export function liveSheet<Line>(
  { key, about, columns, lines }: LiveTable<Line>,
  names: FormulaNames,
  words: ReportWords,
): Sheet {
  return {
    name: words.text(`live.sheets.${key}`),
    orientation: "landscape",
    columns: columns.map(({ width, format }) => ({ width, format })),
    headerRow: HEADER_ROW,
    tableName: names.table(key),
    isBackstage: true,
    rows: rowsOf(),
  };

  function* rowsOf(): Generator<SheetRow> {
    yield* titleRows(words.text(`live.sheets.${key}`), about, columns.length);
    yield { cells: columns.map((column) => ({ value: names.header(key, column.key), format: "header" })) };
    for (const line of lines) yield { cells: columns.map((column) => liveCell(column, line, true)) };
  }
}

/** A formula with its stored result, or the value alone. */
export function liveCell<Line>({ formula, value }: LiveColumn<Line>, line: Line, isLive: boolean): CellValue {
  const result = value(line);
  return formula !== undefined && isLive ? { formula, result: result ?? "" } : result;
}
