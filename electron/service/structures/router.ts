import { DEFAULT_FUNCTIONS } from "../../../shared/vocabulary/records.ts";
import { label } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { changing, reading } from "../kernel/handlers.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import { checklistColumns, listStructures } from "./checklists-repository.ts";
import { listReminders } from "./follow-up-reminders.ts";
import { followUpColumns, listFollowUps, pursuitColumns } from "./follow-ups-repository.ts";
import { functionColumns, listFunctions, nextFunctionPosition } from "./functions-repository.ts";

export const structuresRouter = os.structures.router({
  list: os.structures.list.handler(
    reading(({ db }, input) => listStructures(db, input.programmeId, input.all)),
  ),

  createChecklist: os.structures.createChecklist.handler(
    changing(async (scope, input) =>
      changedAnswer(
        scope,
        await scope.changes.create("structure_checklist", checklistColumns(input), input.id),
      ),
    ),
  ),

  updateChecklist: os.structures.updateChecklist.handler(
    changing(async (scope, input) =>
      changedAnswer(
        scope,
        await scope.changes.update("structure_checklist", input.id, input.revision, checklistColumns(input)),
      ),
    ),
  ),

  removeChecklist: os.structures.removeChecklist.handler(
    changing(async (scope, input) =>
      changedAnswer(scope, await scope.changes.remove("structure_checklist", input.id, input.revision)),
    ),
  ),
});

export const functionsRouter = os.functions.router({
  list: os.functions.list.handler(reading(({ db }, input) => listFunctions(db, input.programmeId))),

  create: os.functions.create.handler(
    changing(async (scope, input) => {
      const position = await nextFunctionPosition(scope.db, input.programmeId);
      const created = await scope.changes.create(
        "animator_function",
        { ...functionColumns(input), position },
        input.id,
      );
      await replaceDone(scope, created.id, input.done);
      return changedAnswer(scope, created);
    }),
  ),

  addDefaults: os.functions.addDefaults.handler(
    changing(async (scope, input) => {
      const present = new Set((await listFunctions(scope.db, input.programmeId)).map((each) => each.key));
      const start = await nextFunctionPosition(scope.db, input.programmeId);
      const missing = DEFAULT_FUNCTIONS.filter((key) => !present.has(key));
      await scope.changes.createMany(
        "animator_function",
        missing.map((key, place) => ({
          ...functionColumns({
            programmeId: input.programmeId,
            key,
            name: label("DEFAULT_FUNCTIONS", key, input.language),
            owner: { kind: "nobody" },
          }),
          position: start + place,
        })),
      );
      return { added: missing.length, journalId: scope.changes.journalId };
    }),
  ),

  update: os.functions.update.handler(
    changing(async (scope, input) => {
      const updated = await scope.changes.update(
        "animator_function",
        input.id,
        input.revision,
        functionColumns(input),
      );
      await replaceDone(scope, input.id, input.done);
      return changedAnswer(scope, updated);
    }),
  ),

  remove: os.functions.remove.handler(
    changing(async (scope, input) =>
      changedAnswer(scope, await scope.changes.remove("animator_function", input.id, input.revision)),
    ),
  ),
});

export const followUpsRouter = os.followUps.router({
  reminders: os.followUps.reminders.handler(
    reading(({ db, kernel }, { programmeId }) => listReminders(db, kernel.clock.today(), programmeId)),
  ),

  list: os.followUps.list.handler(reading(({ db }, input) => listFollowUps(db, input.programmeId))),

  create: os.followUps.create.handler(
    changing(async (scope, input) => {
      const created = await scope.changes.create("follow_up", followUpColumns(input), input.id);
      await scope.changes.createMany("follow_up_pursuit", pursuitColumns(created.id, input.pursuits));
      return changedAnswer(scope, created);
    }),
  ),

  update: os.followUps.update.handler(
    changing(async (scope, input) => {
      const updated = await scope.changes.update(
        "follow_up",
        input.id,
        input.revision,
        followUpColumns(input),
      );
      const rows = pursuitColumns(input.id, input.pursuits);
      await scope.changes.replaceChildren(
        "follow_up_pursuit",
        "follow_up_id",
        input.id,
        ["organisation_id", "goal"],
        rows,
      );
      return changedAnswer(scope, updated);
    }),
  ),

  remove: os.followUps.remove.handler(
    changing(async (scope, input) =>
      changedAnswer(scope, await scope.changes.remove("follow_up", input.id, input.revision)),
    ),
  ),
});

function replaceDone(
  scope: WriteScope,
  functionId: string,
  done: { date: string; evidence: string | null }[],
): Promise<void> {
  const rows = done.map(({ date, evidence }) => ({ function_id: functionId, date, evidence }));
  return scope.changes.replaceChildren("function_done", "function_id", functionId, ["date"], rows);
}
