import pg from "pg";
import sqlite3 from "sqlite3";
import type { Engine } from "../../electron/storage/database.ts";

type Row = Record<string, unknown>;

/** The engine's own client, without anything of ours between. */
export interface RawClient {
  run(statement: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function openRaw(engine: Engine, address: string): Promise<RawClient> {
  if (engine === "postgres") {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    return {
      run: async (statement, values) => (await client.query(statement, values)).rows as Row[],
      close: () => client.end(),
    };
  }
  const database = await sqlite3.open(address, sqlite3.OPEN_READWRITE);
  // As our own connections: the comparison is of programs, not of settings.
  for (const pragma of [
    "cache_size = -64000",
    "temp_store = 2",
    "synchronous = 2",
    "busy_timeout = 5000",
    "foreign_keys = 1",
  ])
    await database.all(`pragma ${pragma}`);
  return {
    async run(statement, values = []) {
      if (/^\s*(select|with)/i.test(statement))
        return (await database.all(statement, values as never)) as Row[];
      await database.run(statement, values as never);
      return [];
    },
    close: () => database.close(),
  };
}
