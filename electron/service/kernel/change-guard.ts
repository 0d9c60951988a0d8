import type { RecordTable } from "../../storage/database.ts";

type Columns = Record<string, unknown>;

/**
 * Looks at every change of a record before it is made: by whichever operation, import or undo it comes. Gives what may be written,
 * throws when nothing may. The rules themselves belong to the review (service/review).
 */
export interface ChangeGuard {
  admit(table: RecordTable, before: Columns | null, values: Columns): Promise<Columns>;
  admitNew(table: RecordTable, rows: Columns[]): Promise<Columns[]>;
  admitIds(table: RecordTable, ids: string[]): Promise<void>;
}
