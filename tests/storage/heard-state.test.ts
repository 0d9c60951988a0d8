import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OpenWorkspace, openWorkspace } from "../../electron/compose.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { type ServerProxy, startServerProxy } from "../support/server-proxy.ts";
import { openSharedOffice } from "../support/shared-office.ts";

const clock = { today: () => "2018-01-31", now: () => "2018-01-31T08:00:00.000Z" };
const PATIENCE = { timeout: 15_000 };

describe("the state of a shared workspace, by which answers are kept", () => {
  let database: TestDatabase;
  let proxy: ServerProxy;
  let anna: OpenWorkspace;
  let jan: OpenWorkspace;

  beforeEach(async () => {
    database = await createTestDatabase();
    proxy = await startServerProxy(database.url);
    anna = await openWorkspace(proxy.url, { clock, userName: "Anna" });
    jan = await openWorkspace(database.url, { clock, userName: "Jan" });
  });
  afterEach(async () => {
    for (const workspace of [anna, jan]) await workspace.close();
    await proxy.close();
    await database.drop();
  });

  const mark = () => anna.kernel.storage.stateMark();
  const create = ({ client }: OpenWorkspace, code: string) =>
    client.programmes.create({ code, name: code, kind: "other" });

  it("stays the same while nothing changes, and is another after a save, whoever saves", async () => {
    await expect.poll(mark, PATIENCE).not.toBeNull();
    const before = mark();
    await anna.client.programmes.list({});
    expect(mark()).toBe(before);
    await create(jan, "PAL-1");
    await expect.poll(() => mark() !== before && mark() !== null, PATIENCE).toBe(true);
    const between = mark();
    await create(anna, "PAL-2");
    expect(mark()).not.toBe(between);
    expect(mark()).not.toBeNull();
  });

  it("is not known during an own save, while the line is broken, and is another one afterwards", async () => {
    await expect.poll(mark, PATIENCE).not.toBeNull();
    const before = mark();
    await anna.kernel.storage.write(async () => expect(mark()).toBeNull());
    proxy.cut(null);
    await expect.poll(mark, PATIENCE).toBeNull();
    proxy.cut(database.url);
    await expect.poll(mark, PATIENCE).not.toBeNull();
    expect(mark()).not.toBe(before);
  });

  it("is not known where notifications do not arrive", async () => {
    const unheard = await startServerProxy(database.url);
    unheard.keepNotifications(true);
    const ewa = await openWorkspace(unheard.url, { clock, userName: "Ewa" });
    await expect.poll(async () => (await ewa.kernel.storage.state()).isTold, PATIENCE).toBe(false);
    expect(ewa.kernel.storage.stateMark()).toBeNull();
    await ewa.close();
    await unheard.close();
  });

  it("keeps the list of users, and forgets it when somebody's role is changed on another PC", async () => {
    const office = await openSharedOffice();
    const owner = await office.open(office.ownerAddress);
    const { account, address } = await office.hire("worker");
    const user = { account, displayName: "Ewa", programmeIds: [] };
    const { id, revision } = await owner.client.users.create({ ...user, role: "worker" });
    const ewa = await office.open(address);
    await expect.poll(() => ewa.kernel.storage.stateMark(), PATIENCE).not.toBeNull();
    const whoAmI = async () => (await ewa.client.users.me({})).role;
    expect(await whoAmI()).toBe("worker");
    // Past the program, so that nobody is told: what is kept is still said.
    await office.administer("update workspace_user set role = 'manager' where id = $1", [id]);
    expect(await whoAmI()).toBe("worker");
    await owner.client.users.update({ ...user, id, revision, role: "analyst" });
    await expect.poll(whoAmI, PATIENCE).toBe("analyst");
    await office.close();
  });
});
