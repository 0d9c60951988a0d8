import type { RecordTable } from "../../storage/database.ts";
import type { RecordValues } from "../kernel/change-recorder.ts";
import type { RegisterTable } from "./compute-table.ts";
import type { ImportSession } from "./import-session.ts";

/**
 * Creates the record of a row, or changes what the sheet says differently of a known one; counts which of the three it was.
 * `newId`: the id of a new record, where the register gives it.
 */
export async function saveRow<Table extends RecordTable>(
  session: ImportSession,
  table: RegisterTable,
  recordTable: Table,
  knownId: string | undefined,
  { all, spoken }: { all: RecordValues<Table>; spoken: Partial<RecordValues<Table>> },
  newId?: string,
): Promise<string> {
  const { changes, db } = session.scope;
  if (knownId === undefined) {
    session.count(table, "created");
    return (await changes.create(recordTable, all, newId)).id;
  }
  const current = (await db
    .selectFrom(recordTable as "area")
    .selectAll()
    .where("id", "=", knownId)
    .executeTakeFirst()) as unknown as Record<string, unknown> | undefined;
  const changed = Object.entries(spoken).filter(([column, value]) => current?.[column] !== value);
  if (changed.length === 0) session.count(table, "unchanged");
  else {
    await changes.update(
      recordTable,
      knownId,
      undefined,
      Object.fromEntries(changed) as Partial<RecordValues<Table>>,
    );
    session.count(table, "updated");
  }
  return knownId;
}
