import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { failure, invalidField } from "../kernel/failures.ts";
import { changing, reading } from "../kernel/handlers.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import { listLocks } from "./period-locks.ts";
import { countUnapproved, listForReview, moveEvents } from "./repository.ts";

const HOUR_MS = 3_600_000;

export const reviewRouter = os.review.router({
  list: os.review.list.handler(reading(({ db }, input) => listForReview(db, input))),

  submit: os.review.submit.handler(
    changing((scope, { records }) =>
      moveEvents(scope, records, { from: ["draft", "returned"], to: "submitted", note: null }),
    ),
  ),

  approve: os.review.approve.handler(
    changing((scope, { records }) =>
      moveEvents(scope, records, { from: ["submitted", "draft"], to: "approved", note: null }),
    ),
  ),

  return: os.review.return.handler(
    changing((scope, { records, note }) =>
      moveEvents(scope, records, { from: ["submitted", "approved"], to: "returned", note }),
    ),
  ),

  locks: os.review.locks.handler(reading(({ db }) => listLocks(db))),

  lock: os.review.lock.handler(
    changing(async (scope, { programmeId, from, to, note, evenUnapproved }) => {
      await refuseUnknownProgramme(scope, programmeId);
      const unapproved = evenUnapproved ? 0 : await countUnapproved(scope.db, { programmeId, from, to });
      if (unapproved > 0) throw failure("REFUSED", "unapprovedInPeriod", { params: { count: unapproved } });
      const columns = { programme_id: programmeId, from_day: from, to_day: to, note };
      return changedAnswer(scope, await scope.changes.create("period_lock", columns));
    }),
  ),

  unlock: os.review.unlock.handler(
    changing(async (scope, { id, revision }) => {
      await scope.changes.removeWhere("lock_suspension", "lock_id", id);
      return changedAnswer(scope, await scope.changes.remove("period_lock", id, revision));
    }),
  ),

  suspend: os.review.suspend.handler(
    changing(async (scope, { lockId, hours, reason }) => {
      await refuseUnknownLock(scope, lockId);
      const until = new Date(Date.parse(scope.changes.now) + hours * HOUR_MS).toISOString();
      await scope.changes.removeWhere("lock_suspension", "lock_id", lockId);
      const columns = { lock_id: lockId, until_at: until, reason };
      return changedAnswer(scope, await scope.changes.create("lock_suspension", columns));
    }),
  ),

  resume: os.review.resume.handler(
    changing(async (scope, { lockId }) => {
      await refuseUnknownLock(scope, lockId);
      await scope.changes.removeWhere("lock_suspension", "lock_id", lockId);
      return changedAnswer(scope, { id: lockId, revision: 1 });
    }),
  ),
});

async function refuseUnknownProgramme({ db }: WriteScope, programmeId: string | null): Promise<void> {
  if (programmeId === null) return;
  const found = await db
    .selectFrom("programme")
    .select("id")
    .where("id", "=", programmeId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!found) throw invalidField("programmeId", "unknownRecord");
}

async function refuseUnknownLock({ db }: WriteScope, lockId: string): Promise<void> {
  if (!(await listLocks(db)).some(({ id }) => id === lockId)) throw failure("NOT_FOUND", "notFound");
}
