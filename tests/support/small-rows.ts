import type { WritableDatabase } from "../../electron/storage/database.ts";

export function named(name: string) {
  return { name, name_sort: name, name_fold: name };
}

export function stamps(id: string, deleted = false) {
  const at = "2018-01-31T08:00:00.000Z";
  const by = "Anna";
  return {
    id,
    created_at: at,
    created_by: by,
    changed_at: at,
    changed_by: by,
    revision: 1,
    deleted_at: deleted ? at : null,
  };
}

export async function insert(db: WritableDatabase, table: string, rows: object[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto(table as "area")
      .values(rows as never)
      .execute();
}
