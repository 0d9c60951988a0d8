import type { Pasted, registersContract } from "../../../shared/contract/registers.ts";
import { findRegisterColumn, type RegisterSheet, registerSheet } from "../../../shared/vocabulary/index.ts";
import { column } from "../../../shared/vocabulary/register/register-column.ts";
import type { LongWork } from "../kernel/handlers.ts";
import type { InputOf } from "../kernel/input-of.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import { readPastedCells } from "./compute-pasted-cells.ts";
import { readTable } from "./compute-table.ts";
import { applyTables, rowsRefused } from "./import-register.ts";

type Input = InputOf<typeof registersContract.paste>;

const ROWS_SHOWN = 5;
const MOST_ISSUES = 200;

const events = registerSheet("events");
/** The register's events, and how many people there were in all, as the log shows it and offices write it. */
const SHEET: RegisterSheet = {
  ...events,
  columns: [
    ...events.columns,
    column("peoplePresent", "Obecni", "Present", "count"),
    column("peoplePresent", "Liczba osób", "People", "count"),
    column("peoplePresent", "Liczba uczestników", "Participants", "count"),
  ],
};

/** The block as the register's sheet: new events, changed ones known by their day and name, all of them or none. */
export async function pasteEvents(scope: WriteScope, input: Input, long: LongWork): Promise<Pasted> {
  const cells = readPastedCells(input.text);
  const withHeader = (cells[0] ?? []).some((text) => findRegisterColumn(SHEET, text) !== undefined);
  const header = withHeader ? (cells[0] ?? []) : input.columns.map(headerOf);
  const body = withHeader ? cells.slice(1) : cells;
  const table = readTable(SHEET, { name: SHEET.name.pl, rows: [header, ...body] });
  const { sheets, issues, warnings } = await applyTables(scope, input, [table], long);
  // In a block without a row of names the first row is the first event.
  const asPasted = <Issue extends { row: number | null }>(found: Issue[]) =>
    withHeader ? found : found.map((one) => ({ ...one, row: one.row === null ? null : one.row - 1 }));
  if (issues.length > 0 && !input.dryRun) throw rowsRefused(asPasted(issues));
  if (input.dryRun) long.discard();
  const [{ created, updated, unchanged } = { created: 0, updated: 0, unchanged: 0 }] = sheets;
  return {
    dryRun: input.dryRun,
    withHeader,
    columns: header.map((text) => ({
      header: text,
      readAs: findRegisterColumn(SHEET, text)?.header ?? null,
    })),
    examples: body.slice(0, ROWS_SHOWN),
    rows: table.rows.length,
    created,
    updated,
    unchanged,
    issues: asPasted(issues).slice(0, MOST_ISSUES),
    warnings: asPasted(warnings).slice(0, MOST_ISSUES),
    journalId: input.dryRun || scope.changes.changeCount === 0 ? null : scope.changes.journalId,
  };
}

/** A column of the list that the register does not know is left out by its name. */
function headerOf(key: string): string {
  return SHEET.columns.find((one) => one.key === key)?.header.pl ?? key;
}
