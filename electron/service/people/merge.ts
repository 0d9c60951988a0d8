import { ATTENDANCE_ROLES } from "../../../shared/vocabulary/records.ts";
import { failure } from "../kernel/failures.ts";
import type { WriteScope } from "../kernel/scopes.ts";

/**
 * Two people were one: the attendances of `id` move to `intoId`, so that every count reads one person without following
 * merges; where both were at an event the higher role stays. Everything is in the journal, so one undo parts them again.
 */
export async function mergePeople(
  scope: WriteScope,
  id: string,
  revision: number,
  intoId: string,
): Promise<{ id: string; revision: number }> {
  const { db, changes } = scope;
  if (id === intoId) throw failure("REFUSED", "mergeIntoSelf");
  const target = await db
    .selectFrom("person")
    .select("merged_into_id")
    .where("id", "=", intoId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!target || target.merged_into_id !== null) throw failure("NOT_FOUND", "notFound");

  const attendancesOf = (personId: string) =>
    db
      .selectFrom("attendance")
      .selectAll()
      .where("person_id", "=", personId)
      .where("deleted_at", "is", null)
      .execute();
  const kept = new Map((await attendancesOf(intoId)).map((row) => [row.event_id, row]));
  for (const moved of await attendancesOf(id)) {
    const shared = kept.get(moved.event_id);
    if (!shared) {
      await changes.update("attendance", moved.id, moved.revision, { person_id: intoId });
      continue;
    }
    await changes.remove("attendance", moved.id, moved.revision);
    if (ATTENDANCE_ROLES.indexOf(moved.role) > ATTENDANCE_ROLES.indexOf(shared.role)) {
      await changes.update("attendance", shared.id, shared.revision, { role: moved.role });
    }
  }
  for (const earlier of await db
    .selectFrom("person")
    .select("id")
    .where("merged_into_id", "=", id)
    .where("deleted_at", "is", null)
    .execute()) {
    await changes.update("person", earlier.id, undefined, { merged_into_id: intoId });
  }
  return changes.update("person", id, revision, { merged_into_id: intoId });
}
