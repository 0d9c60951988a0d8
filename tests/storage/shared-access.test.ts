import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenWorkspace, openWorkspace } from "../../electron/compose.ts";
import { attachmentAnswer } from "../../electron/compose-attachments.ts";
import { AskedWorkspace } from "../../electron/compose-password.ts";
import { attachBytes, PDF, pngOf } from "../support/attached-files.ts";
import { failureOf } from "../support/failure-of.ts";
import { resultOf } from "../support/result-of.ts";
import { startServerProxy } from "../support/server-proxy.ts";
import { openSharedOffice, type SharedOffice } from "../support/shared-office.ts";

const NOT_ALLOWED = "42501";

describe("the shared office on PostgreSQL", () => {
  let office: SharedOffice;
  let owner: OpenWorkspace;
  let example = "";
  let azory = "";

  beforeAll(async () => {
    office = await openSharedOffice();
    owner = await office.open(office.ownerAddress);
    await resultOf(owner.client.workspace.createSample({}));
    const programmes = await owner.client.programmes.list({});
    example = programmes.find(({ code }) => code === "PRZYKLAD")?.id as string;
    azory = programmes.find(({ code }) => code === "USER-AZORY")?.id as string;
  }, 60_000);
  afterAll(() => office.close());

  /** Past our code: a plain connection with the person's own login. */
  const bypass = async (address: string, statement: string, values: unknown[] = []) => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    try {
      return await client.query(statement, values);
    } finally {
      await client.end();
    }
  };
  const refusedWith = (work: Promise<unknown>) =>
    work.then(
      () => "allowed",
      (error: { code?: string }) => error.code,
    );
  const tables = async () => {
    const { rows } = await office.administer(
      "select tablename from pg_tables where schemaname = 'public' order by tablename",
    );
    return rows.map(({ tablename }) => String(tablename));
  };

  it("keeps the settings beside the program's own notes", async () => {
    await owner.client.workspace.updateSettings({ smallCountThreshold: 5 });
    expect(await owner.client.workspace.settings({})).toMatchObject({
      smallCountThreshold: 5,
      density: "compact",
    });
  });

  it("lets an analyst's connection read and write nothing, in any table, also past our code", async () => {
    const { address } = await office.hire("analyst");
    const names = await tables();
    expect(names.length).toBeGreaterThan(40);
    for (const name of names) {
      expect(await refusedWith(bypass(address, `select * from ${name} limit 1`)), name).toBe("allowed");
      for (const statement of [
        `insert into ${name} default values`,
        `update ${name} set ${(await firstColumn(name)) ?? "id"} = null`,
        `delete from ${name}`,
        `truncate ${name} cascade`,
        `drop table ${name} cascade`,
        `alter table ${name} disable row level security`,
      ]) {
        expect(await refusedWith(bypass(address, statement)), statement).toBe(NOT_ALLOWED);
      }
    }
    expect(await refusedWith(bypass(address, "create table own (a integer)"))).toBe(NOT_ALLOWED);
    expect(await refusedWith(bypass(address, "create role own"))).toBe(NOT_ALLOWED);
    expect(await refusedWith(bypass(address, "set role ewaluator_manager"))).toBe(NOT_ALLOWED);
    // Some three hundred connections, one after another.
  }, 60_000);

  const firstColumn = async (table: string) => {
    const { rows } = await office.administer(
      "select column_name from information_schema.columns where table_name = $1 order by ordinal_position limit 1",
      [table],
    );
    return rows[0]?.column_name as string | undefined;
  };

  it("answers an analyst's questions and refuses the analyst's commands in words", async () => {
    const { address, account } = await office.hire("analyst");
    const { client } = await office.open(address);
    expect((await client.workspace.info({})).userName).toBe(account);
    const report = await client.indicators.compute({
      programmeIds: [example],
      from: "2017-01-01",
      to: "2017-12-31",
    });
    expect(report.indicators.filter(({ status }) => status === "ok")).toHaveLength(39);
    const create = client.programmes.create({ code: "NOWY", name: "Nowy", kind: "other" });
    expect(await failureOf(create)).toMatchObject({ code: "FORBIDDEN", messageKey: "forbiddenByDatabase" });
  });

  it("lets a worker log events, but not decide about users, periods and evaluations, nor delete a row", async () => {
    const { address, account } = await office.hire("worker");
    const { client } = await office.open(address);
    const event = await client.events.create({
      programmeId: example,
      date: "2018-01-30",
      title: "Spotkanie",
    });
    expect(event.id).toBeTruthy();
    expect((await client.journal.list({ limit: 1 })).rows[0]).toMatchObject({
      userName: account,
      operation: "events.create",
    });
    for (const statement of [
      "insert into workspace_user default values",
      "update period_lock set note = null",
      "update evaluation set title = null",
      "delete from event",
      "delete from journal",
      "update journal set user_name = 'kto inny'",
      "update attachment_content set content = ''",
      "delete from attachment_content",
    ])
      expect(await refusedWith(bypass(address, statement)), statement).toBe(NOT_ALLOWED);
    expect(await refusedWith(bypass(address, "update event set notes = notes"))).toBe("allowed");
  });

  it("shows somebody who is held to a programme that programme and what hangs on it only", async () => {
    const { rows } = await owner.client.events.list({ programmeId: example, limit: 1 });
    const foreign = { kind: "event" as const, id: rows[0]?.id as string };
    const theirs = await attachBytes(owner, foreign, "obce.png", pngOf(1));
    const { address, account } = await office.hire("worker");
    await office.administer(
      `insert into workspace_user (id, created_at, created_by, changed_at, changed_by, revision, account, account_fold, role)
       values ($1, '', '', '', '', 1, $1, $1, 'worker')`,
      [account],
    );
    await office.administer(
      `insert into user_programme (id, created_at, created_by, changed_at, changed_by, revision, user_id, programme_id)
       values ($1, '', '', '', '', 1, $1, $2)`,
      [account, azory],
    );
    const seen = async (statement: string) =>
      (await bypass(address, statement)).rows.map(({ programme_id }) => programme_id as string);
    expect(await seen("select id as programme_id from programme")).toEqual([azory]);
    expect(new Set(await seen("select programme_id from event"))).toEqual(new Set([azory]));
    expect(new Set(await seen("select programme_id from diagnosis_entry"))).toEqual(new Set([azory]));
    expect((await bypass(address, "select 1 from attendance")).rowCount).toBe(0);
    expect((await bypass(address, "select 1 from event_organisation")).rowCount).toBeGreaterThan(0);
    const { client, ...own } = await office.open(address);
    const event = await client.events.create({ programmeId: azory, date: "2018-01-29", title: "Z listą" });
    const ours = await attachBytes({ ...own, client }, { kind: "event", id: event.id }, "lista.pdf", PDF);
    expect(Buffer.from((await attachmentAnswer(own, ours.id)).body)).toEqual(PDF);
    expect((await attachmentAnswer(own, theirs.id)).status).toBe(404);
    expect((await bypass(address, "select sha256 from attachment_content")).rowCount).toBe(1);
    const steal = `update event set notes = 'obcy' where programme_id = '${example}'`;
    expect((await bypass(address, steal)).rowCount).toBe(0);
    const move = `update event set programme_id = '${example}'`;
    expect(await refusedWith(bypass(address, move))).toBe(NOT_ALLOWED);
    await office.administer("delete from user_programme where id = $1", [account]);
    await office.administer("delete from workspace_user where id = $1", [account]);
  });

  /** Puts an account on the list of users, held to the programme Azory, and takes both off again after the work. */
  const whileHeld = async (account: string, listedAs: string, work: () => Promise<void>) => {
    await owner.client.users.create({ account: listedAs, name: null, role: "worker" });
    const listed = await owner.client.users.list({});
    const user = listed.find((each) => each.account === listedAs) as { id: string };
    await office.administer(
      `insert into user_programme (id, created_at, created_by, changed_at, changed_by, revision, user_id, programme_id)
       values ($1, '', '', '', '', 1, $2, $3)`,
      [account, user.id, azory],
    );
    try {
      await work();
    } finally {
      await office.administer("delete from user_programme where id = $1", [account]);
      for (const { id } of listed) await office.administer("delete from workspace_user where id = $1", [id]);
    }
  };
  const programmesSeenBy = async (address: string, before = "") =>
    (await bypass(address, `${before}select id from programme`)) as pg.QueryResult | pg.QueryResult[];
  const idsOf = (answer: pg.QueryResult | pg.QueryResult[]) =>
    (Array.isArray(answer) ? answer : [answer]).at(-1)?.rows.map(({ id }) => id as string);

  it("is not deceived by a temporary table that somebody names as one of ours", async () => {
    const { address, account } = await office.hire("worker");
    await whileHeld(account, account, async () => {
      for (const table of ["user_programme", "workspace_user"]) {
        const shadow = `create temp table ${table} (like public.${table}); grant all on pg_temp.${table} to public; `;
        expect(idsOf(await programmesSeenBy(address, shadow)), table).toEqual([azory]);
      }
    });
  });

  it("knows a person by capitals and Polish letters as the server does, and never by another's name", async () => {
    for (const [role, listedAs] of [
      ["Łukasz", "Łukasz"],
      ["żaneta", "Żaneta"],
      ["anna", "ANNA"],
    ] as const) {
      const { address, account } = await office.hire("worker", role);
      const mark = account.slice(role.length);
      await whileHeld(account, listedAs + mark, async () => {
        expect(idsOf(await programmesSeenBy(address)), account).toEqual([azory]);
        const { client } = await office.open(address);
        expect(await client.users.me({}), account).toMatchObject({ account, role: "worker" });
      });
    }
    const { address, account } = await office.hire("worker", "lukasz");
    await whileHeld(account, account.replace("lukasz", "łukasz"), async () => {
      expect((await (await office.open(address)).client.users.me({})).role).toBeNull();
      expect(idsOf(await programmesSeenBy(address))).toEqual([]);
    });
  });

  it("is brought up to date by its owner alone: another is told whose account has to open it first", async () => {
    const { address } = await office.hire("worker");
    const taken = await office.administer(
      "delete from kysely_migration where name = (select max(name) from kysely_migration) returning name, timestamp",
    );
    const [last] = taken.rows;
    try {
      await expect(office.open(address)).rejects.toMatchObject({
        reason: "ownerFirst",
        params: { owner: office.owner },
      });
    } finally {
      await office.administer("insert into kysely_migration (name, timestamp) values ($1, $2)", [
        last.name,
        last.timestamp,
      ]);
    }
  });

  it("has a rule of rows for every table that hangs on a programme, however far", async () => {
    const { rows } = await office.administer(
      `with recursive hanging(table_id) as (
         select 'programme'::regclass::oid
         union select conrelid from pg_constraint join hanging on confrelid = table_id where contype = 'f'
       ) select relname as name from hanging join pg_class on pg_class.oid = table_id where not relrowsecurity`,
    );
    // Who is held to what everybody may know.
    expect(rows.map(({ name }) => name)).toEqual(["user_programme"]);
  });

  it("shows of the documents made only those about programmes that somebody sees", async () => {
    const { address, account } = await office.hire("worker");
    await whileHeld(account, account, async () => {
      const { client } = await office.open(address);
      await resultOf(client.dataPackages.make({ programmeIds: [azory] }));
      await resultOf(owner.client.dataPackages.make({ programmeIds: [azory, example] }));
      const { rows } = await bypass(address, "select programme_ids from document_made");
      expect(rows).toEqual([{ programme_ids: JSON.stringify([azory]) }]);
    });
  });

  it("shows no programme to a login of one of the groups that is not among the users", async () => {
    const { address } = await office.hire("worker");
    const { address: analysts } = await office.hire("analyst");
    expect(idsOf(await programmesSeenBy(address))).toContain(example);
    await whileHeld("kto_inny", "kto_inny", async () => {
      expect(idsOf(await programmesSeenBy(address))).toEqual([]);
      expect((await bypass(analysts, "select 1 from journal")).rowCount).toBe(0);
    });
  });

  it("lets a manager do all of it, but not rewrite the journal", async () => {
    const { address } = await office.hire("manager");
    const { client } = await office.open(address);
    const made = await client.programmes.create({ code: "DRUGI", name: "Drugi", kind: "other" });
    await client.programmes.remove({ id: made.id, revision: made.revision });
    expect(await refusedWith(bypass(address, "delete from journal"))).toBe(NOT_ALLOWED);
    expect(await refusedWith(bypass(address, "update journal set user_name = 'kto inny'"))).not.toBe(
      "allowed",
    );
  });

  it("tells every other program of a change at once, and its own not twice", async () => {
    const [anna, jan] = [await office.hire("worker"), await office.hire("worker")];
    const [one, other] = [await office.open(anna.address), await office.open(jan.address)];
    const controller = new AbortController();
    const heardBy = (workspace: OpenWorkspace) => {
      const heard: { operation: string; kinds: string[] }[] = [];
      void (async () => {
        for await (const change of workspace.kernel.bus.listen(controller.signal)) heard.push(change);
      })();
      return heard;
    };
    const [own, theirs] = [heardBy(one), heardBy(other)];
    await expect.poll(() => listening(office), { timeout: 5000 }).toBeGreaterThanOrEqual(2);
    await one.client.events.create({ programmeId: azory, date: "2014-01-01", title: "Wspólne" });
    await expect
      .poll(() => theirs, { timeout: 5000 })
      .toContainEqual({ operation: "events.create", kinds: ["event"] });
    expect(own.filter(({ operation }) => operation === "events.create")).toHaveLength(1);
    controller.abort();
  });

  it("tells who else is changing a record, through whichever program, and when that is over", async () => {
    const [anna, jan] = [await office.hire("worker"), await office.hire("worker")];
    const [one, other] = [await office.open(anna.address), await office.open(jan.address)];
    const event = await one.client.events.create({
      programmeId: azory,
      date: "2014-03-03",
      title: "We dwoje",
    });
    const seenByJan = () => other.client.sharing.editing({ id: event.id, session: "jan", isEditing: false });
    const toldByAnna = (isEditing: boolean) =>
      one.client.sharing.editing({ id: event.id, session: "anna", isEditing });
    const begun = async () => {
      // Said again as a window does, until the other program listens.
      expect(await toldByAnna(true)).toEqual({ others: [] });
      return (await seenByJan()).others;
    };
    const name = (await one.client.workspace.info({})).userName;
    await expect.poll(begun, { timeout: 5000 }).toEqual([{ name, isSameUser: false }]);
    await toldByAnna(false);
    await expect.poll(async () => (await seenByJan()).others, { timeout: 5000 }).toEqual([]);
  });

  it("goes on after the network was lost: what was not saved is said, the next try is saved, and the page reads anew", async () => {
    const { address, account } = await office.hire("worker");
    const workspace = await office.open(address);
    const heard: string[] = [];
    const stop = workspace.kernel.storage.onForeignChange(({ operation }) => heard.push(operation));
    await workspace.client.events.list({ programmeId: azory });
    const save = (title: string) =>
      workspace.client.events.create({ programmeId: azory, date: "2014-02-02", title });
    await save("Przed przerwą");
    await office.administer(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and datname = current_database()",
      [account],
    );
    const saved = async () => {
      try {
        return await save("Po przerwie");
      } catch (error) {
        expect(await failureOf(Promise.reject(error))).toMatchObject({
          code: "STORAGE_FAILED",
          messageKey: "connectionLost",
        });
        return undefined;
      }
    };
    await expect.poll(saved, { timeout: 10_000 }).toBeTruthy();
    const listed = await workspace.client.events.list({ programmeId: azory, search: "przerw" });
    expect(listed.rows.map(({ title }) => title).sort()).toEqual(["Po przerwie", "Przed przerwą"]);
    await expect.poll(() => heard, { timeout: 10_000 }).toContain("reconnected");
    stop();
  });

  it("can be closed while the server is silent", async () => {
    const line = await startServerProxy(office.ownerAddress);
    const workspace = await openWorkspace(line.url);
    line.silence();
    const asked = workspace.client.events.list({ programmeId: azory }).catch(() => "failed");
    await workspace.close();
    expect(await asked).toBe("failed");
    await line.close();
  }, 40_000);

  it("says that the password was changed when it has to connect anew, and goes on with the new one, threads too", async () => {
    const { address, account } = await office.hire("worker");
    const asked = new AskedWorkspace(address, (given) => openWorkspace(given));
    await asked.begin();
    const client = asked.opened?.client as OpenWorkspace["client"];
    await client.events.list({ programmeId: azory });
    await office.administer(`alter role ${account} password 'Nowe-haslo-8'`);
    await office.administer(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and datname = current_database()",
      [account],
    );
    const listed = () => client.events.list({ programmeId: azory });
    await expect
      .poll(async () => (await failureOf(listed()).catch(() => undefined))?.messageKey, { timeout: 10_000 })
      .toBe("passwordRefused");
    expect(await asked.unlock({ account, password: "zle" })).toMatchObject({
      messageKey: "workspace.passwordWrong",
    });
    expect(await asked.unlock({ account, password: "Nowe-haslo-8" })).toBeNull();
    expect((await listed()).total).toBeGreaterThan(0);
    const made = await resultOf(client.reports.yearly({ programmeIds: [azory], year: 2014 }));
    expect(made.sizeBytes).toBeGreaterThan(1000);
    await asked.close();
  });

  it("gives up a server that has fallen silent, and says so", async () => {
    const line = await startServerProxy(office.ownerAddress);
    const workspace = await office.open(line.url);
    const heard: string[] = [];
    const stop = workspace.kernel.storage.onForeignChange(({ operation }) => heard.push(operation));
    await workspace.client.events.list({ programmeId: azory });
    const somebodySaves = async () => {
      await owner.client.events.create({ programmeId: azory, date: "2014-02-05", title: "Ktoś zapisał" });
      return heard;
    };
    await expect.poll(somebodySaves, { timeout: 5000, interval: 200 }).toContain("events.create");
    // What this save tells of is asked for while nothing is answered any more: that question must hold up no other.
    line.deafen();
    await somebodySaves();
    line.silence();
    const failed = failureOf(workspace.client.events.list({ programmeId: azory }));
    expect((await failed).messageKey).toBe("connectionLost");
    expect(heard).toContain("connection.lost");
    line.restore();
    await expect.poll(() => heard, { timeout: 20_000 }).toContain("reconnected");
    expect((await workspace.client.events.list({ programmeId: azory })).total).toBeGreaterThan(0);
    stop();
    await workspace.close();
    await line.close();
  }, 90_000);
});

async function listening(office: SharedOffice): Promise<number> {
  const { rows } = await office.administer(
    "select count(*)::int as count from pg_stat_activity where datname = current_database() and query like 'listen %'",
  );
  return Number(rows[0]?.count);
}
