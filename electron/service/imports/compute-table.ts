import type { RowIssue } from "../../../shared/contract/failures.ts";
import type { ForeignCell, ForeignSheet } from "../../../shared/contract/foreign-sheet.ts";
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
export function readTable(sheet: RegisterSheet, { name, rows }: ForeignSheet): RegisterTable {
  const reader = new TableReader(sheet, name);
  reader.take(rows);
  return reader.end();
}

/** The same, of rows that come lot by lot. */
export class TableReader {
  readonly #table: RegisterTable;
  readonly #columns = new Map<number, RegisterColumn>();
  readonly #headers = new Map<string, string>();
  /** Rows taken, the header among them. */
  #taken = 0;

  constructor(sheet: RegisterSheet, name: string) {
    this.#table = { sheet, name, headers: this.#headers, rows: [], issues: [], warnings: [], ignored: [] };
  }

  /** Reads the next rows, and gives those of them that hold something. */
  take(rows: readonly ForeignCell[][]): RegisterRow[] {
    const before = this.#table.rows.length;
    for (const cells of rows) {
      this.#taken += 1;
      if (this.#taken === 1) this.#readHeader(cells);
      else this.#readRow(this.#taken, cells);
    }
    return this.#table.rows.slice(before);
  }

  /** The whole table; a sheet without any row lacks all its columns. */
  end(): RegisterTable {
    if (this.#taken === 0) this.#readHeader([]);
    return this.#table;
  }

  #readHeader(header: readonly ForeignCell[]): void {
    const { sheet, name, issues, ignored } = this.#table;
    for (const [place, cell] of header.entries()) {
      const text = textOf(cell);
      if (text === "") continue;
      const column = findRegisterColumn(sheet, text);
      if (!column) ignored.push(text);
      else if (this.#headers.has(column.key)) issues.push(issue(name, 1, text, text, "columnTwice"));
      else {
        this.#columns.set(place, column);
        this.#headers.set(column.key, text);
      }
    }
    for (const column of sheet.columns) {
      if (column.required && !this.#headers.has(column.key))
        issues.push(issue(name, 1, column.header.pl, null, "columnMissing"));
    }
  }

  #readRow(number: number, cells: readonly ForeignCell[]): void {
    const { name, issues, warnings } = this.#table;
    // Its keys are those of our columns, in the same order in each row: a plain object is then small and quick.
    const values: Record<string, CellValue> = {};
    let bad: Set<string> | undefined;
    let isEmpty = true;
    for (const [place, column] of this.#columns) {
      const cell = cells[place] ?? null;
      const read = readCell(column, cell);
      const header = this.#headers.get(column.key) ?? null;
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
    if (isEmpty) return;
    for (const column of this.#columns.values()) {
      if (column.required && values[column.key] === null && !bad?.has(column.key))
        issues.push(issue(name, number, this.#headers.get(column.key) ?? column.header.pl, null, "required"));
    }
    this.#table.rows.push({ number, values });
  }
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
