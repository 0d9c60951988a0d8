import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenWorkspace } from "../../electron/compose.ts";
import { scramVerifier } from "../../electron/storage/postgres/scram-verifier.ts";
import type { Role } from "../../shared/vocabulary/records.ts";
import { openSharedOffice, type SharedOffice } from "../support/shared-office.ts";

const NOT_ALLOWED = "42501";
const WRONG_PASSWORD = "28P01";
const MAY_NOT_LOG_IN = "28000";
const PASSWORD = "Zażółć gęślą jaźń 7";

describe.each(["givesAccounts", "superuser"] as const)("database accounts, the owner being %s", (kind) => {
  let office: SharedOffice;
  let owner: OpenWorkspace;
  let manager: { account: string; address: string };

  beforeAll(async () => {
    office = await openSharedOffice(kind);
    owner = await office.open(office.ownerAddress);
    manager = await office.hire("manager");
    await owner.client.users.create({ account: manager.account, name: null, role: "manager" });
  });
  afterAll(() => office.close());

  const ask = async (address: string, statement: string, values: unknown[] = []) => {
    const client = new pg.Client({ connectionString: address });
    client.on("error", () => {});
    await client.connect();
    try {
      return (await client.query(statement, values)).rows;
    } finally {
      await client.end();
    }
  };
  const outcome = (work: Promise<unknown>) =>
    work.then(
      () => "allowed",
      (error: { code?: string }) => error.code,
    );
  const settle = (address: string, account: string, verifier: string | null) =>
    ask(address, "select settle_account($1, $2)", [account, verifier]);
  const logIn = (account: string, password = PASSWORD) =>
    outcome(ask(office.addressOf(account, password), "select count(*) from programme"));
  /** Lists somebody as the manager's own connection can, whatever our code would say. */
  const list = async (account: string, role: Role) => {
    await ask(
      manager.address,
      `insert into workspace_user (id, created_at, created_by, changed_at, changed_by, revision, account, account_fold, role)
       values ($1, '', '', '', '', 1, $2, $3, $4)`,
      [randomBytes(8).toString("hex"), account, account.toLowerCase(), role],
    );
    return account;
  };
  const named = (name: string) => `${name}_${randomBytes(4).toString("hex")}`;
  const hireOurs = async (role: Role) => {
    const account = await list(named("nowa"), role);
    await settle(manager.address, account, await scramVerifier(PASSWORD));
    return account;
  };
  const roleOf = async (account: string) => {
    const [row] = await office
      .administer(
        `select rolcanlogin as can, array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid
           where m.member = r.oid order by 1) as groups, rolsuper or rolcreaterole or rolcreatedb or rolbypassrls as more
         from pg_roles r where rolname = $1`,
        [account],
      )
      .then(({ rows }) => rows);
    return row;
  };

  it("are made by a manager, log in by the password, and are in the one group that the list of users says", async () => {
    for (const role of ["worker", "analyst", "manager"] as const) {
      const account = await hireOurs(role);
      expect(await roleOf(account)).toEqual({ can: true, groups: [`ewaluator_${role}`], more: false });
      expect(await logIn(account)).toBe("allowed");
      expect(await logIn(account, "inne")).toBe(WRONG_PASSWORD);
    }
  });

  it("follow the list: another role is another group, another password replaces the first, a removed user is cut off", async () => {
    const account = await hireOurs("worker");
    await ask(manager.address, "update workspace_user set role = 'analyst' where account = $1", [account]);
    await settle(manager.address, account, null);
    expect((await roleOf(account)).groups).toEqual(["ewaluator_analyst"]);
    await settle(manager.address, account, await scramVerifier("zupełnie inne hasło"));
    expect(await logIn(account)).toBe(WRONG_PASSWORD);
    expect(await logIn(account, "zupełnie inne hasło")).toBe("allowed");

    const open = new pg.Client({ connectionString: office.addressOf(account, "zupełnie inne hasło") });
    const ended = new Promise((resolve) => open.once("end", resolve));
    open.on("error", () => {});
    await open.connect();
    await ask(manager.address, "select end_account_sessions($1)", [account]);
    expect((await open.query("select 1")).rowCount).toBe(1);
    await ask(manager.address, "update workspace_user set deleted_at = 'now' where account = $1", [account]);
    await settle(manager.address, account, null);
    expect(await outcome(open.query("select * from programme"))).toBe(NOT_ALLOWED);
    await ask(manager.address, "select end_account_sessions($1)", [account]);
    await ended;
    expect(await roleOf(account)).toEqual({ can: false, groups: [], more: false });
    expect(await logIn(account, "zupełnie inne hasło")).toBe(MAY_NOT_LOG_IN);
  });

  it("are not for a worker or an analyst to give", async () => {
    const account = await list(named("nowa"), "worker");
    for (const group of ["worker", "analyst"] as const) {
      const { address } = await office.hire(group);
      expect(await outcome(settle(address, account, await scramVerifier(PASSWORD)))).toBe(NOT_ALLOWED);
      expect(await outcome(ask(address, "select end_account_sessions($1)", [account]))).toBe(NOT_ALLOWED);
    }
    expect(await roleOf(account)).toBeUndefined();
  });

  it("leave the owner, a superuser, a group, a role of somebody else and one that became more as they are", async () => {
    const [superuser] = (await office.administer("select current_user as name")).rows;
    const byHand = await office.hire("worker");
    const stranger = named("obcy");
    await office.administer(`create role ${stranger} login`);
    const raised = await hireOurs("worker");
    await office.administer(`alter role ${raised} createdb`);
    const elsewhere = await hireOurs("worker");
    await office.administer(`grant ${stranger} to ${elsewhere}`);
    const verifier = await scramVerifier(PASSWORD);
    const untouched = [
      office.owner,
      superuser?.name,
      stranger,
      byHand.account,
      raised,
      elsewhere,
      "ewaluator_manager",
    ];
    for (const account of untouched) {
      const before = await roleOf(account);
      await list(account, "worker").catch(() => {});
      for (const given of [verifier, null])
        expect(await outcome(settle(manager.address, account, given)), account).toBe(NOT_ALLOWED);
      expect(await roleOf(account), account).toEqual(before);
    }
    const mark = `comment on role ${stranger} is 'Ewaluator PAL: ' `;
    expect(await outcome(ask(manager.address, mark))).toBe(NOT_ALLOWED);
    await office.administer(`revoke ${stranger} from ${elsewhere}; drop role ${stranger}`);
  });

  it("take no group but the three, no statement in a name, no cut-off name and no plain password", async () => {
    const verifier = await scramVerifier(PASSWORD);
    const outside = `insert into workspace_user (id, created_at, created_by, changed_at, changed_by, revision, account, account_fold, role)
      values ('x', '', '', '', '', 1, 'x', 'x', 'pg_write_all_data')`;
    expect(await outcome(ask(manager.address, outside))).toBe("23514");
    for (const account of [
      `x" superuser; alter role ${manager.account} createrole; --`,
      "x'; drop table event; --",
      "x\\",
      "pg_signal_backend",
      "public",
      "",
      " nowa",
      `${"ą".repeat(31)}bc`,
    ]) {
      const before = await roleOf(account);
      await list(account, "worker").catch(() => {});
      expect(await outcome(settle(manager.address, account, verifier)), account).toBe(NOT_ALLOWED);
      expect(await roleOf(account), account).toEqual(before);
    }
    const account = await list(named("nowa"), "worker");
    for (const given of [
      "jawne hasło",
      `md5${"0".repeat(32)}`,
      `${verifier}' superuser --`,
      `${verifier}\n`,
      null,
    ])
      expect(await outcome(settle(manager.address, account, given)), String(given)).toBe(NOT_ALLOWED);
    expect(await roleOf(account)).toBeUndefined();
    expect(await roleOf(manager.account)).toMatchObject({ more: false });
  });

  it("are not given by a table or a function that somebody puts in the way", async () => {
    const account = named("nowa");
    const shadow = `create temp table workspace_user (account text, role text, deleted_at text);
      insert into pg_temp.workspace_user values ('${account}', 'manager', null); grant all on pg_temp.workspace_user to public;
      select settle_account('${account}', '${await scramVerifier(PASSWORD)}')`;
    await ask(manager.address, shadow);
    expect(await roleOf(account)).toBeUndefined();
  });
});

describe("where database accounts cannot be given", () => {
  it("says what is in the way and what the server's administrator would run, and after that nothing is in the way", async () => {
    const office = await openSharedOffice("plain");
    try {
      const { kernel } = await office.open(office.ownerAddress);
      const state = () => kernel.storage.accounts?.state(kernel.storage.read, []);
      const found = await state();
      expect(found).toMatchObject({
        obstacle: "ownerMayNot",
        statements: [
          `alter role "${office.owner}" createrole;`,
          `grant ewaluator_worker, ewaluator_manager, ewaluator_analyst to "${office.owner}" with admin option;`,
        ],
      });
      const { address } = await office.hire("worker");
      const worker = await office.open(address);
      for (const statement of found?.statements ?? []) await office.administer(statement);
      expect(await state()).toMatchObject({ obstacle: null, statements: [] });
      expect(await worker.kernel.storage.accounts?.state(worker.kernel.storage.read, [])).toMatchObject({
        obstacle: "askerMayNot",
      });
    } finally {
      await office.close();
    }
  });
});
