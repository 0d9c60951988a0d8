import type { ReadableDatabase, RecordTable } from "../../storage/database.ts";

/** The revision at which a record stands as a change left it: the change's own, or the newest where all since was taken back. */
export async function revisionLeft(
  db: ReadableDatabase,
  change: { table: RecordTable; id: string; revision: number },
  seq: number,
): Promise<number> {
  const current = await db
    .selectFrom(change.table as "area")
    .select("revision")
    .where("id", "=", change.id)
    .executeTakeFirst();
  if (!current || current.revision === change.revision) return change.revision;
  const later = await db
    .selectFrom("journal")
    .innerJoin("journal_record", "journal_record.journal_id", "journal.id")
    .select(["journal.id", "journal.undoes_id"])
    .where("journal_record.record_id", "=", change.id)
    .where("journal.seq", ">", seq)
    .orderBy("journal.seq", "desc")
    .execute();
  return allTakenBack(later) ? current.revision : change.revision;
}

/** Entries newest first: whether what still holds of them only takes back others of them. */
function allTakenBack(entries: { id: string; undoes_id: string | null }[]): boolean {
  const ids = new Set(entries.map(({ id }) => id));
  const takenBack = new Set<string>();
  for (const { id, undoes_id } of entries) {
    if (takenBack.has(id)) continue;
    if (undoes_id === null || !ids.has(undoes_id)) return false;
    takenBack.add(undoes_id);
  }
  return true;
}
