import type { ChangedField } from "../../../shared/contract/sharing.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { failure } from "../kernel/failures.ts";

interface SingleChange {
  id?: string;
  revision?: number;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
}

/** What is computed from other columns, for order and search: nobody resolves a conflict in it. */
const DERIVED = /_(sort|fold)$|^search_fold$/;

/**
 * The fields of a record that changed after the revision, from the journal: the oldest value since then beside the newest. A change
 * there and back again is none.
 */
export async function readChangedSince(
  db: ReadableDatabase,
  id: string,
  revision: number,
): Promise<{ revision: number; deleted: boolean; fields: ChangedField[] }> {
  const entries = await db
    .selectFrom("journal")
    .innerJoin("journal_record", "journal_record.journal_id", "journal.id")
    .select(["journal.changes", "journal.user_name", "journal.at"])
    .where("journal_record.record_id", "=", id)
    .orderBy("journal.seq")
    .execute();
  if (entries.length === 0) throw failure("NOT_FOUND", "notFound");
  const fields = new Map<string, ChangedField>();
  let latest = revision;
  let deleted = false;
  for (const entry of entries) {
    for (const change of JSON.parse(entry.changes) as SingleChange[]) {
      if (change.id !== id || change.revision === undefined || change.revision <= revision) continue;
      latest = Math.max(latest, change.revision);
      for (const [field, now] of Object.entries(change.after ?? {})) {
        if (field === "deleted_at") deleted = now !== null;
        else if (!DERIVED.test(field)) {
          const known = fields.get(field);
          const before = known ? known.before : plain(change.before?.[field]);
          fields.set(field, { field, before, now: plain(now), by: entry.user_name, at: entry.at });
        }
      }
    }
  }
  return {
    revision: latest,
    deleted,
    fields: [...fields.values()].filter(({ before, now }) => before !== now),
  };
}

function plain(value: unknown): string | number | null {
  return typeof value === "string" || typeof value === "number" ? value : null;
}
