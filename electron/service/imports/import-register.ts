import type { RowIssue } from "../../../shared/contract/failures.ts";
import type { ForeignCell, ForeignSheet } from "../../../shared/contract/foreign-sheet.ts";
import type { ImportSummary, registersContract } from "../../../shared/contract/registers.ts";
import { findRegisterSheet, type RegisterSheetKey } from "../../../shared/vocabulary/register-columns.ts";
import { failure } from "../kernel/failures.ts";
import type { LongWork } from "../kernel/handlers.ts";
import type { InputOf } from "../kernel/input-of.ts";
import type { LongScope, WriteScope } from "../kernel/scopes.ts";
import { applyArea } from "./apply-area.ts";
import { applyAttendances } from "./apply-attendances.ts";
import { applyEvents } from "./apply-events.ts";
import { applyOrganisations, applyPeople } from "./apply-parties.ts";
import { applyPartnerships } from "./apply-partnerships.ts";
import { applyActions, applyDiagnosis, applyProposals } from "./apply-plan.ts";
import { applyChecklists, applyFunctions } from "./apply-structures.ts";
import { applyCapacity, applyPartnerSurvey, applySurvey } from "./apply-surveys.ts";
import { type CheckedEvent, checkEventRow } from "./check-event-row.ts";
import { type RegisterRow, type RegisterTable, TableReader } from "./compute-table.ts";
import { ImportSession } from "./import-session.ts";
import { loadKnownRecords } from "./known-records.ts";

type Input = InputOf<typeof registersContract.import>;

export interface PreparedImport {
  input: Input;
  tables: RegisterTable[];
  checkedEvents: Map<RegisterRow, CheckedEvent>;
  ignored: ImportSummary["ignored"];
}

/** A sheet is applied after those that it refers to. */
const APPLIERS: [RegisterSheetKey, (session: ImportSession, table: RegisterTable) => Promise<void>][] = [
  ["area", applyArea],
  ["organisations", applyOrganisations],
  ["people", applyPeople],
  ["partnerships", applyPartnerships],
  ["diagnosis", applyDiagnosis],
  ["actions", applyActions],
  ["proposals", applyProposals],
  ["events", applyEvents],
  ["attendances", applyAttendances],
  ["functions", applyFunctions],
  ["structures", applyChecklists],
  ["survey", applySurvey],
  ["partner-survey", applyPartnerSurvey],
  ["capacity", applyCapacity],
];

/** Most row issues that are told at once; the rest would not be read. */
const MOST_ISSUES = 1000;

/** Reads the files before the transaction: cells by column, what the register does not know kept out and told. */
export async function readRegisters(
  { kernel }: LongScope,
  input: Input,
  long: LongWork,
): Promise<PreparedImport> {
  const tables: RegisterTable[] = [];
  const ignored: ImportSummary["ignored"] = [];
  const checkedEvents: PreparedImport["checkedEvents"] = new Map();
  for (const [place, { name, fileId }] of input.files.entries()) {
    long.progress("importReading", place, input.files.length);
    const readers = new Map<ForeignSheet, TableReader | undefined>();
    const readerOf = (sheet: ForeignSheet) => {
      if (!readers.has(sheet)) {
        const known = findRegisterSheet(sheet.name);
        readers.set(sheet, known && new TableReader(known, sheet.name));
      }
      return readers.get(sheet);
    };
    // Each lot of rows is checked while the next one is read in another process.
    const take = (sheet: ForeignSheet, lot: ForeignCell[][]) => {
      const rows = readerOf(sheet)?.take(lot) ?? [];
      if (findRegisterSheet(sheet.name)?.key !== "events") return;
      for (const row of rows) checkedEvents.set(row, checkEventRow(row, input.programmeId));
    };
    for (const sheet of await kernel.readForeignFile(
      kernel.offered.pathOf(fileId),
      name,
      long.signal,
      take,
    )) {
      // A text file is one sheet, named by the file; what is called .xlsx and is none is read as text, too.
      if (sheet.text && /\.xlsx$/i.test(name))
        throw failure("FILE_REFUSED", "registerNotXlsx", { params: { name } });
      const table = readerOf(sheet)?.end();
      if (!table) {
        ignored.push({ sheet: sheet.name, column: null });
        continue;
      }
      tables.push(table);
      ignored.push(...table.ignored.map((column) => ({ sheet: sheet.name, column })));
    }
  }
  if (tables.length === 0)
    throw failure("FILE_REFUSED", "noRegisterSheets", {
      params: { name: input.files.map((file) => file.name).join(", ") },
    });
  return { input, tables, checkedEvents, ignored };
}

/** Applies the rows, whole or nothing: any problem refuses all of them, each named by sheet, row and column. */
export async function importRegister(
  scope: WriteScope,
  { input, tables, checkedEvents, ignored }: PreparedImport,
  long: LongWork,
): Promise<ImportSummary> {
  const { sheets, issues, warnings } = await applyTables(scope, input, tables, long, checkedEvents);
  if (issues.length > 0) throw rowsRefused(issues);
  if (input.dryRun) long.discard();
  return {
    fileNames: input.files.map((file) => file.name),
    dryRun: input.dryRun,
    sheets,
    ignored,
    warnings,
    journalId: input.dryRun || scope.changes.changeCount === 0 ? null : scope.changes.journalId,
  };
}

/** What becomes of the rows of some sheets, and everything that is wrong with them; the caller decides whether it stays. */
export async function applyTables(
  scope: WriteScope,
  { programmeId, dryRun }: { programmeId: string; dryRun: boolean },
  tables: RegisterTable[],
  long: LongWork,
  checkedEvents: PreparedImport["checkedEvents"] = new Map(),
): Promise<{ sheets: ImportSummary["sheets"]; issues: RowIssue[]; warnings: RowIssue[] }> {
  const programme = await scope.db
    .selectFrom("programme")
    .select("id")
    .where("id", "=", programmeId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!programme) throw failure("NOT_FOUND", "notFound");
  const session = new ImportSession(
    scope,
    programmeId,
    long,
    tables.reduce((total, table) => total + table.rows.length, 0),
  );
  session.isTrial = dryRun;
  session.checkedEvents = checkedEvents;
  await loadKnownRecords(session);
  for (const [key, apply] of APPLIERS) {
    for (const table of tables) if (table.sheet.key === key) await apply(session, table);
  }
  return {
    sheets: session.summaries,
    issues: inOrder([...tables.flatMap((table) => table.issues), ...session.issues], tables),
    warnings: [...tables.flatMap((table) => table.warnings), ...session.warnings].slice(0, MOST_ISSUES),
  };
}

/** Nothing was written: every wrong cell is told, the first thousand by name. */
export function rowsRefused(issues: RowIssue[]) {
  return failure("FILE_REFUSED", "rowsRefused", {
    params: { count: issues.length },
    rows: issues.slice(0, MOST_ISSUES),
  });
}

/** As a person goes through the file: sheet by sheet, row by row. */
function inOrder(issues: RowIssue[], tables: RegisterTable[]): RowIssue[] {
  const places = new Map(tables.map((table, place) => [table.name, place]));
  return issues.toSorted(
    (a, b) => (places.get(a.sheet) ?? 0) - (places.get(b.sheet) ?? 0) || (a.row ?? 0) - (b.row ?? 0),
  );
}
