import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OpenWorkspace, openWorkspace } from "../../electron/compose.ts";
import { attachmentAnswer } from "../../electron/compose-attachments.ts";
import { RECORD_TABLES } from "../../electron/storage/database.ts";
import { attachBytes, PDF, pngOf } from "../support/attached-files.ts";
import { type EngineName, openTestWorkspace, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";
import { createTestDatabase } from "../support/postgres.ts";
import { resultOf } from "../support/result-of.ts";

const OTHER: Record<EngineName, EngineName> = { sqlite: "postgres", postgres: "sqlite" };

describe.each(["sqlite", "postgres"] as const)("moving a workspace from %s", (engine) => {
  let workspace: TestWorkspace;
  let place: { address: string; remove(): Promise<void> };
  let moved: OpenWorkspace | undefined;

  beforeEach(async () => {
    workspace = await openTestWorkspace(engine);
    place = await newPlace(OTHER[engine]);
  });
  afterEach(async () => {
    await moved?.close();
    moved = undefined;
    await workspace.dispose();
    await place.remove();
  });

  const move = () => resultOf(workspace.client.sharing.move({ address: place.address }));
  const openMoved = async () => {
    moved = await openWorkspace(place.address, { clock: workspace.clock, userName: "Anna" });
    return moved;
  };

  it("copies every row, deleted ones and the journal too, and compares rows and indicators before it says so", async () => {
    await resultOf(workspace.client.workspace.createSample({}));
    const person = (await workspace.client.people.list({ limit: 1 })).rows[0]!;
    await workspace.client.people.remove({ id: person.id, revision: person.revision });
    await workspace.client.workspace.updateSettings({ volunteerHourGrosze: 2500 });

    const before = await rowsOf(workspace);
    const result = await move();
    expect(result.engine).toBe(OTHER[engine]);
    expect(result.tables.find(({ table }) => table === "attendance")?.rows).toBe(before.attendance?.length);
    expect(result.indicators).toContainEqual({ programme: "PRZYKLAD", year: 2017, compared: 40 });

    const there = await openMoved();
    expect(await rowsOf(there)).toEqual(before);
    expect(await there.client.workspace.check({})).toMatchObject({ sound: true, journalEntries: 3 });
    expect(await there.client.workspace.settings({})).toMatchObject({ volunteerHourGrosze: 2500 });
  });

  it("takes along what is in attached files, also in those that an undo may still bring back", async () => {
    const { client } = workspace;
    const { id: programmeId } = await client.programmes.create({
      code: "PRZED",
      name: "Przed",
      kind: "other",
    });
    const { id } = await client.events.create({ programmeId, date: "2018-01-04", title: "Piknik" });
    const kept = await attachBytes(workspace, { kind: "event", id }, "zostaje.pdf", PDF);
    const removed = await attachBytes(workspace, { kind: "event", id }, "usunięte.png", pngOf(10));
    const { journalId } = await client.attachments.remove({ id: removed.id, revision: removed.revision });
    await move();
    const there = await openMoved();
    expect(Buffer.from((await attachmentAnswer(there, kept.id)).body)).toEqual(PDF);
    await there.client.journal.undo({ journalId });
    expect(Buffer.from((await attachmentAnswer(there, removed.id)).body)).toEqual(pngOf(10));
    expect(await there.client.workspace.check({})).toMatchObject({ sound: true });
  });

  it("lets work go on there: the next command continues the journal, and undo reaches back to before the move", async () => {
    const made = await workspace.client.programmes.create({ code: "PRZED", name: "Przed", kind: "other" });
    await move();
    const there = await openMoved();
    await there.client.programmes.create({ code: "PO", name: "Po", kind: "other" });
    await there.client.journal.undo({ journalId: made.journalId });
    expect((await there.client.programmes.list({})).map(({ code }) => code)).toEqual(["PO"]);
    expect(await there.client.workspace.check({})).toMatchObject({ sound: true, journalEntries: 3 });
    expect((await workspace.client.programmes.list({})).map(({ code }) => code)).toEqual(["PRZED"]);
  });

  it("is refused where there is something already, and says beforehand what it would find", async () => {
    expect(await workspace.client.sharing.check({ address: place.address })).toMatchObject({
      engine: OTHER[engine],
      empty: true,
    });
    const there = await openMoved();
    await there.client.programmes.create({ code: "CUDZY", name: "Cudzy", kind: "other" });
    await there.close();
    moved = undefined;
    expect(await workspace.client.sharing.check({ address: place.address })).toMatchObject({ empty: false });
    expect(await failureOf(move())).toMatchObject({ code: "REFUSED", messageKey: "targetNotEmpty" });
  });

  it("leaves nothing there when it is cancelled half-way", async () => {
    await resultOf(workspace.client.workspace.createSample({ volume: 3000 }));
    const controller = new AbortController();
    const stream = await workspace.client.sharing.move(
      { address: place.address },
      { signal: controller.signal },
    );
    const failure = await failureOf(
      (async () => {
        for await (const event of stream) {
          if (event.type === "progress" && event.done > 2000) controller.abort();
        }
      })(),
    );
    expect(failure.code).toBe("CANCELLED");
    expect(await workspace.client.sharing.check({ address: place.address })).toMatchObject({ empty: true });
  });
});

describe("a conflict between two who edit one record", () => {
  it("tells field by field what the other changed since, and who", async () => {
    const workspace = await openTestWorkspace("sqlite");
    try {
      const { client } = workspace;
      const programme = await client.programmes.create({ code: "PROBA", name: "Próba", kind: "other" });
      const input = { programmeId: programme.id, date: "2017-05-05", title: "Piknik", place: "Skwer" };
      const event = await client.events.create(input);
      const jan = workspace.service.client({ name: "Jan" });
      const byJan = await jan.events.update({
        ...input,
        id: event.id,
        revision: 1,
        title: "Festyn",
        lengthMinutes: 90,
      });
      const again = await jan.events.update({
        ...input,
        id: event.id,
        revision: byJan.revision,
        title: "Festyn",
      });
      const mine = client.events.update({ ...input, id: event.id, revision: 1, place: "Boisko" });
      expect(await failureOf(mine)).toMatchObject({ code: "REVISION_CONFLICT" });

      const since = await client.sharing.changedSince({ id: event.id, revision: 1 });
      expect(since).toEqual({
        revision: again.revision,
        deleted: false,
        // The length went to 90 and back: nothing to decide.
        fields: [{ field: "title", before: "Piknik", now: "Festyn", by: "Jan", at: workspace.clock.now() }],
      });
      await jan.events.remove({ id: event.id, revision: again.revision });
      expect(await client.sharing.changedSince({ id: event.id, revision: 1 })).toMatchObject({
        deleted: true,
      });
    } finally {
      await workspace.dispose();
    }
  });
});

async function newPlace(engine: EngineName): Promise<{ address: string; remove(): Promise<void> }> {
  if (engine === "postgres") {
    const { url, drop } = await createTestDatabase();
    return { address: url, remove: drop };
  }
  const folder = await mkdtemp(join(tmpdir(), "ewaluator-move-"));
  return {
    address: join(folder, "workspace.sqlite"),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function rowsOf({ kernel }: OpenWorkspace): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const table of [...RECORD_TABLES, "journal"] as const) {
    const rows = kernel.storage.read.selectFrom(table as "area").selectAll();
    found[table] = await rows.orderBy("id").execute();
  }
  return found;
}
