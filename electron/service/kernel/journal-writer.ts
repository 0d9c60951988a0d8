import { createHash } from "node:crypto";
import type { RecordTable, WritableDatabase } from "../../storage/database.ts";

/**
 * What happened to records in one command. Bulk forms keep ids only (`createdCount` not even those: made data, not to be
 * undone); single ones before and after of the changed columns.
 */
export type RecordChange =
  | {
      table: RecordTable;
      id: string;
      revision: number;
      before: Record<string, unknown> | null;
      after: Record<string, unknown> | null;
    }
  | { table: RecordTable; created: string[] }
  | { table: RecordTable; createdCount: number }
  | {
      table: "setting";
      id: string;
      revision: number;
      before: Record<string, unknown>;
      after: Record<string, unknown>;
    }
  | { table: RecordTable; removed: string[]; revision: number }
  | { table: RecordTable; restored: string[]; revision: number };

export interface JournalEntryInput {
  id: string;
  at: string;
  userName: string;
  operation: string;
  changes: RecordChange[];
  undoesId: string | null;
}

export const FIRST_HASH = "0".repeat(64);
const MANY = 50;

/** Appends one entry with the hash of the one before; runs inside the command's transaction, which no other write can enter. */
export async function writeJournalEntry(db: WritableDatabase, entry: JournalEntryInput): Promise<void> {
  const last = await db
    .selectFrom("journal")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const changes = JSON.stringify(entry.changes);
  const row = {
    id: entry.id,
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    user_name: entry.userName,
    operation: entry.operation,
    changes,
    changes_hash: textHash(changes),
    undoes_id: entry.undoesId,
    previous_hash: last?.hash ?? FIRST_HASH,
  };
  await db
    .insertInto("journal")
    .values({ ...row, erased_at: null, hash: journalHash(row) })
    .execute();
  const recordIds = [...new Set(entry.changes.flatMap((change) => ("id" in change ? [change.id] : [])))];
  if (recordIds.length > 0 && recordIds.length <= MANY) {
    await db
      .insertInto("journal_record")
      .values(recordIds.map((record_id) => ({ journal_id: entry.id, record_id })))
      .execute();
  }
}

/** SHA-256 over the entry and the hash before it; any later change of any entry breaks the chain. */
export function journalHash(row: {
  id: string;
  seq: number;
  at: string;
  user_name: string;
  operation: string;
  changes: string;
  changes_hash: string | null;
  undoes_id: string | null;
  previous_hash: string;
}): string {
  const fields = [
    row.previous_hash,
    row.id,
    row.seq,
    row.at,
    row.user_name,
    row.operation,
    // Entries from before 0005 have their changes in the chain themselves.
    row.changes_hash ?? row.changes,
    row.undoes_id,
  ];
  return textHash(JSON.stringify(fields));
}

export function textHash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
