import type { JournalChain, RecordTable, WritableDatabase } from "../../storage/database.ts";
import { textOfChanges } from "./text-of-changes.ts";

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

const MANY = 50;

/** Appends one entry to the journal's chain; runs inside the command's transaction. */
export async function writeJournalEntry(
  chain: JournalChain,
  db: WritableDatabase,
  entry: JournalEntryInput,
): Promise<void> {
  const { changes, changesHash } = await textOfChanges(entry.changes);
  const recordIds = [...new Set(entry.changes.flatMap((change) => ("id" in change ? [change.id] : [])))];
  const row = {
    id: entry.id,
    at: entry.at,
    user_name: entry.userName,
    operation: entry.operation,
    changes,
    changes_hash: changesHash,
    undoes_id: entry.undoesId,
  };
  await chain.append(db, row, recordIds.length <= MANY ? recordIds : []);
}
