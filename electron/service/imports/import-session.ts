import { setImmediate } from "node:timers/promises";
import type { RowIssue } from "../../../shared/contract/failures.ts";
import type { ImportSummary } from "../../../shared/contract/registers.ts";
import { foldText } from "../../../shared/vocabulary/polish-text.ts";
import type { RegisterSheetKey } from "../../../shared/vocabulary/register-columns.ts";
import type { RecordTable } from "../../storage/database.ts";
import { lotsOf } from "../../storage/insert-rows.ts";
import type { RecordValues } from "../kernel/change-recorder.ts";
import type { LongWork } from "../kernel/handlers.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import { organisationColumns } from "../organisations/index.ts";
import { personColumns } from "../people/index.ts";
import type { CheckedEvent } from "./check-event-row.ts";
import type { RegisterRow, RegisterTable } from "./compute-table.ts";

export type Outcome = "created" | "updated" | "unchanged";

/** A few milliseconds of work. */
const ROWS_BETWEEN_TURNS = 200;

/**
 * One import: what is known so far, what came of each row, what was wrong. Appliers go sheet by sheet; every problem is
 * collected, and any of them refuses the whole file at the end.
 */
export class ImportSession {
  readonly scope: WriteScope;
  readonly programmeId: string;
  readonly long: LongWork;
  readonly issues: RowIssue[] = [];
  readonly warnings: RowIssue[] = [];
  /** Ids by folded name, by code, by identifier. */
  readonly organisations = new Map<string, string>();
  /** The same few names come in thousands of rows; folding each anew takes longer than the rest of the row. */
  readonly #organisationsAsWritten = new Map<string, string>();
  readonly people = new Map<string, string>();
  readonly partnerships = new Map<string, string>();
  readonly activities = new Map<string, string>();
  readonly diagnosis = new Map<string, string>();
  readonly actions = new Map<string, string>();
  readonly events = new Map<string, string>();
  /** Rows of events that were checked while the file was read. */
  checkedEvents: ReadonlyMap<RegisterRow, CheckedEvent> = new Map();
  /** Nothing is kept in the end: rows that nothing later asks for need not be written. */
  isTrial = false;
  readonly #summaries = new Map<RegisterTable, ImportSummary["sheets"][number]>();
  #done = 0;
  readonly #total: number;

  constructor(scope: WriteScope, programmeId: string, long: LongWork, totalRows: number) {
    this.scope = scope;
    this.programmeId = programmeId;
    this.long = long;
    this.#total = totalRows;
  }

  get summaries(): ImportSummary["sheets"] {
    return [...this.#summaries.values()];
  }

  /** Goes through the rows of a sheet, telling how far it is and stopping when asked to; others have their turn between them. */
  async *rowsOf(table: RegisterTable): AsyncGenerator<RegisterRow> {
    for await (const lot of this.lotsOf(table)) yield* lot;
  }

  /** The same lot by lot, for sheets of many rows: waiting for each of them takes longer than a row itself. */
  async *lotsOf(table: RegisterTable): AsyncGenerator<RegisterRow[]> {
    this.#summaries.set(table, {
      sheet: table.name,
      rows: table.rows.length,
      created: 0,
      updated: 0,
      unchanged: 0,
    });
    for (const lot of lotsOf(table.rows, ROWS_BETWEEN_TURNS)) {
      this.long.signal.throwIfAborted();
      this.long.progress("importRows", this.#done, this.#total);
      yield lot;
      this.#done += lot.length;
      await setImmediate();
    }
  }

  count(table: RegisterTable, outcome: Outcome, times = 1): void {
    const summary = this.#summaries.get(table);
    if (summary) summary[outcome] += times;
  }

  refuse(
    table: RegisterTable,
    row: RegisterRow,
    key: string,
    messageKey: string,
    params: RowIssue["params"] = {},
  ): void {
    this.issues.push(this.#note(table, row, key, messageKey, params));
  }

  warn(
    table: RegisterTable,
    row: RegisterRow,
    key: string,
    messageKey: string,
    params: RowIssue["params"] = {},
  ): void {
    this.warnings.push(this.#note(table, row, key, messageKey, params));
  }

  #note(
    table: RegisterTable,
    row: RegisterRow,
    key: string,
    messageKey: string,
    params: RowIssue["params"],
  ): RowIssue {
    const value = row.values[key];
    const text =
      value === null || value === undefined ? null : Array.isArray(value) ? value.join("; ") : String(value);
    return {
      sheet: table.name,
      row: row.number,
      column: table.headers.get(key) ?? null,
      value: text,
      messageKey,
      params,
    };
  }

  /** Inserts rows that nothing later in the file asks for. */
  async createMany<Table extends RecordTable>(
    table: Table,
    rows: Iterable<RecordValues<Table> & { id?: string }>,
  ): Promise<void> {
    const { changes } = this.scope;
    if (this.isTrial) await changes.tryMany(table, rows);
    else await changes.createMany(table, rows);
  }

  /** The organisation of a name, by folded name; one that is nowhere is made, with a warning that its sector is not known. */
  async organisationNamed(
    name: string,
    table: RegisterTable,
    row: RegisterRow,
    key: string,
  ): Promise<string> {
    const asWritten = this.#organisationsAsWritten.get(name);
    if (asWritten) return asWritten;
    const fold = foldText(name);
    const known = this.organisations.get(fold);
    if (known) {
      this.#organisationsAsWritten.set(name, known);
      return known;
    }
    const sector = fold === "mops" ? "mops" : "other";
    const columns = organisationColumns({
      name,
      shortName: null,
      sector,
      contact: null,
      foundedOn: null,
      endedOn: null,
      notes: null,
    });
    const { id } = await this.scope.changes.create("organisation", columns);
    this.organisations.set(fold, id);
    if (sector === "other") this.warn(table, row, key, "organisationMade", { name });
    return id;
  }

  /** The person of a code; one that is on no list is made, with everything unknown, and a warning. */
  async personCoded(code: string, table: RegisterTable, row: RegisterRow, key: string): Promise<string> {
    const known = this.people.get(code);
    if (known) return known;
    const person = personColumns({
      code,
      displayName: null,
      ageBand: "unknown",
      livesInArea: "unknown",
      staff: false,
      consentOn: null,
    });
    const { id } = await this.scope.changes.create("person", { ...person, merged_into_id: null });
    this.people.set(code, id);
    this.warn(table, row, key, "personMade", { code });
    return id;
  }
}

/** Whether the sheet has the column: only such columns change what is already on record. */
export function has(table: RegisterTable, key: string): boolean {
  return table.headers.has(key);
}

/** Of the columns of a record, those that the sheet speaks of. */
export function spokenOf<Values extends object>(
  table: RegisterTable,
  values: Values,
  keys: Record<string, (keyof Values)[]>,
): Partial<Values> {
  const kept: Partial<Values> = {};
  for (const [key, columns] of Object.entries(keys)) {
    if (has(table, key)) for (const column of columns) kept[column] = values[column];
  }
  return kept;
}

export type Tables = ReadonlyMap<RegisterSheetKey, RegisterTable[]>;
