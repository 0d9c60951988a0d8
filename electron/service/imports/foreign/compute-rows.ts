import type { RowIssue } from "../../../../shared/contract/failures.ts";
import type {
  ForeignField,
  ForeignPlace,
  ForeignRow,
  ForeignTable,
} from "../../../../shared/contract/foreign.ts";
import type { ForeignCell, ForeignSheet } from "../../../../shared/contract/foreign-sheet.ts";
import type { Language } from "../../../../shared/vocabulary/language.ts";
import { findPersonalData } from "../../../../shared/vocabulary/personal-data.ts";
import { foldText } from "../../../../shared/vocabulary/polish-text.ts";
import type { RegisterSheetKey } from "../../../../shared/vocabulary/register-columns.ts";
import { textOf } from "../compute-cell.ts";
import type { RegisterRow } from "../compute-table.ts";
import type { QuestionSheet } from "./compute-questions.ts";

/** Records read from a sheet, in the form of the register, so that the register's own import writes them. */
export interface Draft {
  sheet: RegisterSheetKey;
  /** The sheet of the file, for messages. */
  name: string;
  rows: RegisterRow[];
}

/** A person of a list of attendance: a known one, or a new one of that display name. `key` stands for the code meanwhile. */
export interface PersonDraft {
  key: string;
  displayName: string;
  knownId: string | null;
}

export type Say = (key: string, params?: Record<string, unknown>) => string;

/** One sheet with its mapping, and where what it says is put down. */
export class TableReading {
  readonly table: ForeignTable;
  readonly rows: ForeignRow[] = [];
  readonly remarks: RowIssue[] = [];
  readonly questions: QuestionSheet;
  readonly say: Say;
  readonly language: Language;
  readonly #sheet: ForeignSheet;
  readonly #places = new Map<ForeignField, number>();
  readonly #headers = new Map<number, string>();

  constructor(
    table: ForeignTable,
    sheet: ForeignSheet,
    questions: QuestionSheet,
    words: { say: Say; language: Language },
  ) {
    this.table = table;
    this.#sheet = sheet;
    this.questions = questions;
    this.say = words.say;
    this.language = words.language;
    for (const { place, header, field } of table.columns) {
      this.#headers.set(place, header);
      if (field !== null && !this.#places.has(field)) this.#places.set(field, place);
    }
  }

  has(field: ForeignField): boolean {
    return this.#places.has(field);
  }

  header(field: ForeignField): string {
    return this.#headers.get(this.#places.get(field) ?? -1) ?? "";
  }

  /** Rows below the header with something in them; empty ones, sums and stray notes are put down as such. */
  *records(isRecord: (row: SheetRow) => boolean): Generator<SheetRow> {
    const { headerRow } = this.table;
    for (const [index, cells] of this.#sheet.rows.slice(headerRow).entries()) {
      const row = new SheetRow(this, cells, headerRow + index + 1);
      const texts = cells.map((cell) => textOf(cell)).filter((text) => text !== "");
      if (texts.length === 0) continue;
      const outcome = texts.some((text) => TOTAL.test(foldText(text)))
        ? "total"
        : isRecord(row)
          ? undefined
          : "note";
      if (outcome) this.put(row, outcome, texts.join(" · "));
      else yield row;
    }
  }

  put(row: SheetRow, outcome: ForeignRow["outcome"], summary: string): void {
    this.rows.push({ sheet: this.table.sheet, row: row.number, outcome, summary: summary.slice(0, 300) });
  }

  /** The raw cells of a column below the header, e.g. to check a sum. */
  get sheet(): ForeignSheet {
    return this.#sheet;
  }

  cellAt(cells: readonly ForeignCell[], field: ForeignField): ForeignCell {
    const place = this.#places.get(field);
    return place === undefined ? null : (cells[place] ?? null);
  }
}

const TOTAL = /^(razem|suma|ogolem|lacznie|w sumie|total|sum)\b/;

/** One row of a sheet, asked by field. */
export class SheetRow {
  readonly number: number;
  readonly cells: readonly ForeignCell[];
  readonly #reading: TableReading;

  constructor(reading: TableReading, cells: readonly ForeignCell[], number: number) {
    this.#reading = reading;
    this.cells = cells;
    this.number = number;
  }

  cell(field: ForeignField): ForeignCell {
    return this.#reading.cellAt(this.cells, field);
  }

  text(field: ForeignField): string | null {
    const text = textOf(this.cell(field)).replace(/\s+/g, " ");
    return text === "" ? null : text;
  }

  /** Free text without what must not be kept: a cell with a telephone number or the like is left out, and that is said. */
  plainText(field: ForeignField): string | null {
    const text = this.text(field);
    const kind = findPersonalData(text);
    if (!kind) return text;
    this.remark(field, "personalDataKeptOut", {}, null);
    return null;
  }

  place(field: ForeignField | null): ForeignPlace {
    return {
      sheet: this.#reading.table.sheet,
      row: this.number,
      column: field === null ? null : this.#reading.header(field),
      value: field === null ? null : this.text(field),
    };
  }

  /** The part of a question's key that names this row. */
  get key(): string {
    return `${this.#reading.table.sheet}|${this.number}`;
  }

  remark(
    field: ForeignField | null,
    messageKey: string,
    params: RowIssue["params"] = {},
    value = field === null ? null : this.text(field),
  ): void {
    this.#reading.remarks.push({ ...this.place(field), value, messageKey, params });
  }
}
