import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OpenWorkspace, openWorkspace } from "../../electron/compose.ts";
import { attachmentAnswer } from "../../electron/compose-attachments.ts";
import type { MergeSummary } from "../../shared/contract/merging.ts";
import { attachBytes, PDF, pngOf } from "../support/attached-files.ts";
import { ENGINES } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";
import { createTestDatabase } from "../support/postgres.ts";
import { resultOf } from "../support/result-of.ts";

interface Side extends OpenWorkspace {
  /** Ids made from now on begin with this. */
  setPrefix(prefix: string): void;
  setDay(day: string): void;
  drop(): Promise<void>;
}

/** Two sides that did the same up to a day, id by id, are copies of one workspace: their journals have the same chain. */
async function openSide(engine: "sqlite" | "postgres", userName: string, folder: string): Promise<Side> {
  let [prefix, number, day] = ["both", 0, "2018-01-10"];
  const database = engine === "postgres" ? await createTestDatabase() : undefined;
  const workspace = await openWorkspace(database?.url ?? join(folder, `${userName}.sqlite`), {
    create: true,
    userName: "Anna",
    newId: () => `${prefix}-${String(++number).padStart(5, "0")}`,
    clock: { today: () => day, now: () => `${day}T08:00:00.000Z` },
  });
  return {
    ...workspace,
    client: workspace.service.client({ name: userName }),
    setPrefix: (next) => {
      prefix = next;
    },
    setDay: (next) => {
      day = next;
    },
    async drop() {
      await workspace.close();
      await database?.drop();
    },
  };
}

