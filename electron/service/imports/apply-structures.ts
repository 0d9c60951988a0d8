import { foldText } from "../../../shared/vocabulary/polish-text.ts";
import { DEFAULT_FUNCTIONS } from "../../../shared/vocabulary/records.ts";
import { label } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { checklistColumns, functionColumns } from "../structures/index.ts";
import type { RegisterRow, RegisterTable } from "./compute-table.ts";
import { has, type ImportSession, spokenOf } from "./import-session.ts";
import { list, text } from "./row-values.ts";
import { saveRow } from "./save-row.ts";

const keyOfName = new Map(
  DEFAULT_FUNCTIONS.flatMap((key) =>
    (["pl", "en"] as const).map((language) => [foldText(label("DEFAULT_FUNCTIONS", key, language)), key]),
  ),
);

/** Funkcje: known by folded name within the programme; the owner is MOPS, an organisation's name or a person's code. */
export async function applyFunctions(session: ImportSession, table: RegisterTable): Promise<void> {
  const { changes, db } = session.scope;
  const rows = await db
    .selectFrom("animator_function")
    .select(["id", "name", "position"])
    .where("programme_id", "=", session.programmeId)
    .where("deleted_at", "is", null)
    .execute();
  const known = new Map(rows.map((row) => [foldText(row.name), row.id]));
  let position = rows.reduce((highest, row) => Math.max(highest, row.position), 0);
  const seen = new Set<string>();
  for await (const row of session.rowsOf(table)) {
    const name = text(row, "name");
    if (name === null) continue;
    const fold = foldText(name);
    if (seen.has(fold)) {
      session.refuse(table, row, "name", "rowTwice", { name });
      continue;
    }
    seen.add(fold);
    const key = (keyOfName.get(fold) ?? null) as (typeof DEFAULT_FUNCTIONS)[number] | null;
    const columns = functionColumns({
      programmeId: session.programmeId,
      key,
      name,
      owner: await ownerOf(session, table, row),
    });
    const knownId = known.get(fold);
    const before = changes.changeCount;
    if (knownId === undefined) position++;
    const spoken = spokenOf(table, columns, {
      owner: ["owner_kind", "owner_organisation_id", "owner_person_id"],
    });
    const id = await saveRow(session, table, "animator_function", knownId, {
      all: { ...columns, position },
      spoken,
    });
    if (!has(table, "doneOn")) continue;
    const rowsDone = [...new Set(list(row, "doneOn"))].map((date) => ({ function_id: id, date }));
    const saved = changes.changeCount;
    await changes.replaceChildren(
      "function_done",
      "function_id",
      id,
      ["date"],
      (knownId === undefined ? rowsDone.map((each) => ({ ...each, evidence: null })) : rowsDone) as never,
    );
    if (knownId !== undefined && saved === before && changes.changeCount > saved) {
      session.count(table, "unchanged", -1);
      session.count(table, "updated");
    }
  }
}

async function ownerOf(session: ImportSession, table: RegisterTable, row: RegisterRow) {
  const owner = text(row, "owner");
  if (owner === null) return { kind: "nobody" as const };
  if (foldText(owner) === "mops") return { kind: "mops" as const };
  const person = session.people.get(owner);
  if (person !== undefined) return { kind: "person" as const, id: person };
  return { kind: "organisation" as const, id: await session.organisationNamed(owner, table, row, "owner") };
}

/** Struktury: a checklist of a resident group on a day. */
export async function applyChecklists(session: ImportSession, table: RegisterTable): Promise<void> {
  const { db } = session.scope;
  const rows = await db
    .selectFrom("structure_checklist")
    .select(["id", "organisation_id", "date"])
    .where("deleted_at", "is", null)
    .execute();
  const known = new Map(rows.map((row) => [`${row.organisation_id} ${row.date}`, row.id]));
  const seen = new Set<string>();
  for await (const row of session.rowsOf(table)) {
    const [name, date] = [text(row, "organisation"), text(row, "date")];
    if (name === null || date === null) continue;
    const organisationId = await session.organisationNamed(name, table, row, "organisation");
    const key = `${organisationId} ${date}`;
    if (seen.has(key)) {
      session.refuse(table, row, "date", "rowTwice", { name: `${name}, ${date}` });
      continue;
    }
    seen.add(key);
    const answers = [1, 2, 3, 4, 5, 6].map((question) => {
      const answer = text(row, `answer${question}`);
      return answer === null ? null : answer === "yes";
    });
    const values = checklistColumns({ organisationId, date, answers });
    await saveRow(session, table, "structure_checklist", known.get(key), { all: values, spoken: values });
  }
}
