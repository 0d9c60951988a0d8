import { randomBytes } from "node:crypto";
import pg from "pg";
import { type OpenWorkspace, openWorkspace } from "../../electron/compose.ts";
import { GROUPS } from "../../electron/storage/postgres/groups.ts";
import { createTestDatabase, type TestDatabase } from "./postgres.ts";

/** A shared workspace as an office has it: a server with the three groups, an owner, and people with roles of their own. */
export interface SharedOffice {
  ownerAddress: string;
  /** The owner's role. */
  owner: string;
  /** A person's own login in one of the groups, made by the server's administrator; gives the address with it. */
  hire(group: keyof typeof GROUPS, name?: string): Promise<{ account: string; address: string }>;
  /** The address of an account whose password is known. */
  addressOf(account: string, password: string): string;
  /** Opens the workspace as somebody would on a PC of their own. */
  open(address: string): Promise<OpenWorkspace>;
  /** Statements of the server's administrator. */
  administer(statement: string, values?: unknown[]): Promise<pg.QueryResult>;
  close(): Promise<void>;
}

const clock = { today: () => "2018-01-31", now: () => "2018-01-31T08:00:00.000Z" };

/** Who owns the workspace: the server's own superuser, or a login of its own with (or without) the right to give accounts. */
type Owner = "superuser" | "givesAccounts" | "plain";

export async function openSharedOffice(
  owner: Owner = "superuser",
  makeDatabase: () => Promise<Pick<TestDatabase, "url" | "drop">> = createTestDatabase,
): Promise<SharedOffice> {
  const database = await makeDatabase();
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
  const addressOf = (account: string, password: string) => {
    const url = new URL(database.url);
    url.username = encodeURIComponent(account);
    url.password = encodeURIComponent(password);
    return url.href;
  };
  const hireOwner = async () => {
    if (owner === "superuser") return database.url;
    const account = `owner_${randomBytes(4).toString("hex")}`;
    const rights = owner === "givesAccounts" ? "createrole" : "";
    await administer(`create role ${account} login password '${account}' ${rights}`);
    if (owner === "givesAccounts")
      await administer(`grant ${Object.values(GROUPS).join(", ")} to ${account} with admin option`);
    await administer(`alter database ${new URL(database.url).pathname.slice(1)} owner to ${account}`);
    hired.push(account);
    return addressOf(account, account);
  };
  const ownerAddress = await hireOwner();
  return {
    ownerAddress,
    owner: new URL(ownerAddress).username,
    addressOf,
    administer,
    async hire(group, name = group) {
      const account = `${name}_${randomBytes(4).toString("hex")}`;
      const password = randomBytes(8).toString("hex");
      await administer(`create role "${account}" login password '${password}' in role ${GROUPS[group]}`);
      hired.push(account);
      return { account, address: addressOf(account, password) };
    },
    async open(address) {
      const workspace = await openWorkspace(address, { clock });
      opened.push(workspace);
      return workspace;
    },
    async close() {
      for (const workspace of opened) await workspace.close();
      const given = await administer(
        "select rolname from pg_roles r where shobj_description(r.oid, 'pg_authid') = 'Ewaluator PAL: ' || current_database()",
      );
      await database.drop();
      // The owner last: what it gave must be gone before.
      for (const account of [...given.rows.map(({ rolname }) => String(rolname)), ...hired.toReversed()])
        await dropRole(database.url, account);
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
