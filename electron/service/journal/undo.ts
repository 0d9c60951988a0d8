import { isContractProcedure } from "@orpc/contract";
import { contract } from "../../../shared/contract/index.ts";
import { allowedRoles, type OperationMeta } from "../../../shared/contract/operation.ts";
import type { RecordTable } from "../../storage/database.ts";
import { refuseEmptied } from "../attachments/index.ts";
import { failure } from "../kernel/failures.ts";
import type { RecordChange } from "../kernel/journal-writer.ts";
import type { Role, WriteScope } from "../kernel/scopes.ts";
import { followUndone } from "../users/index.ts";
import { revisionLeft } from "./revision-left.ts";

/**
 * Takes one command back by its journal entry, newest change first. Refused as a whole when a record was changed after it and
 * that was not taken back as well: nobody's later work is overwritten. Undoing an undo is redo, by the same means.
 */
export async function undoCommand(scope: WriteScope, journalId: string): Promise<void> {
  const { db, changes } = scope;
  const entry = await db
    .selectFrom("journal")
    .select(["id", "seq", "changes", "operation"])
    .where("id", "=", journalId)
    .executeTakeFirst();
  if (!entry) throw failure("NOT_FOUND", "nothingToUndo");
  refuseUndoOfOthers(scope.role, entry.operation);
  const undone = await db
    .selectFrom("journal")
    .select("id")
    .where("undoes_id", "=", journalId)
    .executeTakeFirst();
  if (undone) throw failure("REFUSED", "changedSince");
  const recorded = JSON.parse(entry.changes) as RecordChange[];
  if (
    recorded.length === 0 ||
    recorded.some((change) => change.table === "setting" || "createdCount" in change)
  ) {
    throw failure("REFUSED", "nothingToUndo");
  }
  changes.undoesId = journalId;
  for (const change of recorded.toReversed()) await undoChange(scope, change, entry.seq);
  await refuseEmptied(scope.kernel.storage, db, recorded);
  await followUndone(scope, recorded);
}

/** What somebody may not do they may not take back either. */
function refuseUndoOfOthers(role: Role, operation: string): void {
  const [feature = "", name = ""] = operation.split(".");
  const procedure = (contract as unknown as Record<string, Record<string, unknown>>)[feature]?.[name];
  if (!isContractProcedure(procedure)) return;
  const allowed = allowedRoles(procedure["~orpc"].meta as OperationMeta);
  if (allowed !== "anyone" && !allowed.includes(role)) throw failure("FORBIDDEN", "forbidden");
}

async function undoChange({ changes, db }: WriteScope, change: RecordChange, seq: number): Promise<void> {
  if (change.table === "setting" || "createdCount" in change) return;
  if ("created" in change) return undoCreated({ changes, db }, change, seq);
  if ("restored" in change) return changes.removeCreated(change.table, change.restored, change.revision);
  if ("removed" in change) return changes.restoreRemoved(change.table, change.removed, change.revision);
  return changes.restore(
    change.table,
    change.id,
    await revisionLeft(db, change, seq),
    change.before ?? { deleted_at: changes.now },
  );
}

/** More are an import's. */
const MOST_ASKED_ONE_BY_ONE = 50;

/** Rows made together, e.g. of a list: one that was taken off and brought back since is as it was made. */
async function undoCreated(
  { changes, db }: Pick<WriteScope, "changes" | "db">,
  { table, created }: { table: RecordTable; created: string[] },
  seq: number,
): Promise<void> {
  if (created.length > MOST_ASKED_ONE_BY_ONE) return changes.removeCreated(table, created, 1);
  const rows = await db
    .selectFrom(table as "area")
    .select("id")
    .where("id", "in", created)
    .where("revision", "<>", 1)
    .execute();
  const touched = new Set(rows.map(({ id }) => id));
  const untouched = created.filter((id) => !touched.has(id));
  if (untouched.length > 0) await changes.removeCreated(table, untouched, 1);
  for (const id of touched)
    await changes.removeCreated(table, [id], await revisionLeft(db, { table, id, revision: 1 }, seq));
}
