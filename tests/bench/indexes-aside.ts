import { type Kysely, sql } from "kysely";
import type { WritableDatabase } from "../../electron/storage/database.ts";

/**
 * Fills tables of PostgreSQL without their indexes and without looking each reference up, and makes the indexes anew: twenty million
 * rows go in in minutes, where row by row into five indexes takes hours. What goes in has to be sound: it is a copy of what is.
 */
export async function withIndexesAside(
  db: WritableDatabase,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  const execute = (text: string) => sql.raw(text).execute(db as unknown as Kysely<unknown>);
  const { rows } = await sql<{ indexname: string; indexdef: string }>`
    select indexname, indexdef from pg_indexes where schemaname = current_schema()
      and tablename in (${sql.join(tables)})
      and indexname not in (select conname from pg_constraint)`.execute(db as unknown as Kysely<unknown>);
  await execute("set local session_replication_role = replica");
  await execute("set local maintenance_work_mem = '1GB'");
  for (const { indexname } of rows) await execute(`drop index ${indexname}`);
  await fill();
  for (const { indexdef } of rows) await execute(indexdef);
}
