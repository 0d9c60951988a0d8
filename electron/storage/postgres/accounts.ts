import { sql } from "kysely";
import type { Role } from "../../../shared/vocabulary/index.ts";
import type { AccountsState, DatabaseAccount, DatabaseAccounts, ReadableDatabase } from "../database.ts";
import { ACCOUNT_MARK } from "./account-functions.ts";
import { withPassword } from "./address.ts";
import { GROUPS } from "./groups.ts";
import { scramVerifier } from "./scram-verifier.ts";
import { ServerLine } from "./server-line.ts";

/** Narrower than what the functions refuse: it must also stand in an address. */
const LOGIN_NAME = /^(?!pg_|public$|none$)[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u;
/** A longer name the server would cut off in silence. */
const LONGEST_NAME_BYTES = 63;
const WRONG_PASSWORD = "28P01";
const groups = sql.join(Object.values(GROUPS).map((name) => sql.lit(name)));
const roleOfGroup = new Map<string, Role>(
  Object.entries(GROUPS).map(([role, group]) => [group, role as Role]),
);

/** The server's roles that stand for people, by the functions that `applyAccess` left there (account-functions.ts). */
export class PostgresAccounts implements DatabaseAccounts {
  readonly isOwner: boolean;
  readonly #changed = new Set<string>();
  readonly #line: ServerLine;
  readonly #account: string;

  constructor(line: ServerLine, account: string, isOwner: boolean) {
    this.#line = line;
    this.#account = account;
    this.isOwner = isOwner;
  }

  ownAddress(): string {
    return this.#line.address;
  }

  admits(name: string): boolean {
    return LOGIN_NAME.test(name) && Buffer.byteLength(name) <= LONGEST_NAME_BYTES;
  }

  async state(db: ReadableDatabase, names: string[]): Promise<AccountsState> {
    const accounts = await readAccounts(db, names);
    return { ...(await readObstacle(db)), accounts };
  }

  async settle(
    db: Parameters<DatabaseAccounts["settle"]>[0],
    name: string,
    password: string | null,
  ): Promise<void> {
    const verifier = password === null ? null : await scramVerifier(password);
    await sql`select settle_account(${name}::text, ${verifier}::text)`.execute(db);
    this.#changed.add(name);
  }

  /** After a commit: only then can whoever is cut off not come back at once. */
  async endClosed(db: ReadableDatabase): Promise<void> {
    const names = [...this.#changed];
    this.#changed.clear();
    // Without a connection a session has no rights left either: this is for order's sake.
    for (const name of names)
      await sql`select end_account_sessions(${name}::text)`.execute(db).catch(() => {});
  }

  async changeOwn(current: string, next: string): Promise<boolean> {
    const client = new ServerLine(withPassword(this.#line.address, this.#account, current)).newClient();
    try {
      await client.connect();
      // The verifier is letters of base64 only; the statement takes no parameters.
      await client.query(`alter role session_user password '${await scramVerifier(next)}'`);
    } catch (error) {
      if ((error as { code?: string }).code === WRONG_PASSWORD) return false;
      throw error;
    } finally {
      await client.end().catch(() => {});
    }
    // What connects from now on: the pools as they grow, and the listener when it comes back.
    this.#line.takeAddress(withPassword(this.#line.address, this.#account, next));
    return true;
  }

  statementsFor(name: string, role: Role, account: DatabaseAccount | undefined): string[] {
    const login = quoted(name);
    if (!account) return [`create role ${login} login password '…' in role ${GROUPS[role]};`];
    if (account.keeper === "owner") return [];
    return [
      ...(account.canLogIn ? [] : [`alter role ${login} login;`]),
      ...account.roles.filter((each) => each !== role).map((each) => `revoke ${GROUPS[each]} from ${login};`),
      ...(account.roles.includes(role) ? [] : [`grant ${GROUPS[role]} to ${login};`]),
    ];
  }
}

async function readAccounts(db: ReadableDatabase, names: string[]): Promise<DatabaseAccount[]> {
  const { rows } = await sql<{
    name: string;
    can_log_in: boolean;
    memberships: string[];
    is_ours: boolean | null;
    is_owner: boolean;
  }>`select r.rolname::text as name, r.rolcanlogin and coalesce(r.rolvaliduntil > now(), true) as can_log_in,
      array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid
        where m.member = r.oid and g.rolname in (${groups}) order by 1) as memberships,
      shobj_description(r.oid, 'pg_authid') = ${sql.raw(ACCOUNT_MARK)} as is_ours,
      r.rolsuper or r.rolname = (select tableowner from pg_tables where schemaname = current_schema() and tablename = 'journal') as is_owner
    from pg_roles r where r.rolname::text = any(${names}::text[]) or (not r.rolsuper and r.rolcanlogin and exists (
      select from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid and g.rolname in (${groups})))
    order by 1`.execute(db);
  return rows.map((row) => ({
    name: row.name,
    canLogIn: row.can_log_in,
    roles: row.memberships.flatMap((group) => roleOfGroup.get(group) ?? []),
    keeper: row.is_owner ? "owner" : row.is_ours ? "program" : "administrator",
  }));
}

/** What keeps this login from giving accounts, and what the server's administrator would run. */
async function readObstacle(db: ReadableDatabase): Promise<Pick<AccountsState, "obstacle" | "statements">> {
  const { rows } = await sql<{
    missing: string[];
    owner: string;
    is_prepared: boolean;
    owner_may: boolean | null;
    asker_may: boolean | null;
  }>`select array(select name from unnest(array[${groups}]) name where not exists (select from pg_roles where rolname = name)) as missing,
      owned.tableowner::text as owner, settle.oid is not null as is_prepared, has_function_privilege(settle.oid, 'execute') as asker_may,
      keeper.rolsuper or (keeper.rolcreaterole and (current_setting('server_version_num')::int < 160000 or not exists (
        select from pg_roles g where g.rolname in (${groups}) and not pg_has_role(keeper.oid, g.oid, 'member with admin option')))) as owner_may
    from pg_tables owned left join pg_proc settle on settle.oid = to_regprocedure('settle_account(text, text)')
      left join pg_roles keeper on keeper.oid = settle.proowner
    where owned.schemaname = current_schema() and owned.tablename = 'journal'`.execute(db);
  const [found] = rows;
  if (!found) return { obstacle: "ownerNotYet", statements: [] };
  const grants = [
    `alter role ${quoted(found.owner)} createrole;`,
    `grant ${Object.values(GROUPS).join(", ")} to ${quoted(found.owner)} with admin option;`,
  ];
  if (found.missing.length > 0)
    return {
      obstacle: "groupsMissing",
      statements: [...found.missing.map((name) => `create role ${name} nologin;`), ...grants],
    };
  if (!found.is_prepared) return { obstacle: "ownerNotYet", statements: [] };
  if (!found.owner_may) return { obstacle: "ownerMayNot", statements: grants };
  return { obstacle: found.asker_may ? null : "askerMayNot", statements: [] };
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
