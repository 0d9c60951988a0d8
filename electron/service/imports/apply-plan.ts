import { foldText, sortKey } from "../../../shared/vocabulary/polish-text.ts";
import { diagnosisColumns, proposalColumns } from "../diagnosis/index.ts";
import { actionColumns } from "../plan/index.ts";
import type { RegisterRow, RegisterTable } from "./compute-table.ts";
import { has, type ImportSession, spokenOf } from "./import-session.ts";
import { newIdentity } from "./record-identity.ts";
import { list, number, text } from "./row-values.ts";
import { saveRow } from "./save-row.ts";

/** Diagnoza: known by identifier, without one by its text. */
export async function applyDiagnosis(session: ImportSession, table: RegisterTable): Promise<void> {
  const { db } = session.scope;
  const rows = await db
    .selectFrom("diagnosis_entry")
    .select(["id", "text_sort", "category", "place"])
    .where("programme_id", "=", session.programmeId)
    .where("deleted_at", "is", null)
    .execute();
  const byText = new Map(rows.map((row) => [row.text_sort, row.id]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const seen = new Set<string>();
  for await (const row of session.rowsOf(table)) {
    const [type, words] = [text(row, "type"), text(row, "text")];
    const identifier = text(row, "identifier");
    if (type === null || words === null) continue;
    if (identifier !== null && seen.has(identifier)) {
      session.refuse(table, row, "identifier", "rowTwice", { name: identifier });
      continue;
    }
    if (identifier !== null) seen.add(identifier);
    const known = identifier === null ? byText.get(sortKey(words)) : session.diagnosis.get(identifier);
    const kept = known === undefined ? undefined : byId.get(known);
    const values = diagnosisColumns({
      programmeId: session.programmeId,
      date: text(row, "date"),
      type: type as "problem",
      text: words,
      // The register has no column for them, but the search key holds them.
      category: kept?.category ?? null,
      source: (text(row, "source") ?? "unknown") as "unknown",
      method: null,
      place: kept?.place ?? null,
      priority: text(row, "priority") === "yes",
      votes: null,
      closedOn: text(row, "closedOn"),
      notes: null,
    });
    const spoken = spokenOf(table, values, {
      date: ["date", "date_precision"],
      type: ["type"],
      text: ["text", "text_sort", "search_fold"],
      source: ["source"],
      priority: ["priority"],
      closedOn: ["closed_on"],
    });
    const { id: newId, external_id } = await newIdentity(session.scope, "diagnosis_entry", identifier);
    const id = await saveRow(
      session,
      table,
      "diagnosis_entry",
      known,
      { all: { ...values, external_id }, spoken },
      newId,
    );
    session.diagnosis.set(identifier ?? id, id);
    session.diagnosis.set(id, id);
  }
}

/** Zadania: known by identifier, without one by title; further rows of one action bring further measures or actuals. */
export async function applyActions(session: ImportSession, table: RegisterTable): Promise<void> {
  const { db } = session.scope;
  const rows = await db
    .selectFrom("plan_action")
    .select(["id", "title_sort", "objective"])
    .where("programme_id", "=", session.programmeId)
    .where("deleted_at", "is", null)
    .execute();
  const byTitle = new Map(rows.map((row) => [row.title_sort, row.id]));
  const objectives = new Map(rows.map((row) => [row.id, row.objective]));
  const seen = new Map<string, string>();
  for await (const row of session.rowsOf(table)) {
    const title = text(row, "title");
    const identifier = text(row, "identifier");
    if (title === null) continue;
    const responsible = text(row, "responsible");
    const known = identifier === null ? byTitle.get(sortKey(title)) : session.actions.get(identifier);
    const values = actionColumns({
      programmeId: session.programmeId,
      objective: has(table, "objective") ? text(row, "objective") : (objectives.get(known ?? "") ?? null),
      title,
      responsibleId:
        responsible === null ? null : await session.organisationNamed(responsible, table, row, "responsible"),
      plannedStartOn: null,
      dueOn: text(row, "dueOn"),
      startedOn: text(row, "startedOn"),
      finishedOn: text(row, "finishedOn"),
      budgetGrosze: null,
      costGrosze: null,
      notes: text(row, "notes"),
    });
    if (values.started_on !== null && values.finished_on !== null && values.finished_on < values.started_on) {
      session.refuse(table, row, "finishedOn", "endBeforeStart");
    }
    const key = identifier ?? values.title_sort;
    let id = seen.get(key);
    if (id === undefined) {
      const spoken = spokenOf(table, values, {
        objective: ["objective"],
        title: ["title", "title_sort", "search_fold"],
        responsible: ["responsible_id"],
        dueOn: ["due_on"],
        startedOn: ["started_on"],
        notes: ["notes"],
        finishedOn: ["finished_on"],
      });
      const { id: newId, external_id } = await newIdentity(session.scope, "plan_action", identifier);
      id = await saveRow(
        session,
        table,
        "plan_action",
        known,
        { all: { ...values, external_id }, spoken },
        newId,
      );
      seen.set(key, id);
      session.actions.set(key, id);
      session.actions.set(id, id);
      await replaceDiagnosisLinks(session, table, row, id);
    } else session.count(table, "unchanged");
    await saveMeasure(session, table, row, id);
  }
}

async function replaceDiagnosisLinks(
  session: ImportSession,
  table: RegisterTable,
  row: RegisterRow,
  actionId: string,
): Promise<void> {
  if (!has(table, "diagnosisEntries")) return;
  const ids = new Set<string>();
  for (const identifier of list(row, "diagnosisEntries")) {
    const entry = session.diagnosis.get(identifier);
    if (entry === undefined)
      session.refuse(table, row, "diagnosisEntries", "unknownReference", { name: identifier });
    else ids.add(entry);
  }
  const links = [...ids].map((entryId) => ({ action_id: actionId, entry_id: entryId }));
  await session.scope.changes.replaceChildren("action_diagnosis", "action_id", actionId, ["entry_id"], links);
}

async function saveMeasure(
  session: ImportSession,
  table: RegisterTable,
  row: RegisterRow,
  actionId: string,
): Promise<void> {
  const { changes, db } = session.scope;
  const name = text(row, "measure");
  if (name === null) return;
  const known = await db
    .selectFrom("measure")
    .selectAll()
    .where("action_id", "=", actionId)
    .where("name", "=", name)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  const figures = { baseline: number(row, "baseline"), target: number(row, "target") };
  const id =
    known?.id ??
    (await changes.create("measure", { action_id: actionId, name, unit: null, target_on: null, ...figures }))
      .id;
  if (known && (known.baseline !== figures.baseline || known.target !== figures.target))
    await changes.update("measure", id, undefined, figures);
  const [actual, date] = [number(row, "actual"), text(row, "measuredOn")];
  if (actual !== null && date === null) session.refuse(table, row, "measuredOn", "actualNeedsDay");
  if (actual === null || date === null) return;
  const measured = await db
    .selectFrom("measure_actual")
    .selectAll()
    .where("measure_id", "=", id)
    .where("date", "=", date)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!measured) await changes.create("measure_actual", { measure_id: id, date, value: actual });
  else if (measured.value !== actual)
    await changes.update("measure_actual", measured.id, undefined, { value: actual });
}

/** Postulaty: known by day and text. */
export async function applyProposals(session: ImportSession, table: RegisterTable): Promise<void> {
  const { db } = session.scope;
  const rows = await db
    .selectFrom("proposal")
    .select(["id", "date", "text"])
    .where("programme_id", "=", session.programmeId)
    .where("deleted_at", "is", null)
    .execute();
  const keyOf = (date: string | null, words: string) => `${date} ${foldText(words)}`;
  const known = Map.groupBy(rows, (row) => keyOf(row.date, row.text));
  for await (const row of session.rowsOf(table)) {
    const words = text(row, "text");
    if (words === null) continue;
    const asked = text(row, "byResidents");
    const values = proposalColumns({
      programmeId: session.programmeId,
      date: text(row, "date"),
      text: words,
      byResidents: asked === null ? null : asked === "yes",
      addressedTo: null,
      decidedOn: text(row, "decidedOn"),
      decision: text(row, "decision") as "accepted" | null,
      actionIds: [],
    });
    if (values.decision !== null && values.decided_on === null)
      session.refuse(table, row, "decidedOn", "decisionNeedsDay");
    if (values.decision === null && values.decided_on !== null)
      session.refuse(table, row, "decision", "dayNeedsDecision");
    const spoken = spokenOf(table, values, {
      byResidents: ["by_residents"],
      decidedOn: ["decided_on"],
      decision: ["decision"],
    });
    await saveRow(session, table, "proposal", known.get(keyOf(values.date, words))?.shift()?.id, {
      all: values,
      spoken,
    });
  }
}
