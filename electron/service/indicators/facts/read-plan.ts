import type { ReadableDatabase } from "../../../storage/database.ts";
import type { ActionFact, MeasureFact } from "../compute-record-facts.ts";
import type { Question } from "./question.ts";

export function readActions(db: ReadableDatabase, { programmeIds }: Question): Promise<ActionFact[]> {
  return db
    .selectFrom("plan_action")
    .select(["id", "due_on as dueOn", "finished_on as finishedOn"])
    .where("programme_id", "in", programmeIds)
    .where("deleted_at", "is", null)
    .orderBy("id")
    .execute();
}

/** The measures of the plan's live actions with their dated actuals. */
export async function readMeasures(db: ReadableDatabase, { programmeIds }: Question): Promise<MeasureFact[]> {
  const ofPlan = db
    .selectFrom("measure")
    .innerJoin("plan_action", "plan_action.id", "measure.action_id")
    .where("plan_action.programme_id", "in", programmeIds)
    .where("plan_action.deleted_at", "is", null)
    .where("measure.deleted_at", "is", null);
  const measures = await ofPlan
    .select(["measure.id", "measure.name", "measure.baseline", "measure.target"])
    .orderBy("measure.id")
    .execute();
  const actuals = await ofPlan
    .innerJoin("measure_actual", "measure_actual.measure_id", "measure.id")
    .select(["measure_actual.measure_id", "measure_actual.date", "measure_actual.value"])
    .where("measure_actual.deleted_at", "is", null)
    .execute();
  const actualsOf = Map.groupBy(actuals, (actual) => actual.measure_id);
  return measures.map((measure) => ({
    ...measure,
    actuals: (actualsOf.get(measure.id) ?? []).map(({ date, value }) => ({ date, value })),
  }));
}
