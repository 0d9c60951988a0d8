import { type Kysely, sql } from "kysely";
import type { Engine } from "../database.ts";

/**
 * Creates a record table from one list of columns for both engines. SQLite gets STRICT (its INTEGER otherwise takes 2.5),
 * PostgreSQL bigint for integer; `sortkey` is text that sorts by its bytes and `number` a double, on both.
 */
export async function createTable(
  db: Kysely<never>,
  engine: Engine,
  name: string,
  columns: string,
): Promise<void> {
  const stamps = `id text not null primary key, created_at text not null, created_by text not null, changed_at text not null,
    changed_by text not null, revision integer not null check (revision > 0), deleted_at text`;
  const forEngine =
    engine === "sqlite"
      ? `${stamps}, ${columns}`.replaceAll(" sortkey", " text").replaceAll(" number", " real")
      : `${stamps}, ${columns}`
          .replaceAll(" integer", " bigint")
          .replaceAll(" sortkey", ' text collate "C"')
          .replaceAll(" number", " double precision");
  await sql`create table ${sql.raw(name)} (${sql.raw(forEngine)}) ${sql.raw(engine === "sqlite" ? "strict" : "")}`.execute(
    db,
  );
}
