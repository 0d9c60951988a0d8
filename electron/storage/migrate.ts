import { type Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { type Engine, type Tables, WorkspaceRefusedError } from "./database.ts";
import { LATEST_SCHEMA, MIGRATIONS } from "./migrations/index.ts";

/** Which migrations the workspace has had; empty for a new one. */
export async function appliedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return [];
  const result = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return result.rows.map((row) => row.name);
}

/** Refuses a workspace that a newer program has migrated further than this one knows; touches nothing. */
export async function refuseNewerWorkspace(db: Kysely<Tables>): Promise<void> {
  const unknown = (await appliedMigrations(db)).filter((name) => !(name in MIGRATIONS));
  const newest = unknown.at(-1);
  if (newest !== undefined) {
    throw new WorkspaceRefusedError("newerVersion", { found: newest, known: LATEST_SCHEMA });
  }
}

/** Whether the workspace is of an older program and would be changed by a migration. */
export async function isBehind(db: Kysely<Tables>): Promise<boolean> {
  return (await appliedMigrations(db)).length < Object.keys(MIGRATIONS).length;
}

/** Brings the workspace to the latest schema; each migration whole or not at all. */
export async function migrate(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const migrations = Object.fromEntries(
    Object.entries(MIGRATIONS).map(([name, step]) => [
      name,
      { up: (inner: Kysely<never>) => step.up(inner, engine) },
    ]),
  );
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
