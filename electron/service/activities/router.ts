import type { ActivityInput } from "../../../shared/contract/activities.ts";
import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { failure, invalidField } from "../kernel/failures.ts";
import { changing, reading } from "../kernel/handlers.ts";
import { readExpectedSessions } from "./expected-sessions.ts";
import { activityColumns, findActivity, listActivities } from "./repository.ts";
import { readRollCall } from "./roll-call.ts";

export const activitiesRouter = os.activities.router({
  list: os.activities.list.handler(reading(({ db }, input) => listActivities(db, input))),

  get: os.activities.get.handler(
    reading(async ({ db }, input) => {
      const activity = await findActivity(db, input.id);
      if (!activity) throw failure("NOT_FOUND", "notFound");
      return activity;
    }),
  ),

  rollCall: os.activities.rollCall.handler(reading(({ db }, input) => readRollCall(db, input))),

  expectedSessions: os.activities.expectedSessions.handler(
    reading(({ db }, input) => readExpectedSessions(db, input)),
  ),

  create: os.activities.create.handler(
    changing(async (scope, input) => {
      checkActivity(input);
      return changedAnswer(scope, await scope.changes.create("activity", activityColumns(input), input.id));
    }),
  ),

  update: os.activities.update.handler(
    changing(async (scope, input) => {
      checkActivity(input);
      return changedAnswer(
        scope,
        await scope.changes.update("activity", input.id, input.revision, activityColumns(input)),
      );
    }),
  ),

  remove: os.activities.remove.handler(
    changing(async (scope, input) => {
      const removed = await scope.changes.remove("activity", input.id, input.revision);
      const sessions = await scope.db
        .selectFrom("event")
        .select("id")
        .where("activity_id", "=", input.id)
        .where("deleted_at", "is", null)
        .execute();
      for (const session of sessions)
        await scope.changes.update("event", session.id, undefined, { activity_id: null });
      return changedAnswer(scope, removed);
    }),
  ),
});

function checkActivity(input: ActivityInput): void {
  if (input.startsOn && input.endsOn && input.endsOn < input.startsOn)
    throw invalidField("endsOn", "endBeforeStart");
}
