import type {
  ForeignImportSummary,
  ForeignProposal,
  foreignContract,
} from "../../../../shared/contract/foreign.ts";
import { foldText } from "../../../../shared/vocabulary/polish-text.ts";
import { type RegisterSheetKey, registerSheet } from "../../../../shared/vocabulary/register-columns.ts";
import type { ReadableDatabase } from "../../../storage/database.ts";
import { failure } from "../../kernel/failures.ts";
import type { LongWork } from "../../kernel/handlers.ts";
import type { InputOf } from "../../kernel/input-of.ts";
import type { LongScope, WriteScope } from "../../kernel/scopes.ts";
import { formatPersonCode, nextPersonCode, personColumns } from "../../people/index.ts";
import { applyAttendances } from "../apply-attendances.ts";
import { applyEvents } from "../apply-events.ts";
import { applyOrganisations } from "../apply-parties.ts";
import { applyPartnerships } from "../apply-partnerships.ts";
import { applyActions } from "../apply-plan.ts";
import type { RegisterTable } from "../compute-table.ts";
import { ImportSession } from "../import-session.ts";
import { loadKnownRecords } from "../known-records.ts";
import { type ForeignReading, type MappedSheet, readForeignSheets } from "./compute-foreign-reading.ts";
import type { Draft } from "./compute-rows.ts";
import { knownParties } from "./known-parties.ts";
import { readMappedSheets } from "./read-files.ts";
import { findRemembered, rememberMappings, shapeOf } from "./remembered-mappings.ts";

type Input = InputOf<typeof foreignContract.import>;
type ProposeInput = InputOf<typeof foreignContract.propose>;

export interface PreparedForeign {
  input: Input;
  mapped: MappedSheet[];
}

/** What becomes of each row, and everything a person has to decide. Writes nothing. */
export async function proposeForeign(
  { kernel }: LongScope,
  input: ProposeInput,
  long: LongWork,
): Promise<ForeignProposal> {
  const mapped = await readMappedSheets(kernel, input.tables, long);
  const { rows, questions, remarks } = await readingOf(kernel.storage.read, input, mapped);
  return { rows, questions: questions.questions, remarks };
}

export async function prepareForeign(
  { kernel }: LongScope,
  input: Input,
  long: LongWork,
): Promise<PreparedForeign> {
  return { input, mapped: await readMappedSheets(kernel, input.tables, long) };
}

/** Writes what was read through the register's own import: whole or nothing, one journal entry. */
export async function importForeign(
  scope: WriteScope,
  { input, mapped }: PreparedForeign,
  long: LongWork,
): Promise<ForeignImportSummary> {
  const { db, changes, user } = scope;
  const programme = await db
    .selectFrom("programme")
    .select("id")
    .where("id", "=", input.programmeId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!programme) throw failure("NOT_FOUND", "notFound");
  const reading = await readingOf(db, input, mapped);
  const { openCount } = reading.questions;
  if (openCount > 0) throw failure("REFUSED", "questionsOpen", { params: { count: openCount } });
  const tables = tablesOf(reading);
  const session = new ImportSession(
    scope,
    input.programmeId,
    long,
    tables.reduce((total, { table }) => total + table.rows.length, 0),
  );
  session.isTrial = input.dryRun;
  await loadKnownRecords(session);
  const people = await savePeople(session, reading);
  for (const [key, apply] of APPLIERS) {
    for (const { table } of tables) if (table.sheet.key === key) await apply(session, table);
  }
  if (session.issues.length > 0)
    throw failure("FILE_REFUSED", "rowsRefused", {
      params: { count: session.issues.length },
      rows: session.issues,
    });
  if (input.dryRun) long.discard();
  else
    await rememberMappings(db, input.tables, reading.questions.lasting, {
      userName: user.name,
      now: changes.now,
    });
  return {
    dryRun: input.dryRun,
    sheets: [...people, ...summed(session, tables)].map(({ key, ...counts }) => ({
      sheet: registerSheet(key).name[input.language],
      ...counts,
    })),
    rows: reading.rows,
    warnings: [...reading.remarks, ...session.warnings],
    journalId: input.dryRun || changes.changeCount === 0 ? null : changes.journalId,
  };
}

