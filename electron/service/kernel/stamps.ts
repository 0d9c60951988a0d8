import type { RecordColumns } from "../../storage/database.ts";

/** The stamp fields of a record as the contract names them. */
export function rowToStamps(row: RecordColumns) {
  return {
    id: row.id,
    revision: row.revision,
    createdAt: row.created_at,
    createdBy: row.created_by,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  };
}
