import type { ActionInput } from "../../../shared/contract/plan.ts";
import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { failure, invalidField } from "../kernel/failures.ts";
import { changing, reading } from "../kernel/handlers.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import { linksAround } from "./chain.ts";
import { actionColumns, findAction, listActions } from "./repository.ts";

export const planRouter = os.plan.router({
  list: os.plan.list.handler(
    reading(({ db, kernel }, input) => listActions(db, input, input.asOf ?? kernel.clock.today())),
  ),

  get: os.plan.get.handler(
    reading(async ({ db, kernel }, input) => {
      const action = await findAction(db, input.id, kernel.clock.today());
      if (!action) throw failure("NOT_FOUND", "notFound");
      return action;
    }),
  ),

  create: os.plan.create.handler(
    changing(async (scope, input) => {
      checkAction(input);
      const action = await scope.changes.create(
        "plan_action",
        { ...actionColumns(input), external_id: null },
        input.id,
      );
      await replaceActionLists(scope, action.id, input);
      return changedAnswer(scope, action);
    }),
  ),

  update: os.plan.update.handler(
    changing(async (scope, input) => {
      checkAction(input);
      const action = await scope.changes.update(
        "plan_action",
        input.id,
        input.revision,
        actionColumns(input),
      );
      await replaceActionLists(scope, action.id, input);
      return changedAnswer(scope, action);
    }),
  ),

  remove: os.plan.remove.handler(
    changing(async (scope, input) => {
      const removed = await scope.changes.remove("plan_action", input.id, input.revision);
      for (const table of ["action_diagnosis", "proposal_action", "event_action"] as const) {
        await scope.changes.removeWhere(table, "action_id", input.id);
      }
      return changedAnswer(scope, removed);
    }),
  ),
});

export const chainRouter = os.chain.router({
  around: os.chain.around.handler(reading(({ db }, input) => linksAround(db, input.kind, input.id))),
});

function checkAction(input: ActionInput): void {
  if (input.startedOn && input.finishedOn && input.finishedOn < input.startedOn)
    throw invalidField("finishedOn", "endBeforeStart");
  const names = input.measures.map((measure) => measure.name);
  if (new Set(names).size < names.length) throw invalidField("measures", "measureTwice");
}

async function replaceActionLists(scope: WriteScope, id: string, input: ActionInput): Promise<void> {
  const { changes, db } = scope;
  await changes.replaceChildren(
    "action_diagnosis",
    "action_id",
    id,
    ["entry_id"],
    input.diagnosisIds.map((entryId) => ({ action_id: id, entry_id: entryId })),
  );
  await changes.replaceChildren(
    "measure",
    "action_id",
    id,
    ["name"],
    input.measures.map(({ name, unit, baseline, target, targetOn }) => ({
      action_id: id,
      name,
      unit,
      baseline,
      target,
      target_on: targetOn,
    })),
  );
  const measures = await db
    .selectFrom("measure")
    .select(["id", "name"])
    .where("action_id", "=", id)
    .where("deleted_at", "is", null)
    .execute();
  for (const measure of measures) {
    const actuals = input.measures.find((each) => each.name === measure.name)?.actuals ?? [];
    const rows = actuals.map(({ date, value }) => ({ measure_id: measure.id, date, value }));
    await changes.replaceChildren("measure_actual", "measure_id", measure.id, ["date"], rows);
  }
}