const APPLIERS: [RegisterSheetKey, (session: ImportSession, table: RegisterTable) => Promise<void>][] = [
  ["organisations", applyOrganisations],
  ["partnerships", applyPartnerships],
  ["actions", applyActions],
  ["events", applyEvents],
  ["attendances", applyAttendances],
];

async function readingOf(
  db: ReadableDatabase,
  input: ProposeInput,
  mapped: MappedSheet[],
): Promise<ForeignReading> {
  const shapes = input.tables.map(({ columns }) => shapeOf(columns));
  const remembered = await findRemembered(db, shapes);
  const answers = Object.assign({}, ...shapes.map((shape) => remembered.get(shape)?.answers ?? {}));
  return readForeignSheets(mapped, await knownParties(db), input.answers, answers, input.language);
}

/** The drafts as tables of the register; organisations already on record stay as they are. */
function tablesOf({
  drafts,
  organisations,
}: ForeignReading): { key: RegisterSheetKey; table: RegisterTable }[] {
  const fromPartners = drafts.filter(({ sheet }) => sheet === "organisations");
  const written = new Set(
    fromPartners.flatMap(({ rows }) => rows.map(({ values }) => foldText(String(values.name)))),
  );
  const isNew = new Map(organisations.map((organisation) => [foldText(organisation.name), organisation]));
  const newOnly = fromPartners.map((draft) => ({
    ...draft,
    rows: draft.rows
      .filter(({ values }) => isNew.has(foldText(String(values.name))))
      .map((row) => ({
        ...row,
        values: { ...row.values, shortName: isNew.get(foldText(String(row.values.name)))?.shortName ?? null },
      })),
  }));
  const named = organisations
    .filter(({ name }) => !written.has(foldText(name)))
    .map(
      ({ name, shortName, sector, place }): Draft => ({
        sheet: "organisations",
        name: place.sheet,
        rows: [{ number: place.row ?? 1, values: { name, shortName, sector, contact: null } }],
      }),
    );
  const others = drafts.filter(({ sheet }) => sheet !== "organisations");
  return [...newOnly, ...named, ...others].map((draft) => ({ key: draft.sheet, table: tableOf(draft) }));
}

function tableOf({ sheet: key, name, rows }: Draft): RegisterTable {
  const sheet = registerSheet(key);
  const keys = new Set(rows.flatMap(({ values }) => Object.keys(values)));
  const headers = new Map(
    [...keys].map((one) => [one, sheet.columns.find((column) => column.key === one)?.header.pl ?? one]),
  );
  return { sheet, name, headers, rows, issues: [], warnings: [], ignored: [] };
}

interface Counts {
  key: RegisterSheetKey;
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
}

/** People of lists of attendance: new ones get the next codes. */
async function savePeople(session: ImportSession, { people }: ForeignReading): Promise<Counts[]> {
  if (people.length === 0) return [];
  const { changes, db } = session.scope;
  let next = Number((await nextPersonCode(db)).replace(/^\D+/, ""));
  let created = 0;
  for (const { key, displayName, knownId } of people) {
    if (knownId !== null) {
      session.people.set(key, knownId);
      continue;
    }
    const person = personColumns({
      code: formatPersonCode(next++),
      displayName,
      ageBand: "unknown",
      livesInArea: "unknown",
      staff: false,
      consentOn: null,
    });
    session.people.set(key, (await changes.create("person", { ...person, merged_into_id: null })).id);
    created++;
  }
  return [{ key: "people", rows: people.length, created, updated: 0, unchanged: people.length - created }];
}

/** Counts by kind of record, over all sheets of the files. */
function summed(session: ImportSession, tables: { key: RegisterSheetKey; table: RegisterTable }[]): Counts[] {
  const byKey = new Map<RegisterSheetKey, Counts>();
  const applied = APPLIERS.flatMap(([key]) => tables.filter((table) => table.key === key));
  for (const [place, { key }] of applied.entries()) {
    const counts = session.summaries[place];
    if (!counts) continue;
    const sum = byKey.get(key) ?? { key, rows: 0, created: 0, updated: 0, unchanged: 0 };
    for (const one of ["rows", "created", "updated", "unchanged"] as const) sum[one] += counts[one];
    byKey.set(key, sum);
  }
  return [...byKey.values()].filter(({ rows }) => rows > 0);
}
