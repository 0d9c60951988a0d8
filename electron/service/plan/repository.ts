import { sql } from "kysely";
import type { ActionInput, PlanAction, planContract } from "../../../shared/contract/plan.ts";
import { foldText, sortKey } from "../../../shared/vocabulary/polish-text.ts";
import type { PlanActionTable, ReadableDatabase } from "../../storage/database.ts";
import type { InputOf } from "../kernel/input-of.ts";
import { searchConditions, unknownLast } from "../kernel/listing.ts";
import { rowToStamps } from "../kernel/stamps.ts";
import { computeAchievedPercent, computeActionStatus } from "./compute-action.ts";

/** The status of compute-action.ts as SQL, so that lists filter and sort by it in the database. */
function statusSql(asOf: string) {
  return sql<string>`case
    when finished_on <= ${asOf} then case when due_on is not null and finished_on > due_on then 'finished-late' else 'finished' end
    when due_on < ${asOf} then 'late'
    when started_on <= ${asOf} then 'started'
    else 'planned' end`;
}

const SORT_COLUMNS = {
  objective: "plan_action.objective",
  title: "title_sort",
  dueOn: "due_on",
  responsibleName: "organisation.name_sort",
} as const;

function actionQuery(db: ReadableDatabase) {
  return db
    .selectFrom("plan_action")
    .leftJoin("organisation", "organisation.id", "plan_action.responsible_id")
    .where("plan_action.deleted_at", "is", null);
}

function selectRow(query: ReturnType<typeof actionQuery>) {
  return query
    .selectAll("plan_action")
    .select("organisation.name as responsible_name")
    .select(
      sql<number>`(select count(*) from event_action link join event on event.id = link.event_id and event.deleted_at is null
        where link.action_id = plan_action.id and link.deleted_at is null)`.as("event_count"),
    );
}

type ActionRow = PlanActionTable & { responsible_name: string | null; event_count: number };

export async function listActions(
  db: ReadableDatabase,
  input: InputOf<typeof planContract.list>,
  asOf: string,
): Promise<{ rows: PlanAction[]; total: number }> {
  const filtered = actionQuery(db)
    .where("plan_action.programme_id", "=", input.programmeId)
    .where((eb) => eb.and(searchConditions("plan_action.search_fold", input.search)))
    .$if(input.status !== undefined, (query) => query.where(statusSql(asOf), "=", input.status as string))
    .$if(input.ids !== undefined, (query) =>
      query.where("plan_action.id", "in", input.ids?.length ? input.ids : [""]),
    )
    .$if(input.diagnosisId !== undefined, (query) =>
      query.where("plan_action.id", "in", (eb) =>
        eb
          .selectFrom("action_diagnosis")
          .select("action_id")
          .where("entry_id", "=", input.diagnosisId as string)
          .where("deleted_at", "is", null),
      ),
    );
  const { total } = await filtered.select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
  const sort = input.sort ?? { column: "dueOn" as const, direction: "asc" as const };
  const order = sort.column === "status" ? statusSql(asOf) : sql.ref(SORT_COLUMNS[sort.column]);
  const rows = await selectRow(filtered)
    .orderBy(order, unknownLast(sort.direction))
    .orderBy("title_sort")
    .orderBy("plan_action.id")
    .offset(input.offset)
    .limit(input.limit)
    .execute();
  return { total: Number(total), rows: await withDetails(db, rows, asOf) };
}

export async function findAction(
  db: ReadableDatabase,
  id: string,
  asOf: string,
): Promise<PlanAction | undefined> {
  const rows = await selectRow(actionQuery(db)).where("plan_action.id", "=", id).execute();
  return (await withDetails(db, rows, asOf))[0];
}

async function withDetails(db: ReadableDatabase, rows: ActionRow[], asOf: string): Promise<PlanAction[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const links = await db
    .selectFrom("action_diagnosis")
    .select(["action_id", "entry_id"])
    .where("action_id", "in", ids)
    .where("deleted_at", "is", null)
    .execute();
  const measures = await db
    .selectFrom("measure")
    .selectAll()
    .where("action_id", "in", ids)
    .where("deleted_at", "is", null)
    .orderBy("name")
    .execute();
  const actuals = await db
    .selectFrom("measure_actual")
    .innerJoin("measure", "measure.id", "measure_actual.measure_id")
    .select(["measure_id", "measure_actual.date", "measure_actual.value"])
    .where("measure.action_id", "in", ids)
    .where("measure_actual.deleted_at", "is", null)
    .orderBy("measure_actual.date")
    .execute();
  const linksOf = Map.groupBy(links, (link) => link.action_id);
  const measuresOf = Map.groupBy(measures, (measure) => measure.action_id);
  const actualsOf = Map.groupBy(actuals, (actual) => actual.measure_id);
  return rows.map((row) => ({
    ...rowToAction(row, asOf),
    diagnosisIds: (linksOf.get(row.id) ?? []).map((link) => link.entry_id),
    measures: (measuresOf.get(row.id) ?? []).map((measure) => {
      const dated = (actualsOf.get(measure.id) ?? []).map(({ date, value }) => ({ date, value }));
      const figures = { baseline: measure.baseline, target: measure.target, actuals: dated };
      return {
        id: measure.id,
        name: measure.name,
        unit: measure.unit,
        targetOn: measure.target_on,
        ...figures,
        achievedPercent: computeAchievedPercent(figures, asOf),
      };
    }),
  }));
}

function rowToAction(row: ActionRow, asOf: string) {
  const dates = { dueOn: row.due_on, startedOn: row.started_on, finishedOn: row.finished_on };
  return {
    ...rowToStamps(row),
    programmeId: row.programme_id,
    objective: row.objective,
    title: row.title,
    responsibleId: row.responsible_id,
    responsibleName: row.responsible_name,
    plannedStartOn: row.planned_start_on,
    ...dates,
    status: computeActionStatus(dates, asOf),
    budgetGrosze: row.budget_grosze,
    costGrosze: row.cost_grosze,
    notes: row.notes,
    eventCount: Number(row.event_count),
  };
}

/** The columns that a user's input fills; `external_id` belongs to the import. */
export function actionColumns(action: Omit<ActionInput, "diagnosisIds" | "measures">) {
  return {
    programme_id: action.programmeId,
    objective: action.objective,
    title: action.title,
    title_sort: sortKey(action.title),
    search_fold: foldText([action.title, action.objective].filter((text) => text !== null).join(" ")),
    responsible_id: action.responsibleId,
    planned_start_on: action.plannedStartOn,
    due_on: action.dueOn,
    started_on: action.startedOn,
    finished_on: action.finishedOn,
    budget_grosze: action.budgetGrosze,
    cost_grosze: action.costGrosze,
    notes: action.notes,
  };
}
