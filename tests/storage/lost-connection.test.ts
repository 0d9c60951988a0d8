import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OpenWorkspace, openWorkspace } from "../../electron/compose.ts";
import { failureOf } from "../support/failure-of.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { type ServerProxy, startServerProxy } from "../support/server-proxy.ts";

const clock = { today: () => "2018-01-31", now: () => "2018-01-31T08:00:00.000Z" };

describe("a connection to a shared workspace that breaks", () => {
  let database: TestDatabase;
  let proxy: ServerProxy;
  let workspace: OpenWorkspace;
  let programmeId = "";

  beforeEach(async () => {
    database = await createTestDatabase();
    proxy = await startServerProxy(database.url);
    workspace = await openWorkspace(proxy.url, { clock });
    const made = await workspace.client.programmes.create({ code: "PAL-X", name: "X", kind: "other" });
    programmeId = made.id;
  });
  afterEach(async () => {
    await workspace.close();
    await proxy.close();
    await database.drop();
  });

  const save = () => workspace.client.events.create({ programmeId, date: "2018-01-02", title: "Raz" });
  const titles = async () =>
    (await workspace.client.events.list({ programmeId })).rows.map((row) => row.title);

  it("after the server committed and before it said so counts as saved, once", async () => {
    proxy.breakNextCommit("after");
    const saved = await save();
    expect((await workspace.client.events.get({ id: saved.id }))?.title).toBe("Raz");
    expect(await titles()).toEqual(["Raz"]);
    expect(await workspace.client.workspace.check({})).toMatchObject({ sound: true, journalEntries: 2 });
  });

  it("before the server committed says that nothing was saved, and the next try saves it once", async () => {
    proxy.breakNextCommit("before");
    expect(await failureOf(save())).toMatchObject({ code: "STORAGE_FAILED", messageKey: "connectionLost" });
    expect(await titles()).toEqual([]);
    await save();
    expect(await titles()).toEqual(["Raz"]);
  });

  it("while it commits, and for long, says that nobody knows whether it was saved", async () => {
    proxy.breakNextCommit("thenGone");
    expect(await failureOf(save())).toMatchObject({ code: "STORAGE_FAILED", messageKey: "outcomeUnknown" });
    expect(await database.count("event")).toBe(1);
  });

  it("asks a question once more, so that whoever looks notices nothing", async () => {
    await save();
    for (let round = 0; round < 5; round++) {
      // The pool learns of the break only when it asks.
      const asked = titles();
      proxy.cut();
      expect(await asked).toEqual(["Raz"]);
      expect(await titles()).toEqual(["Raz"]);
    }
  });
});
