import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openWorkspace } from "../../electron/compose.ts";
import { WorkspaceRefusedError } from "../../electron/storage/database.ts";

const PAGE_BYTES = 4096;
/** Pages that are looked at in one run; the places move with the file, so other ones are met as it grows. */
const MOST_PAGES = 40;
const MOST_PLACES = 60;

function* placesOf(bytes: Buffer, text: string): Generator<number> {
  for (let place = bytes.indexOf(text); place >= 0; place = bytes.indexOf(text, place + 1)) yield place;
}

/** A backup's flipped byte is looked for in backups.test.ts; here those of the workspace itself. */
describe("a flipped byte in a workspace file", () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "ewaluator-flip-"));
    path = join(folder, "workspace.sqlite");
    const { client, close } = await openWorkspace(path, { create: true });
    const { id: programmeId } = await client.programmes.create({
      code: "PROBA",
      name: "Próba",
      kind: "other",
    });
    for (let day = 10; day < 30; day++)
      await client.events.create({ programmeId, date: `2017-05-${day}`, title: `Piknik numer ${day}` });
    await close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const flip = (place: number) => {
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(place) ^ 0x04, place);
    writeFileSync(path, bytes);
  };

  /** What the workspace says of itself: refused, or the problems of its check. */
  const said = async (): Promise<string[]> => {
    try {
      const { client, close } = await openWorkspace(path);
      try {
        return (await client.workspace.check({})).problems;
      } finally {
        await close();
      }
    } catch (error) {
      if (error instanceof WorkspaceRefusedError) return [error.reason];
      throw error;
    }
  };

  it("is found in the history, whichever letter of an entry it hits", async () => {
    const original = readFileSync(path);
    // In the history the name stands behind its field, in the record it does not.
    const entry = original.indexOf('"title":"Piknik numer 17"');
    expect(entry).toBeGreaterThan(0);
    for (const letter of [0, 3, 10, 22, 23]) {
      writeFileSync(path, original);
      flip(entry + letter);
      // Without the seal of the whole file, so that the history speaks for itself.
      rmSync(`${path}.seal`, { force: true });
      expect((await said()).join()).toMatch(/journal/);
    }
  });

  it("is found in a record's own text, which no structure and no history would tell", async () => {
    const original = readFileSync(path);
    const places = [...placesOf(original, "Piknik numer 17")].filter(
      (place) => original.subarray(place - 9, place).toString() !== '"title":"',
    );
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) {
      writeFileSync(path, original);
      flip(place + 3);
      expect(await said()).toEqual(["damaged"]);
    }
    writeFileSync(path, original);
    expect(await said()).toEqual([]);
  });

  it("is found anywhere in the file, one place of every stretch", async () => {
    const original = readFileSync(path);
    const missed: number[] = [];
    const step = Math.ceil(original.length / MOST_PLACES);
    for (let place = 0; place < original.length; place += step) {
      writeFileSync(path, original);
      flip(place);
      if ((await said()).length === 0) missed.push(place);
    }
    expect(missed).toEqual([]);
  }, 60_000);

  it("is not looked for where a crash left no seal, or where a copy of another state was put", async () => {
    const before = readFileSync(path);
    const { client, close } = await openWorkspace(path);
    await client.programmes.create({ code: "DRUGI", name: "Drugi", kind: "other" });
    await close();
    writeFileSync(path, before);
    expect(await said()).toEqual([]);
    rmSync(`${path}.seal`);
    expect(await said()).toEqual([]);
  });

  it("is told by the check of a workspace that was only read since", async () => {
    const { client, close } = await openWorkspace(path);
    await client.programmes.list({});
    flip(readFileSync(path).indexOf("Piknik numer 17"));
    expect((await client.workspace.check({})).problems).toEqual(["SHA-256 ≠ workspace.sqlite.seal"]);
    await close();
  });

  it("is found in the structure of any page: refused as damaged, or named by the check", async () => {
    expect(await said()).toEqual([]);
    const original = readFileSync(path);
    const pages = Math.floor(original.length / PAGE_BYTES);
    const step = Math.max(1, Math.ceil(pages / MOST_PAGES));
    const missed: number[] = [];
    for (let page = 1; page < pages; page += step) {
      writeFileSync(path, original);
      // The first byte of a page says what kind it is.
      flip(page * PAGE_BYTES);
      if ((await said()).length === 0) missed.push(page);
    }
    expect(missed).toEqual([]);
  }, 60_000);
});
