import type { RowIssue } from "../../../shared/contract/failures.ts";
import type { ForeignSheet } from "../../../shared/contract/foreign-sheet.ts";
import {
  findRegisterColumn,
  type RegisterColumn,
  type RegisterSheet,
} from "../../../shared/vocabulary/index.ts";
import { type CellValue, readCell, textOf } from "./compute-cell.ts";

/** A row of the register with its values by column key; a key that is not there stands for a column that the sheet lacks. */
export interface RegisterRow {
  /** As the spreadsheet counts; the header is row 1. */
  number: number;
  values: Readonly<Record<string, CellValue>>;
}

export interface RegisterTable {
  sheet: RegisterSheet;
  /** The sheet's name in the file, for messages. */
  name: string;
  /** Header text of each column that was found, for messages. */
  headers: ReadonlyMap<string, string>;
  rows: RegisterRow[];
  issues: RowIssue[];
  warnings: RowIssue[];
  /** Headers that the register does not know. */
  ignored: string[];
}

/** Reads a sheet by its header in row 1, in any order of columns; each bad cell is an issue, none is guessed. */
export function readTable(
  sheet: RegisterSheet,
  { name, rows: [header = [], ...body] }: ForeignSheet,
): RegisterTable {
  const columns = new Map<number, RegisterColumn>();
  const headers = new Map<string, string>();
  const issues: RowIssue[] = [];
  const warnings: RowIssue[] = [];
  const ignored: string[] = [];
  for (const [place, cell] of header.entries()) {
    const text = textOf(cell);
    if (text === "") continue;
    const column = findRegisterColumn(sheet, text);
    if (!column) ignored.push(text);
    else if (headers.has(column.key)) issues.push(issue(name, 1, text, text, "columnTwice"));
    else {
      columns.set(place, column);
      headers.set(column.key, text);
    }
  }
  for (const column of sheet.columns) {
    if (column.required && !headers.has(column.key))
      issues.push(issue(name, 1, column.header.pl, null, "columnMissing"));
  }
  const rows: RegisterRow[] = [];
  for (const [index, cells] of body.entries()) {
    const number = index + 2;
    // Its keys are those of our columns, in the same order in each row: a plain object is then small and quick.
    const values: Record<string, CellValue> = {};
    let bad: Set<string> | undefined;
    let isEmpty = true;
    for (const [place, column] of columns) {
      const cell = cells[place] ?? null;
      const read = readCell(column, cell);
      const header = headers.get(column.key) ?? null;
      if ("problem" in read) {
        issues.push({ sheet: name, row: number, column: header, value: textOf(cell), ...read.problem });
        values[column.key] = null;
        bad ??= new Set();
        bad.add(column.key);
        isEmpty = false;
        continue;
      }
      if (read.warning)
        warnings.push({ sheet: name, row: number, column: header, value: null, ...read.warning });
      values[column.key] = read.value;
      if (read.value !== null) isEmpty = false;
    }
    if (isEmpty) continue;
    for (const column of columns.values()) {
      if (column.required && values[column.key] === null && !bad?.has(column.key)) {
        issues.push(issue(name, number, headers.get(column.key) ?? column.header.pl, null, "required"));
      }
    }
    rows.push({ number, values });
  }
  return { sheet, name, headers, rows, issues, warnings, ignored };
}

function issue(
  sheet: string,
  row: number,
  column: string | null,
  value: string | null,
  messageKey: string,
): RowIssue {
  return { sheet, row, column, value, messageKey, params: {} };
}