describe.each(ENGINES)("a laptop that comes back to an office on %s", (engine) => {
  let folder: string;
  let office: Side;
  let laptop: Side;
  let programmeId: string;
  let eventId: string;
  let otherId: string;
  let personId: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "ewaluator-merge-"));
    office = await openSide(engine, "Biuro", folder);
    laptop = await openSide("sqlite", "Laptop", folder);
    for (const { service } of [office, laptop]) {
      const client = service.client({ name: "Anna" });
      programmeId = (
        await client.programmes.create({ code: "PAL-AZORY", name: "PAL Azory", kind: "pal-territorial" })
      ).id;
      personId = (await client.people.create({ displayName: "Maria K." })).id;
      eventId = (
        await client.events.create({
          programmeId,
          date: "2018-01-04",
          title: "Piknik",
          place: "ogród",
          notes: "stare",
        })
      ).id;
      otherId = (await client.events.create({ programmeId, date: "2018-01-05", title: "Festyn" })).id;
    }
    office.setPrefix("office");
    laptop.setPrefix("laptop");
    office.setDay("2018-01-20");
    laptop.setDay("2018-01-21");
  });
  afterEach(async () => {
    await office.drop();
    await laptop.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const change = async (side: Side, id: string, fields: object) => {
    const event = await side.client.events.get({ id });
    const { activityName: _a, partnershipName: _p, ...rest } = event;
    await side.client.events.update({ ...rest, ...fields } as never);
  };
  const packed = async (side: Side) => {
    const made = await resultOf(side.client.merging.exportPackage({}));
    return side.kernel.files.find(made.fileId).path;
  };
  const offered = (path: string) => ({
    fileId: office.kernel.offered.offer(path),
    fileName: "zbior.ewaluator",
  });
  const compare = async (path: string): Promise<MergeSummary> =>
    resultOf(office.client.merging.compare(offered(path)));
  const merge = async (
    path: string,
    decisions: Record<string, "ours" | "theirs"> = {},
  ): Promise<MergeSummary> => resultOf(office.client.merging.merge({ ...offered(path), decisions }));

  it("brings its new records by their ids, and their journal with who and when", async () => {
    await laptop.client.events.create({
      id: "new-event",
      programmeId,
      date: "2018-01-15",
      title: "Spacer",
      attendances: [{ personId, role: "helper" }],
    });
    const summary = await merge(await packed(laptop));
    expect(summary.kinds).toEqual([
      { kind: "event", added: 1, changed: 0, removed: 0 },
      { kind: "attendance", added: 1, changed: 0, removed: 0 },
    ]);
    const event = await office.client.events.get({ id: "new-event" });
    expect([event.title, event.attendances.map(({ code, role }) => [code, role])]).toEqual([
      "Spacer",
      [["O-0001", "helper"]],
    ]);
    const { rows } = await office.client.journal.list({ limit: 3 });
    expect(rows.map(({ operation, userName, at }) => [operation, userName, at.slice(0, 10)])).toEqual([
      ["merging.merge", "Biuro", "2018-01-20"],
      ["events.create", "Laptop", "2018-01-21"],
      ["events.create", "Anna", "2018-01-10"],
    ]);
    expect(await office.client.workspace.check({})).toMatchObject({ sound: true });
  });

  it("brings the files attached there with what is in them, and one that both attached once", async () => {
    const at = (id: string) => ({ kind: "event" as const, id });
    await attachBytes(office, at(eventId), "u nas.png", pngOf(10));
    await attachBytes(laptop, at(eventId), "lista.pdf", PDF);
    await attachBytes(laptop, at(eventId), "u nas.png", pngOf(10));
    const summary = await merge(await packed(laptop));
    expect(summary.kinds).toEqual([{ kind: "attachment", added: 1, changed: 0, removed: 0 }]);
    const files = await office.client.attachments.list({ owner: at(eventId) });
    expect(files.map(({ fileName }) => fileName).sort()).toEqual(["lista.pdf", "u nas.png"]);
    const list = files.find(({ fileName }) => fileName === "lista.pdf")?.id as string;
    expect(Buffer.from((await attachmentAnswer(office, list)).body)).toEqual(PDF);
    expect(await office.client.workspace.check({})).toMatchObject({ sound: true });
  });

  it("merges changes of different fields of one record without a question", async () => {
    await change(office, eventId, { notes: "z biura" });
    await change(laptop, eventId, { place: "park", headCounts: { ...none, adults: 12 } });
    const summary = await merge(await packed(laptop));
    expect(summary.conflicts).toEqual([]);
    const event = await office.client.events.get({ id: eventId });
    expect([event.notes, event.place, event.headCounts.adults]).toEqual(["z biura", "park", 12]);
    expect((await office.client.events.list({ search: "park biura" })).total).toBe(1);
  });

  it("takes the same change on both sides for one", async () => {
    await change(office, eventId, { place: "park" });
    await change(laptop, eventId, { place: "park" });
    expect(await compare(await packed(laptop))).toMatchObject({ conflicts: [], kinds: [] });
  });

  it("shows what both changed side by side, writes nothing until a person decides, then as decided", async () => {
    await change(office, eventId, { place: "szkoła", notes: "z biura" });
    await change(laptop, eventId, { place: "park", notes: "z terenu" });
    const path = await packed(laptop);
    const { conflicts } = await compare(path);
    expect(conflicts.map(({ field, base, ours, theirs }) => [field, base, ours, theirs])).toEqual([
      ["place", "ogród", "szkoła", "park"],
      ["notes", "stare", "z biura", "z terenu"],
    ]);
    expect(conflicts[0]).toMatchObject({
      kind: "event",
      id: eventId,
      title: "Piknik",
      oursBy: "Biuro",
      theirsBy: "Laptop",
      theirsAt: "2018-01-21T08:00:00.000Z",
    });
    const keys = conflicts.map(({ key }) => key);
    const half = { [keys[0] as string]: "theirs" } as const;
    expect(await failureOf(merge(path, half))).toMatchObject({
      code: "REFUSED",
      messageKey: "conflictsOpen",
      params: { count: 1 },
    });
    expect((await office.client.events.get({ id: eventId })).place).toBe("szkoła");

    const done = await merge(path, { ...half, [keys[1] as string]: "ours" });
    const event = await office.client.events.get({ id: eventId });
    expect([event.place, event.notes]).toEqual(["park", "z biura"]);
    await office.client.journal.undo({ journalId: done.journalId ?? "" });
    const undone = await office.client.events.get({ id: eventId });
    expect([undone.place, undone.notes]).toEqual(["szkoła", "z biura"]);
  });

  it("asks where one side removed what the other changed, and removes what nobody touched", async () => {
    const remove = async (side: Side, id: string) => {
      const { revision } = await side.client.events.get({ id });
      await side.client.events.remove({ id, revision });
    };
    await remove(laptop, otherId);
    await remove(laptop, eventId);
    await change(office, eventId, { place: "szkoła" });
    const path = await packed(laptop);
    const { conflicts, kinds } = await compare(path);
    expect(kinds).toEqual([{ kind: "event", added: 0, changed: 0, removed: 1 }]);
    expect(conflicts.map(({ id, field }) => [id, field])).toEqual([[eventId, "deleted_at"]]);
    await merge(path, { [conflicts[0]?.key ?? ""]: "ours" });
    expect((await office.client.events.list({})).rows.map(({ title, place }) => [title, place])).toEqual([
      ["Piknik", "szkoła"],
    ]);
  });

  it("gives a new code to its person whose code the office gave to another", async () => {
    await office.client.people.create({ displayName: "Jan W." });
    await laptop.client.people.create({ displayName: "Zofia Ł." });
    const { recoded } = await merge(await packed(laptop));
    expect(recoded).toEqual([{ kind: "person", from: "O-0002", to: "O-0003" }]);
    const { rows } = await office.client.people.list({});
    expect(rows.map(({ code, displayName }) => [code, displayName])).toEqual([
      ["O-0001", "Maria K."],
      ["O-0002", "Jan W."],
      ["O-0003", "Zofia Ł."],
    ]);
  });

  it("knows a person added to one event on both sides for one attendance, asking only the role", async () => {
    await change(office, eventId, { attendances: [{ personId, role: "participant" }] });
    await change(laptop, eventId, { attendances: [{ personId, role: "initiator" }] });
    const path = await packed(laptop);
    const { conflicts } = await compare(path);
    expect(conflicts.map(({ kind, field, ours, theirs }) => [kind, field, ours, theirs])).toEqual([
      ["attendance", "role", "participant", "initiator"],
    ]);
    await merge(path, { [conflicts[0]?.key ?? ""]: "theirs" });
    const { attendances } = await office.client.events.get({ id: eventId });
    expect(attendances.map(({ role }) => role)).toEqual(["initiator"]);
  });

  it("comes back a second time with only what is new since the first", async () => {
    await change(laptop, eventId, { place: "park" });
    await merge(await packed(laptop));
    expect(await compare(await packed(laptop))).toMatchObject({
      journalEntries: 0,
      kinds: [],
      conflicts: [],
    });
    await change(laptop, eventId, { place: "boisko" });
    const second = await merge(await packed(laptop));
    expect(second).toMatchObject({ journalEntries: 1, conflicts: [] });
    expect((await office.client.events.get({ id: eventId })).place).toBe("boisko");
  });

  it("leaves users and closed periods of each side its own", async () => {
    const lines = gunzipSync(readFileSync(await packed(laptop)))
      .toString()
      .split("\n");
    expect(
      lines.filter((line) => /"table":"(workspace_user|period_lock|lock_suspension)"/.test(line)),
    ).toEqual([]);
  });

  it("refuses a file that is none, that was changed, cut or made of another workspace", async () => {
    const path = await packed(laptop);
    const text = gunzipSync(readFileSync(path)).toString();
    const write = (name: string, bytes: Buffer) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const reasonOf = async (bytes: Buffer) => (await failureOf(compare(write("x", bytes)))).messageKey;
    expect(await reasonOf(Buffer.from("PK\u0003\u0004"))).toBe("mergePackage.notPackage");
    expect(await reasonOf(gzipSync("[]\n"))).toBe("mergePackage.notPackage");
    expect(await reasonOf(gzipSync(text.replace("Piknik", "Piknyk")))).toBe("mergePackage.broken");
    expect(await reasonOf(readFileSync(path).subarray(0, -40))).toBe("mergePackage.broken");
    expect(await reasonOf(gzipSync(text.slice(0, text.lastIndexOf('{"end"'))))).toBe("mergePackage.broken");
    const stranger = await openWorkspace(join(folder, "stranger.sqlite"), { create: true });
    try {
      await stranger.client.programmes.create({ code: "PAL-X", name: "X", kind: "pal-territorial" });
      const made = await resultOf(stranger.client.merging.exportPackage({}));
      const failed = await failureOf(compare(stranger.kernel.files.find(made.fileId).path));
      expect(failed.messageKey).toBe("mergePackage.notRelated");
    } finally {
      await stranger.close();
    }
  });
});

const none = { children: null, youth: null, adults: null, seniors: null, unknown: null };
