import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenWorkspace } from "../../electron/compose.ts";
import type { Role } from "../../shared/vocabulary/records.ts";
import { openTestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";
import { startPostgres } from "../support/postgres-server.ts";
import { resultOf } from "../support/result-of.ts";
import { openSharedOffice, type SharedOffice } from "../support/shared-office.ts";

const PASSWORD = "Zażółć gęślą jaźń 7";
const OTHER = "inne hasło, też długie";
const named = (name: string) => `${name}_${randomBytes(4).toString("hex")}`;

describe("the users of a shared workspace and their database accounts", () => {
  let office: SharedOffice;
  let manager: OpenWorkspace;
  let programmes: [string, string];

  beforeAll(async () => {
    office = await openSharedOffice("givesAccounts");
    const owner = await office.open(office.ownerAddress);
    const boss = await office.hire("manager", "szefowa");
    await owner.client.users.create({ account: boss.account, name: null, role: "manager" });
    manager = await office.open(boss.address);
    const make = async (code: string) =>
      (await manager.client.programmes.create({ code, name: code, kind: "other" })).id;
    programmes = [await make("PAL-A"), await make("PAL-B")];
  });
  afterAll(() => office.close());

  const take = async (account: string, role: Role = "worker", programmeIds: string[] = []) => {
    const user = { account, name: null, role, programmeIds };
    return { ...user, ...(await manager.client.users.create({ ...user, password: PASSWORD })) };
  };
  const logIn = (account: string, password = PASSWORD) => office.open(office.addressOf(account, password));
  const reasonOf = (work: Promise<unknown>) =>
    work.then(
      () => "opened",
      (error) => error.reason,
    );
  const stateOf = async (account: string) => {
    const [users, view] = [await manager.client.users.list({}), await manager.client.users.accounts({})];
    const { id } = users.find((user) => user.account === account) ?? { id: "" };
    return view?.users.find(({ userId }) => userId === id);
  };

  it("begin with an account that logs in by the password and sees the programmes it is held to", async () => {
    for (const account of [named("jan"), named("Żaneta")]) {
      await take(account, "worker", [programmes[1]]);
      const { client } = await logIn(account);
      expect((await client.programmes.list({})).map(({ id }) => id)).toEqual([programmes[1]]);
      expect(await client.users.me({})).toMatchObject({ account, role: "worker" });
      expect(await stateOf(account)).toMatchObject({
        state: "right",
        account: { keeper: "program", roles: ["worker"] },
      });
    }
  });

  it("change together: the role is the group, also after an undo", async () => {
    const user = await take(named("maria"));
    const { journalId } = await manager.client.users.update({ ...user, role: "analyst" });
    expect(await stateOf(user.account)).toMatchObject({ state: "right", account: { roles: ["analyst"] } });
    await manager.client.journal.undo({ journalId });
    expect(await stateOf(user.account)).toMatchObject({ state: "right", account: { roles: ["worker"] } });
  });

  it("end together: who is removed is cut off and cannot log in, and an undo gives the same password back", async () => {
    const user = await take(named("piotr"));
    const program = await logIn(user.account);
    await program.client.programmes.list({});
    const sessions = async () =>
      (await office.administer("select 1 from pg_stat_activity where usename = $1", [user.account])).rowCount;
    expect(await sessions()).toBeGreaterThan(0);
    const { journalId } = await manager.client.users.remove({ id: user.id, revision: user.revision });
    await expect.poll(sessions, { timeout: 5000 }).toBe(0);
    expect(await failureOf(program.client.programmes.list({}))).toBeTruthy();
    expect(await reasonOf(logIn(user.account))).toBe("accountRefused");
    await manager.client.journal.undo({ journalId });
    expect((await (await logIn(user.account)).client.users.me({})).role).toBe("worker");
  });

  it("do neither when one of both cannot be: no half is left", async () => {
    const { account } = await office.hire("worker", "reczna");
    const refused = manager.client.users.create({ account, name: null, role: "worker", password: PASSWORD });
    expect(await failureOf(refused)).toMatchObject({
      issues: [{ field: "account", messageKey: "accountOfOthers" }],
    });
    for (const name of ["dwa słowa", 'x"; drop table event; --', "pg_read_all_data", "ż".repeat(40)])
      expect(
        await failureOf(
          manager.client.users.create({ account: name, name: null, role: "worker", password: PASSWORD }),
        ),
        name,
      ).toMatchObject({ issues: [{ field: "account", messageKey: "notADatabaseAccount" }] });
    const short = { account: named("ola"), name: null, role: "worker" as const, password: "krótkie" };
    expect(await failureOf(manager.client.users.create(short))).toMatchObject({
      issues: [{ field: "password", messageKey: "passwordTooShort" }],
    });
    expect((await manager.client.users.list({})).map((user) => user.account)).not.toContain(account);
  });

  it("show where they disagree, and one operation puts that right", async () => {
    const user = await take(named("ewa"));
    await office.administer(
      `revoke ewaluator_worker from "${user.account}" granted by ${office.owner}; grant ewaluator_analyst to "${user.account}"`,
    );
    expect(await stateOf(user.account)).toMatchObject({
      state: "otherRole",
      account: { roles: ["analyst"], keeper: "program" },
      statements: [],
    });
    // What the administrator himself gave only he takes back: then nothing is changed, and it is said.
    expect(await failureOf(manager.client.users.settleAccount({ id: user.id }))).toMatchObject({
      code: "FORBIDDEN",
    });
    await office.administer(`revoke ewaluator_analyst from "${user.account}"`);
    await manager.client.users.settleAccount({ id: user.id });
    expect(await stateOf(user.account)).toMatchObject({ state: "right", account: { roles: ["worker"] } });
    await office.administer(`alter role "${user.account}" nologin`);
    expect(await stateOf(user.account)).toMatchObject({ state: "noLogin" });
    await manager.client.users.settleAccount({ id: user.id });
    await logIn(user.account);
  });

  it("tell of people without an account and of accounts without a person, and what the administrator would run for his own", async () => {
    const byHand = await office.hire("analyst", "reczna");
    expect((await manager.client.users.accounts({}))?.unlisted).toContainEqual({
      account: byHand.account,
      roles: ["analyst"],
      keeper: "administrator",
    });
    const { id } = await manager.client.users.create({ account: byHand.account, name: null, role: "worker" });
    expect(await stateOf(byHand.account)).toMatchObject({
      state: "otherRole",
      account: { keeper: "administrator" },
      statements: [
        `revoke ewaluator_analyst from "${byHand.account}";`,
        `grant ewaluator_worker to "${byHand.account}";`,
      ],
    });
    expect(await failureOf(manager.client.users.settleAccount({ id }))).toMatchObject({
      issues: [{ messageKey: "accountOfOthers" }],
    });
    const without = await manager.client.users.create({
      account: named("zofia"),
      name: null,
      role: "worker",
    });
    expect(await failureOf(manager.client.users.settleAccount({ id: without.id }))).toMatchObject({
      messageKey: "noAccountYet",
    });
    await manager.client.users.setPassword({ id: without.id, password: PASSWORD });
    const [{ account = "" } = {}] = (await manager.client.users.list({})).filter(
      ({ id: each }) => each === without.id,
    );
    expect(await stateOf(account)).toMatchObject({ state: "right" });
    await manager.client.users.setPassword({ id: without.id, password: OTHER });
    await logIn(account, OTHER);
    expect(await reasonOf(logIn(account))).toBe("passwordWrong");
    const [entry] = (await manager.client.journal.list({ limit: 1 })).rows;
    expect(entry).toMatchObject({ operation: "users.setPassword", records: [{ id: "databaseAccount" }] });
  });

  it("let everybody change their own password, by the present one, and the program goes on with the new one", async () => {
    const user = await take(named("adam"));
    const program = await logIn(user.account);
    const { users } = program.client;
    expect((await users.accounts({}))?.isOwnPasswordOurs).toBe(true);
    expect(await failureOf(users.changeOwnPassword({ current: "nie to hasło", next: OTHER }))).toMatchObject({
      issues: [{ field: "current", messageKey: "currentPasswordWrong" }],
    });
    await users.changeOwnPassword({ current: PASSWORD, next: OTHER });
    expect(await reasonOf(logIn(user.account))).toBe("passwordWrong");
    await logIn(user.account, OTHER);
    await office.administer(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and datname = current_database()",
      [user.account],
    );
    await expect
      .poll(
        () =>
          users.me({}).then(
            ({ role }) => role,
            () => null,
          ),
        { timeout: 5000 },
      )
      .toBe("worker");
    // A worker thread connects by itself.
    const made = await resultOf(program.client.dataPackages.make({ programmeIds: programmes }));
    expect(made.sizeBytes).toBeGreaterThan(0);
    const analyst = await take(named("iga"), "analyst");
    await (await logIn(analyst.account)).client.users.changeOwnPassword({ current: PASSWORD, next: OTHER });
    await logIn(analyst.account, OTHER);
    const owner = await office.open(office.ownerAddress);
    expect((await owner.client.users.accounts({}))?.isOwnPasswordOurs).toBe(false);
    expect(
      await failureOf(owner.client.users.changeOwnPassword({ current: office.owner, next: OTHER })),
    ).toMatchObject({ messageKey: "ownPasswordOfOthers" });
  });
});

describe("a workspace with users that moves to a shared database", () => {
  it("lets its owner in, who gives the people on the list their accounts", async () => {
    const office = await openSharedOffice("givesAccounts");
    const file = await openTestWorkspace("sqlite");
    try {
      const anna = named("anna");
      await file.client.programmes.create({ code: "PAL-A", name: "A", kind: "other" });
      await file.client.users.create({ account: anna, name: "Anna", role: "manager" });
      await resultOf(file.client.sharing.move({ address: office.ownerAddress }));
      const { client } = await office.open(office.ownerAddress);
      expect(await client.users.me({})).toEqual({ account: office.owner, role: "manager", isOpen: false });
      const [user] = (await client.users.list({})).filter(({ account }) => account === anna);
      await client.users.setPassword({ id: user?.id ?? "", password: PASSWORD });
      const hers = await office.open(office.addressOf(anna, PASSWORD));
      expect(await hers.client.users.me({})).toMatchObject({ role: "manager" });
      expect((await hers.client.users.accounts({}))?.obstacle).toBeNull();
      expect((await hers.service.client({ name: "kto inny" }).users.me({})).role).toBeNull();
    } finally {
      await file.dispose();
      await office.close();
    }
  });
});

describe("a workspace in a file", () => {
  it("has no database accounts and says so", async () => {
    const workspace = await openTestWorkspace("sqlite");
    try {
      const { users } = workspace.client;
      expect(await users.accounts({})).toBeNull();
      const refused = [
        () => users.create({ account: "Jan", name: null, role: "worker", password: PASSWORD }),
        () => users.changeOwnPassword({ current: PASSWORD, next: OTHER }),
      ];
      for (const attempt of refused)
        expect(await failureOf(attempt())).toMatchObject({ messageKey: "noDatabaseAccounts" });
      expect(await users.list({})).toEqual([]);
    } finally {
      await workspace.dispose();
    }
  });
});

describe("a server that logs every statement", () => {
  it("never sees a password: neither the first, nor another, nor one's own, nor in the journal", async () => {
    let log = "";
    const server = await startPostgres({
      settings: ["log_statement=all", "log_min_duration_statement=0", "log_parameter_max_length=-1"],
      onLog: (text) => {
        log += text;
      },
    });
    const admin = new pg.Client({ connectionString: server.url });
    await admin.connect();
    const office = await openSharedOffice("superuser", async () => ({
      url: server.url,
      drop: async () => {},
    }));
    try {
      const { client } = await office.open(office.ownerAddress);
      const own = "trzecie hasło, własne";
      const user = { account: "jan", name: null, role: "worker" as const };
      const { id } = await client.users.create({ ...user, password: PASSWORD });
      await client.users.setPassword({ id, password: OTHER });
      const jan = await office.open(office.addressOf("jan", OTHER));
      await jan.client.users.changeOwnPassword({ current: OTHER, next: own });
      await office.open(office.addressOf("jan", own));
      await wait(200);
      expect(log).toContain("settle_account");
      expect(log).toContain("alter role session_user password 'SCRAM-SHA-256$4096:");
      const { rows } = await admin.query("select string_agg(j::text, ' ') as kept from journal j");
      for (const password of [PASSWORD, OTHER, own]) {
        expect(log).not.toContain(password);
        expect(String(rows[0]?.kept)).not.toContain(password);
      }
      expect(String(rows[0]?.kept)).not.toContain("SCRAM");
    } finally {
      await admin.end();
      await office.close();
      await server.stop();
    }
  });
});
