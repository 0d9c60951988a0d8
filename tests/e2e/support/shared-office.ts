import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startPostgres } from "../../support/postgres-server.ts";
import { runCommand, type ServedWorkspace, serveWorkspace } from "./served-workspace.ts";
import { test as base } from "./slow-day.ts";

/** An office's PostgreSQL with the sample in it, and Anna, who works there. */
export interface SharedOffice {
  /** Where the workspace is: `127.0.0.1:5432/ewaluator`. */
  place: string;
  password: string;
  /** Statements of the server's administrator. */
  administer(statement: string): Promise<void>;
  /** Serves what opens by itself on Anna's PC: an address that was remembered without its password; with a variable where one is given. */
  serve(
    rememberedAddress: string,
    environment?: NodeJS.ProcessEnv,
  ): Promise<ServedWorkspace & { dataFolder: string }>;
}

export const test = base.extend<{ office: SharedOffice }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  office: async ({}, use) => {
    const server = await startPostgres();
    const folder = mkdtempSync(join(tmpdir(), "ewaluator-e2e-office-"));
    const served: ServedWorkspace[] = [];
    const password = "Kapibara 7#/?%@";
    const administer = async (statement: string) => {
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      await client.query(statement).finally(() => client.end());
    };
    const owned = new URL(server.url);
    owned.pathname = "/ewaluator";
    try {
      for (const statement of [
        ...["worker", "manager", "analyst"].map((group) => `create role ewaluator_${group} nologin`),
        "create database ewaluator",
        `create role anna login password '${password}' in role ewaluator_worker`,
      ])
        await administer(statement);
      await runCommand(["sample", "--workspace", owned.href]);
      await use({
        place: `${owned.host}/ewaluator`,
        password,
        administer,
        async serve(rememberedAddress, environment = {}) {
          const dataFolder = mkdtempSync(join(folder, "data-"));
          mkdirSync(join(dataFolder, "ewaluator-pal"));
          writeFileSync(join(dataFolder, "ewaluator-pal", "workspace-address.txt"), rememberedAddress);
          const one = await serveWorkspace(null, {
            XDG_DATA_HOME: dataFolder,
            APPDATA: dataFolder,
            PGPASSFILE: join(folder, "none"),
            ...environment,
          });
          served.push(one);
          return { ...one, dataFolder };
        },
      });
    } finally {
      for (const one of served) await one.stop();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
