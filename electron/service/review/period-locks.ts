import type { PeriodLock } from "../../../shared/contract/review.ts";
import type { ReadableDatabase } from "../../storage/database.ts";

/** Every closed period with its last suspension, newest period first. */
export async function listLocks(db: ReadableDatabase): Promise<PeriodLock[]> {
  const locks = await db
    .selectFrom("period_lock")
    .selectAll()
    .where("deleted_at", "is", null)
    .orderBy("from_day", "desc")
    .orderBy("id")
    .execute();
  if (locks.length === 0) return [];
  const suspensions = await db
    .selectFrom("lock_suspension")
    .select(["lock_id", "until_at", "reason"])
    .where("deleted_at", "is", null)
    .orderBy("until_at")
    .execute();
  const lastOf = new Map(suspensions.map((suspension) => [suspension.lock_id, suspension]));
  return locks.map((lock) => ({
    id: lock.id,
    revision: lock.revision,
    programmeId: lock.programme_id,
    from: lock.from_day,
    to: lock.to_day,
    note: lock.note,
    createdBy: lock.created_by,
    createdAt: lock.created_at,
    suspendedUntil: lastOf.get(lock.id)?.until_at ?? null,
    suspensionReason: lastOf.get(lock.id)?.reason ?? null,
  }));
}

/** The periods that are closed now. */
export async function activeLocks(db: ReadableDatabase, now: string): Promise<PeriodLock[]> {
  return (await listLocks(db)).filter(
    ({ suspendedUntil }) => suspendedUntil === null || suspendedUntil <= now,
  );
}
