import type { RegisterLine } from "../../documents/register/index.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { partialDay } from "../kernel/partial-day.ts";
import type { RegisterParties } from "./register-parties.ts";

/** Diagnoza, and how other sheets name its entries. */
export async function readDiagnosis(db: ReadableDatabase, programmeId: string) {
  const rows = await db
    .selectFrom("diagnosis_entry")
    .selectAll()
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .execute();
  const identifiers = new Map(rows.map(({ id, external_id }) => [id, external_id ?? id]));
  const lines = rows.map((row) => ({
    identifier: row.external_id ?? row.id,
    date: partialDay(row),
    type: row.type,
    text: row.text,
    source: row.source,
    priority: row.priority === 1 ? "yes" : "no",
    closedOn: row.closed_on,
  }));
  return { identifiers, lines: inOrder(lines, ({ date, identifier }) => [date, identifier]) };
}

/** Zadania: a row per measure and actual of an action, one row where it has none; and how other sheets name the actions. */
export async function readActions(
  db: ReadableDatabase,
  programmeId: string,
  { parties, entries }: { parties: RegisterParties; entries: ReadonlyMap<string, string> },
) {
  const rows = await db
    .selectFrom("plan_action")
    .selectAll()
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .execute();
  const links = await db
    .selectFrom("action_diagnosis")
    .innerJoin("plan_action", "plan_action.id", "action_diagnosis.action_id")
    .select(["action_diagnosis.action_id", "action_diagnosis.entry_id"])
    .where("plan_action.programme_id", "=", programmeId)
    .where("action_diagnosis.deleted_at", "is", null)
    .execute();
  const measures = await db
    .selectFrom("measure")
    .innerJoin("plan_action", "plan_action.id", "measure.action_id")
    .select(["measure.id", "measure.action_id", "measure.name", "measure.baseline", "measure.target"])
    .where("plan_action.programme_id", "=", programmeId)
    .where("measure.deleted_at", "is", null)
    .execute();
  const actuals = await db
    .selectFrom("measure_actual")
    .innerJoin("measure", "measure.id", "measure_actual.measure_id")
    .innerJoin("plan_action", "plan_action.id", "measure.action_id")
    .select(["measure_actual.measure_id", "measure_actual.date", "measure_actual.value"])
    .where("plan_action.programme_id", "=", programmeId)
    .where("measure_actual.deleted_at", "is", null)
    .execute();
  const entriesOf = Map.groupBy(links, ({ action_id }) => action_id);
  const measuresOf = Map.groupBy(measures, ({ action_id }) => action_id);
  const actualsOf = Map.groupBy(actuals, ({ measure_id }) => measure_id);
  const figuresOf = (actionId: string) =>
    inOrder(measuresOf.get(actionId) ?? [], ({ name }) => [name]).flatMap(
      ({ id, name, baseline, target }) => {
        const figures = { measure: name, baseline, target };
        const dated = inOrder(actualsOf.get(id) ?? [], ({ date }) => [date]);
        return dated.length === 0
          ? [figures]
          : dated.map(({ date, value }) => ({ ...figures, actual: value, measuredOn: date }));
      },
    );
  const identifiers = new Map(rows.map(({ id, external_id }) => [id, external_id ?? id]));
  const lines = inOrder(rows, ({ id, external_id, due_on }) => [due_on, external_id ?? id]).flatMap((row) => {
    const action: RegisterLine = {
      identifier: row.external_id ?? row.id,
      objective: row.objective,
      title: row.title,
      diagnosisEntries: (entriesOf.get(row.id) ?? [])
        .flatMap(({ entry_id }) => entries.get(entry_id) ?? [])
        .sort(),
      responsible: parties.organisationName(row.responsible_id) ?? null,
      dueOn: row.due_on,
      startedOn: row.started_on,
      finishedOn: row.finished_on,
    };
    const figures = figuresOf(row.id);
    return figures.length === 0 ? [action] : figures.map((each) => ({ ...action, ...each }));
  });
  return { identifiers, lines };
}

/** Postulaty. */
export async function readProposals(db: ReadableDatabase, programmeId: string): Promise<RegisterLine[]> {
  const rows = await db
    .selectFrom("proposal")
    .selectAll()
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .execute();
  const lines = rows.map((row) => ({
    date: partialDay(row),
    text: row.text,
    byResidents: row.by_residents === null ? null : row.by_residents === 1 ? "yes" : "no",
    decidedOn: row.decided_on,
    decision: row.decision,
  }));
  return inOrder(lines, ({ date, text, decidedOn, decision, byResidents }) => [
    date,
    text,
    decidedOn,
    decision,
    byResidents,
  ]);
}

/** In order of what the rows say, never of ids that another workspace would not have; unknown last. */
export function inOrder<Row>(rows: readonly Row[], keyOf: (row: Row) => (string | number | null)[]): Row[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  keyed.sort((one, other) => {
    for (const [place, value] of one.key.entries()) {
      const against = other.key[place] ?? null;
      if (value === against) continue;
      if (value === null) return 1;
      if (against === null) return -1;
      return value < against ? -1 : 1;
    }
    return 0;
  });
  return keyed.map(({ row }) => row);
}
