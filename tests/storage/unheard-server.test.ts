import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OpenWorkspace, openWorkspace } from "../../electron/compose.ts";
import type { ForeignChange } from "../../electron/storage/database.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { type ServerProxy, startServerProxy } from "../support/server-proxy.ts";
import { openSharedOffice } from "../support/shared-office.ts";

const clock = { today: () => "2018-01-31", now: () => "2018-01-31T08:00:00.000Z" };
/** Until the own notification is missed, and then until the next look. */
const PATIENCE = { timeout: 15_000 };

describe("a server whose notifications do not arrive", () => {
  let database: TestDatabase;
  let proxy: ServerProxy;
  let behindPooler: OpenWorkspace;
  let direct: OpenWorkspace;
  let heard: ForeignChange[];

  beforeEach(async () => {
    database = await createTestDatabase();
    proxy = await startServerProxy(database.url);
    direct = await openWorkspace(database.url, { clock, userName: "Jan" });
    proxy.keepNotifications(true);
    behindPooler = await openWorkspace(proxy.url, { clock, userName: "Anna" });
    heard = [];
    behindPooler.kernel.storage.onForeignChange((change) => heard.push(change));
  });
  afterEach(async () => {
    for (const workspace of [behindPooler, direct]) await workspace.close();
    await proxy.close();
    await database.drop();
  });

  const create = ({ client }: OpenWorkspace, code: string) =>
    client.programmes.create({ code, name: code, kind: "other" });
  const operations = () => heard.map(({ operation }) => operation);

  it("is looked at every few seconds, so that others' changes show all the same, with what they changed", async () => {
    await expect.poll(operations, PATIENCE).toEqual(["reconnected"]);
    await create(direct, "PAL-1");
    await create(direct, "PAL-2");
    await expect.poll(() => heard.length, PATIENCE).toBe(3);
    expect(heard.slice(1)).toEqual([
      { operation: "programmes.create", kinds: ["programme"] },
      { operation: "programmes.create", kinds: ["programme"] },
    ]);
    expect((await behindPooler.kernel.storage.state()).isTold).toBe(false);
    expect((await direct.kernel.storage.state()).isTold).toBe(true);
  });

  it("is not asked about what the program saved itself", async () => {
    await expect.poll(operations, PATIENCE).toEqual(["reconnected"]);
    await create(behindPooler, "PAL-1");
    await create(direct, "PAL-2");
    await expect.poll(operations, PATIENCE).toEqual(["reconnected", "programmes.create"]);
  });

  it("has an analyst who may not read the journal read the screen anew", async () => {
    const office = await openSharedOffice();
    const owner = await office.open(office.ownerAddress);
    const { id: programmeId } = await create(owner, "PAL-1");
    const { account, address } = await office.hire("analyst");
    await office.administer(
      `insert into workspace_user (id, created_at, created_by, changed_at, changed_by, revision, account, account_fold, role)
       values ($1, '', '', '', '', 1, $1, $1, 'analyst')`,
      [account],
    );
    await office.administer(
      `insert into user_programme (id, created_at, created_by, changed_at, changed_by, revision, user_id, programme_id)
       values ($1, '', '', '', '', 1, $1, $2)`,
      [account, programmeId],
    );
    const unheard = await startServerProxy(address);
    unheard.keepNotifications(true);
    const analyst = await office.open(unheard.url);
    let told = 0;
    analyst.kernel.storage.onForeignChange(() => told++);
    await expect.poll(() => told, { timeout: 40_000 }).toBeGreaterThanOrEqual(2);
    await office.close();
    await unheard.close();
  });

  it("is listened to again once it tells of changes, and what nobody told meanwhile is read anew", async () => {
    const { storage } = behindPooler.kernel;
    await expect.poll(operations, PATIENCE).toEqual(["reconnected"]);
    proxy.keepNotifications(false);
    // Tried again every minute, and at once when somebody signs in.
    await storage.signInAnew?.(proxy.url);
    await expect.poll(async () => (await storage.state()).isTold, PATIENCE).toBe(true);
    expect(operations()).toEqual(["reconnected", "reconnected"]);
    await create(direct, "PAL-1");
    await expect.poll(operations, PATIENCE).toEqual(["reconnected", "reconnected", "programmes.create"]);
  });

  it("is told apart from one that went away for a moment", async () => {
    proxy.keepNotifications(false);
    const heardByJan: string[] = [];
    direct.kernel.storage.onForeignChange(({ operation }) => heardByJan.push(operation));
    await create(behindPooler, "PAL-1");
    await expect.poll(() => heardByJan, PATIENCE).toContain("programmes.create");
    proxy.cut();
    await expect.poll(operations, PATIENCE).toContain("reconnected");
    await create(direct, "PAL-2");
    await expect.poll(operations, PATIENCE).toContain("programmes.create");
    await expect.poll(async () => (await behindPooler.kernel.storage.state()).isTold, PATIENCE).toBe(true);
  });

  it("tells of what was missed also when it went away before the first notification came", async () => {
    const whoListens = sql`select pid from pg_stat_activity
      where datname = current_database() and state = 'idle' and query like 'listen %'`;
    const listeners = () => direct.kernel.storage.snapshot((db) => whoListens.execute(db));
    await expect.poll(listeners, PATIENCE).toMatchObject({ rows: { length: 1 } });
    proxy.cut(null);
    await create(direct, "PAL-1");
    proxy.keepNotifications(false);
    proxy.cut(database.url);
    await expect.poll(operations, PATIENCE).toContain("reconnected");
  });
});
