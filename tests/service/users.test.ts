import { afterEach, beforeEach, expect, it } from "vitest";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";

forEachEngine("the programmes of a user", (open) => {
  let workspace: TestWorkspace;
  let programmes: [string, string];
  beforeEach(async () => {
    workspace = await open();
    const make = async (code: string) =>
      (await workspace.client.programmes.create({ code, name: code, kind: "other" })).id;
    programmes = [await make("PAL-A"), await make("PAL-B")];
  });
  afterEach(() => workspace.dispose());

  const held = async (account: string) =>
    (await workspace.client.users.list({})).find((user) => user.account === account)?.programmeIds;

  it("are all at first, are chosen and changed by the manager, and each change is one undo", async () => {
    const { users, journal } = workspace.client;
    const worker = { account: "Wojtek", name: null, role: "worker" as const };
    const made = await users.create({ ...worker, programmeIds: [programmes[0]] });
    expect([await held("Wojtek"), await held("Anna")]).toEqual([[programmes[0]], []]);
    const both = await users.update({ ...worker, ...made, programmeIds: [...programmes, programmes[1]] });
    expect(new Set(await held("Wojtek"))).toEqual(new Set(programmes));
    const all = await users.update({ ...worker, ...both, programmeIds: [] });
    expect(await held("Wojtek")).toEqual([]);
    await journal.undo({ journalId: all.journalId });
    expect(new Set(await held("Wojtek"))).toEqual(new Set(programmes));
    const redone = await journal.undo({ journalId: both.journalId });
    expect(await held("Wojtek")).toEqual([programmes[0]]);
    await journal.undo({ journalId: redone.journalId });
    expect(new Set(await held("Wojtek"))).toEqual(new Set(programmes));
    const [{ revision = 0 } = {}] = (await users.list({})).filter(({ id }) => id === made.id);
    const { journalId } = await users.remove({ id: made.id, revision });
    await journal.undo({ journalId });
    expect(new Set(await held("Wojtek"))).toEqual(new Set(programmes));
  });

  it("stay when somebody chose them anew since they were first chosen", async () => {
    const { users, journal } = workspace.client;
    const worker = { account: "Wojtek", name: null, role: "worker" as const };
    const made = await users.create(worker);
    const chosen = await users.update({ ...worker, ...made, programmeIds: [programmes[0]] });
    await users.update({ ...worker, ...chosen, programmeIds: [programmes[1]] });
    expect(await failureOf(journal.undo({ journalId: chosen.journalId }))).toMatchObject({
      messageKey: "changedSince",
    });
    expect(await held("Wojtek")).toEqual([programmes[1]]);
  });

  it("are not overwritten by somebody who saw the user before another changed it", async () => {
    const { users } = workspace.client;
    const worker = { account: "Wojtek", name: null, role: "worker" as const };
    const made = await users.create(worker);
    await users.update({ ...worker, ...made, programmeIds: [programmes[0]] });
    const stale = users.update({ ...worker, ...made, programmeIds: [programmes[1]] });
    expect(await failureOf(stale)).toMatchObject({ code: "REVISION_CONFLICT" });
    expect(await held("Wojtek")).toEqual([programmes[0]]);
  });

  it("are every programme for a manager, and none that does not exist", async () => {
    const { users } = workspace.client;
    await users.create({ account: "Ewa", name: null, role: "manager", programmeIds: [programmes[0]] });
    expect(await held("Ewa")).toEqual([]);
    const unknown = users.create({ account: "Jan", name: null, role: "worker", programmeIds: ["nie ma"] });
    expect(await failureOf(unknown)).toMatchObject({ messageKey: "unknownRecord" });
    expect(await held("Jan")).toBeUndefined();
  });
});

forEachEngine("accounts that differ by a Polish letter", (open) => {
  it("are two people, and capitals make no third", async () => {
    const workspace = await open();
    try {
      const { users } = workspace.client;
      await users.create({ account: "Łukasz", name: null, role: "analyst" });
      await users.create({ account: "lukasz", name: null, role: "worker" });
      const roleOf = async (name: string) => (await workspace.service.client({ name }).users.me({})).role;
      expect([await roleOf("ŁUKASZ"), await roleOf("LUKASZ"), await roleOf("łukasz")]).toEqual([
        "analyst",
        "worker",
        "analyst",
      ]);
      expect(await failureOf(users.create({ account: "łukasz", name: null, role: "worker" }))).toMatchObject({
        issues: [{ messageKey: "nameTaken" }],
      });
    } finally {
      await workspace.dispose();
    }
  });
});
