import type { Changed } from "../../../shared/contract/fields.ts";
import type { WriteScope } from "./scopes.ts";

/** The answer of every change: which record, at which revision, and the journal entry that takes it back. */
export function changedAnswer(scope: WriteScope, record: { id: string; revision: number }): Changed {
  return { id: record.id, revision: record.revision, journalId: scope.changes.journalId };
}
