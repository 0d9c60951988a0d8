import type { Database } from "sqlite3";
import sqlite3 from "sqlite3";
import { WorkspaceRefusedError } from "../database.ts";

/** Marks our files, so that another program's SQLite database is never taken for a workspace ("EwPL"). */
export const APPLICATION_ID = 0x4577504c;

// trust.md: each is set and read back; an engine that does not take one is refused rather than trusted.
const PRAGMAS: Record<string, number | string> = {
  foreign_keys: 1,
  journal_mode: "wal",
  synchronous: 2,
  busy_timeout: 5000,
  trusted_schema: 0,
  cell_size_check: 1,
};
const READ_PRAGMAS: Record<string, number | string> = { query_only: 1, cache_size: -64_000, temp_store: 2 };
const WRITE_PRAGMAS: Record<string, number | string> = { cache_size: -64_000, temp_store: 2 };

/** Enough for the commands of a day's work; a register brought in makes statements of a megabyte, of a few kinds. */
const STATEMENTS_KEPT = 40;

const MINIMUM_SQLITE = [3, 50, 0];

/** Opens one connection with every pragma of trust.md set and read back. */
export async function openConnection(path: string, use: "read" | "write"): Promise<Database> {
  const mode = use === "write" ? sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE : sqlite3.OPEN_READWRITE;
  const database = await sqlite3.open(path, mode);
  try {
    await refuseOldSqlite(database);
    for (const [name, wanted] of Object.entries({
      ...PRAGMAS,
      ...(use === "read" ? READ_PRAGMAS : WRITE_PRAGMAS),
    })) {
      await database.all(`pragma ${name} = ${wanted}`);
      const [row] = await database.all(`pragma ${name}`);
      const found = row ? Object.values(row)[0] : undefined;
      if (found !== wanted)
        throw new WorkspaceRefusedError("pragmaRefused", {
          name,
          found: String(found),
          wanted: String(wanted),
        });
    }
    // A command says the same dozen things each time; parsing them anew was a quarter of saving an event.
    if (use === "write") database.cacheStatements(STATEMENTS_KEPT);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function refuseOldSqlite(database: Database): Promise<void> {
  const [row] = await database.all("select sqlite_version() as version");
  const version = String((row as { version: string }).version);
  const parts = version.split(".").map(Number);
  for (const [place, minimum] of MINIMUM_SQLITE.entries()) {
    const part = parts[place] ?? 0;
    if (part > minimum) return;
    if (part < minimum)
      throw new WorkspaceRefusedError("pragmaRefused", {
        name: "sqlite_version",
        found: version,
        wanted: MINIMUM_SQLITE.join("."),
      });
  }
}
