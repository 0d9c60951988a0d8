import type { Target } from "../../../shared/contract/targets.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { invalidField } from "../kernel/failures.ts";
import { changing, reading } from "../kernel/handlers.ts";
import { rowToStamps } from "../kernel/stamps.ts";

export const targetsRouter = os.targets.router({
  list: os.targets.list.handler(reading(({ db }, input) => listTargets(db, input.programmeId))),

  create: os.targets.create.handler(
    changing(async (scope, input) => {
      checkPeriod(input);
      return changedAnswer(scope, await scope.changes.create("target", targetColumns(input), input.id));
    }),
  ),

  update: os.targets.update.handler(
    changing(async (scope, input) => {
      checkPeriod(input);
      return changedAnswer(
        scope,
        await scope.changes.update("target", input.id, input.revision, targetColumns(input)),
      );
    }),
  ),

  remove: os.targets.remove.handler(
    changing(async (scope, input) =>
      changedAnswer(scope, await scope.changes.remove("target", input.id, input.revision)),
    ),
  ),
});

async function listTargets(db: ReadableDatabase, programmeId: string): Promise<Target[]> {
  const rows = await db
    .selectFrom("target")
    .selectAll()
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .orderBy("indicator_id")
    .orderBy("from_day")
    .execute();
  return rows.map((row) => ({
    ...rowToStamps(row),
    programmeId: row.programme_id,
    indicatorId: row.indicator_id,
    from: row.from_day,
    to: row.to_day,
    value: row.value,
  }));
}

type TargetFields = Pick<Target, "programmeId" | "indicatorId" | "from" | "to" | "value">;

/** The columns that a user's input fills. */
export function targetColumns(target: TargetFields) {
  return {
    programme_id: target.programmeId,
    indicator_id: target.indicatorId,
    from_day: target.from,
    to_day: target.to,
    value: target.value,
  };
}

function checkPeriod(target: TargetFields): void {
  if (target.to < target.from) throw invalidField("to", "endBeforeStart");
}
