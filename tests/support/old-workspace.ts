import { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import type { Tables } from "../../electron/storage/database.ts";
import { MIGRATIONS } from "../../electron/storage/migrations/index.ts";
import { APPLICATION_ID, openConnection } from "../../electron/storage/sqlite/connection.ts";
import { sqliteDialect } from "../../electron/storage/sqlite/dialect.ts";

/** A workspace as an older program left it: the first `count` migrations, and an area so that there is something to lose. */
export async function makeOldWorkspace(path: string, count: number): Promise<string> {
  const connection = await openConnection(path, "write");
  const db = new Kysely<Tables>({ dialect: sqliteDialect({ current: connection }, "immediate") });
  const migrations = Object.fromEntries(
    Object.entries(MIGRATIONS)
      .slice(0, count)
      .map(([name, step]) => [name, { up: (inner: Kysely<never>) => step.up(inner, "sqlite") }]),
  );
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest();
  if (error) throw error;
  await connection.run(`pragma application_id = ${APPLICATION_ID}`);
  const at = "2017-01-02T08:00:00.000Z";
  const stamps = {
    created_at: at,
    created_by: "Anna",
    changed_at: at,
    changed_by: "Anna",
    revision: 1,
    deleted_at: null,
  };
  await db
    .insertInto("area")
    .values({
      id: "a",
      name: "Ugorek",
      name_sort: "ugorek",
      name_fold: "ugorek",
      city: null,
      district: null,
      ...stamps,
    } as never)
    .execute();
  await connection.close();
  return Object.keys(migrations).at(-1) as string;
}
