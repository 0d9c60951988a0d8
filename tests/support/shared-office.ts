import { randomBytes } from "node:crypto";
import pg from "pg";
import { type OpenWorkspace, openWorkspace } from "../../electron/compose.ts";
import { GROUPS } from "../../electron/storage/postgres/access.ts";
import { createTestDatabase } from "./postgres.ts";

/** A shared workspace as an office has it: a server with the three groups, an owner, and people with roles of their own. */
export interface SharedOffice {
  ownerAddress: string;
  /** A person's own login in one of the groups, made by the server's administrator; gives the address with it. */
  hire(group: keyof typeof GROUPS, name?: string): Promise<{ account: string; address: string }>;
  /** Opens the workspace as somebody would on a PC of their own. */
  open(address: string): Promise<OpenWorkspace>;
  /** Statements of the server's administrator. */
  administer(statement: string, values?: unknown[]): Promise<pg.QueryResult>;
  close(): Promise<void>;
}

const clock = { today: () => "2018-01-31", now: () => "2018-01-31T08:00:00.000Z" };

export async function openSharedOffice(): Promise<SharedOffice> {
  const database = await createTestDatabase();
  const opened: OpenWorkspace[] = [];
  const hired: string[] = [];
  const administer = async (statement: string, values?: unknown[]) => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      return await client.query(statement, values);
    } finally {
      await client.end();
    }
  };
  // Roles belong to the whole server: another test may be making the same ones.
  for (const group of Object.values(GROUPS))
    await administer(
      `do $$ begin create role ${group} nologin; exception when duplicate_object or unique_violation then null; end $$`,
    );
  return {
    ownerAddress: database.url,
    administer,
    async hire(group, name = group) {
      const account = `${name}_${randomBytes(4).toString("hex")}`;
      const password = randomBytes(8).toString("hex");
      await administer(`create role "${account}" login password '${password}' in role ${GROUPS[group]}`);
      hired.push(account);
      const url = new URL(database.url);
      url.username = encodeURIComponent(account);
      url.password = password;
      return { account, address: url.href };
    },
    async open(address) {
      const workspace = await openWorkspace(address, { clock });
      opened.push(workspace);
      return workspace;
    },
    async close() {
      for (const workspace of opened) await workspace.close();
      await database.drop();
      for (const account of hired) await dropRole(database.url, account);
    },
  };
}

async function dropRole(url: string, account: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  await client.query(`drop role if exists "${account}"`).finally(() => client.end());
}
