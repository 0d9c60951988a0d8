import { afterEach, beforeEach, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import { inOneState } from "../../electron/service/kernel/one-state.ts";
import { remembered } from "../../electron/service/kernel/remembered-answers.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";

const YEAR = { from: "2017-01-01", to: "2017-12-31" };

forEachEngine("an answer that is remembered", (open) => {
  let workspace: TestWorkspace;
  let client: Client;
  let programmeId: string;
  beforeEach(async () => {
    workspace = await open();
    client = workspace.client;
    programmeId = (
      await client.programmes.create({ code: "PAL-AZORY", name: "PAL Azory", kind: "pal-territorial" })
    ).id;
  });
  afterEach(() => workspace.dispose());

  const heldEvents = async () => {
    const { indicators } = await client.indicators.compute({
      programmeIds: [programmeId],
      ...YEAR,
      ids: ["E3"],
      mode: "approved",
      withRecords: false,
    });
    return indicators[0]?.denominator;
  };
  const addEvent = () => client.events.create({ programmeId, date: "2017-05-04", title: "Festyn" });

  it("is another one after a save, an undo, and a change past the service", async () => {
    expect(await heldEvents()).toBe(0);
    const { journalId } = await addEvent();
    expect(await heldEvents()).toBe(1);
    await client.journal.undo({ journalId });
    expect(await heldEvents()).toBe(0);
    await addEvent();
    expect(await heldEvents()).toBe(1);
    await workspace.kernel.storage.write((db) =>
      db.updateTable("event").set({ status: "cancelled" }).execute(),
    );
    expect(await heldEvents()).toBe(0);
  });

  it("stays the same when a change is taken back by its own failure", async () => {
    expect(await heldEvents()).toBe(0);
    await expect(
      workspace.kernel.storage.write(async (db) => {
        await db.updateTable("programme").set({ name: "X" }).execute();
        throw new Error("taken back");
      }),
    ).rejects.toThrow("taken back");
    expect(await heldEvents()).toBe(0);
  });

  it("is made again for every other question, and never while something is being changed", async () => {
    const { storage } = workspace.kernel;
    let made = 0;
    const ask = (question: string) => remembered(storage, question, async () => ++made);
    const first = await ask("a");
    expect(await ask("b")).not.toBe(first);
    const inside = await storage.write(() => Promise.all([ask("a"), ask("a")]));
    expect(new Set([first, ...inside]).size).toBe(3);
  });

  it("is of one state with whatever else is read in that state", async () => {
    const { storage } = workspace.kernel;
    const countIn = (frozen: typeof storage) =>
      remembered(
        frozen,
        "events",
        async () => (await frozen.read.selectFrom("event").select("id").execute()).length,
      );
    const seen = await inOneState(storage, async (frozen) => {
      const before = await countIn(frozen);
      await addEvent();
      return [before, await countIn(frozen)];
    });
    expect(seen).toEqual([0, 0]);
    expect(await inOneState(storage, countIn)).toBe(1);
  });
});
