import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Engine } from "../../electron/storage/database.ts";
import { startPostgres } from "../support/postgres-server.ts";

export interface EnginePlace {
  engine: Engine;
  /** The address of a new, empty workspace. */
  newAddress(): Promise<string>;
  close(): Promise<void>;
}

/** Where workspaces are made: files in a temporary folder, or databases of a server that flushes to the disk as a real one does. */
export async function openPlace(engine: Engine): Promise<EnginePlace> {
  if (engine === "postgres") {
    const server = await startPostgres({ durable: true });
    return {
      engine,
      async newAddress() {
        const name = `bench_${randomBytes(6).toString("hex")}`;
        const client = new pg.Client({ connectionString: server.url });
        await client.connect();
        await client.query(`create database ${name}`);
        await client.end();
        const url = new URL(server.url);
        url.pathname = `/${name}`;
        return url.href;
      },
      close: () => server.stop(),
    };
  }
  const folder = await mkdtemp(join(tmpdir(), "ewaluator-bench-"));
  let made = 0;
  return {
    engine,
    newAddress: async () => join(folder, `workspace-${++made}.sqlite`),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
