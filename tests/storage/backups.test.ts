import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newestSoundBackup, openWorkspace, restoreUnopened } from "../../electron/compose.ts";
import { MIGRATIONS } from "../../electron/storage/migrations/index.ts";
import { addDays } from "../../shared/vocabulary/dates.ts";
import { openTestWorkspace, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";
import { makeOldWorkspace } from "../support/old-workspace.ts";
import { resultOf } from "../support/result-of.ts";

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await openTestWorkspace("sqlite");
});
afterEach(() => workspace.dispose());

const addArea = (name: string) => workspace.client.areas.create({ name });
const areaNames = async () => (await workspace.client.areas.list({})).map(({ name }) => name).sort();
const backUp = () => resultOf(workspace.client.backups.create({}));
const restore = (source: { id?: string; fileId?: string; passphrase?: string }) =>
  resultOf(workspace.client.backups.restore(source));
const listed = async () => (await workspace.client.backups.list({})).rows;
const folder = () => `${workspace.address}.backups`;
const fileOf = (id: string) => join(folder(), `${id}.sqlite`);

function flipByte(path: string, place: number): void {
  const bytes = readFileSync(path);
  bytes[place] = (bytes[place] as number) ^ 0xff;
  writeFileSync(path, bytes);
}

describe("a backup", () => {
  it("is a checked copy with a manifest that says what is in it", async () => {
    await addArea("Ugorek");
    await addArea("Azory");
    const made = await backUp();
    expect(made).toMatchObject({ reason: "demand", journalEntries: 2, isProtected: false });
    expect(made.rowCounts).toMatchObject({ area: 2, journal: 2, programme: 0 });
    const manifest = JSON.parse(readFileSync(join(folder(), `${made.id}.json`), "utf8"));
    expect(manifest.sha256).toBe(
      createHash("sha256")
        .update(readFileSync(fileOf(made.id)))
        .digest("hex"),
    );
    expect(await workspace.client.backups.verify({ id: made.id })).toEqual({ sound: true, problems: [] });
  });

  it("is one file, with nothing half-made beside it", async () => {
    await addArea("Ugorek");
    const { id } = await backUp();
    expect(readdirSync(folder()).sort()).toEqual([`${id}.json`, `${id}.sqlite`]);
  });

  it("does not count without its manifest: it was never finished", async () => {
    await addArea("Ugorek");
    const { id } = await backUp();
    rmSync(join(folder(), `${id}.json`));
    expect(await listed()).toEqual([]);
  });

  it("holds what was acknowledged while others went on writing", async () => {
    await addArea("Ugorek");
    const writing = Promise.all(Array.from({ length: 20 }, (_, number) => addArea(`Obszar ${number}`)));
    const { id } = await backUp();
    await writing;
    expect(await workspace.client.backups.verify({ id })).toMatchObject({ sound: true });
    expect(await areaNames()).toHaveLength(21);
  });

  it("betrays a single flipped byte, wherever it is, and is then not restored", async () => {
    await addArea("Ugorek");
    const { id } = await backUp();
    const size = readFileSync(fileOf(id)).length;
    for (const place of [100, Math.floor(size / 3), Math.floor(size / 2), size - 1]) {
      flipByte(fileOf(id), place);
      expect(await workspace.client.backups.verify({ id })).toMatchObject({ sound: false });
      expect(await failureOf(restore({ id }))).toMatchObject({
        code: "FILE_REFUSED",
        messageKey: "backup.changed",
      });
      flipByte(fileOf(id), place);
    }
    expect(await workspace.client.backups.verify({ id })).toMatchObject({ sound: true });
  });
});

describe("when backups are made", () => {
  const open = (options: object = {}) =>
    openWorkspace(workspace.address, { clock: workspace.clock, automaticBackups: true, ...options });

  it("on start when the last is more than a day old, on close when something was changed, and not otherwise", async () => {
    await addArea("Ugorek");
    await workspace.close();
    await (await open()).close();
    workspace.clock.day = addDays(workspace.clock.day, 1);
    await (await open()).close();
    workspace.clock.day = addDays(workspace.clock.day, 2);
    const again = await open();
    // It is made beside the work that begins.
    await expect.poll(async () => (await again.client.backups.list({})).rows.length).toBe(2);
    await again.client.areas.create({ name: "Azory" });
    await again.close();
    workspace = await workspace.reopen();
    expect((await listed()).map(({ reason, madeAt }) => [reason, madeAt.slice(0, 10)])).toEqual([
      ["close", "2018-02-03"],
      ["start", "2018-01-31"],
    ]);
  });

  it("not of an empty workspace", async () => {
    await workspace.close();
    await (await open()).close();
    workspace = await workspace.reopen();
    expect(await listed()).toEqual([]);
  });

  it.each(Object.keys(MIGRATIONS).slice(0, -1))(
    "before a migration from %s, protected, then migrated",
    async (schema) => {
      const path = join(dirname(workspace.address), `${schema}.sqlite`);
      await makeOldWorkspace(path, Object.keys(MIGRATIONS).indexOf(schema) + 1);
      const migrated = await openWorkspace(path, { clock: workspace.clock });
      const { rows } = await migrated.client.backups.list({});
      expect(rows).toMatchObject([{ reason: "before-migration", schemaVersion: schema, isProtected: true }]);
      expect(await migrated.client.areas.list({})).toMatchObject([{ name: "Ugorek" }]);
      expect(await migrated.client.workspace.check({})).toMatchObject({ sound: true });
      // And back again: the old one is migrated anew on its way in.
      await migrated.client.areas.create({ name: "Azory" });
      await resultOf(migrated.client.backups.restore({ id: rows[0]?.id as string }));
      expect(await migrated.client.areas.list({})).toMatchObject([{ name: "Ugorek" }]);
      await migrated.close();
    },
  );

  it("to a second folder too; one that is gone is told, and does not stop the first", async () => {
    const second = mkdtempSync(join(tmpdir(), "ewaluator-second-"));
    await workspace.client.backups.setSecondFolder({ folder: second });
    const { id } = await backUp();
    expect(readFileSync(join(second, `${id}.sqlite`))).toEqual(readFileSync(fileOf(id)));
    expect(existsSync(join(second, `${id}.json`))).toBe(true);
    rmSync(second, { recursive: true });
    writeFileSync(second, "to nie jest folder");
    await backUp();
    expect(await workspace.client.backups.list({})).toMatchObject({
      secondFolderProblem: expect.stringMatching(/^E/),
    });
    expect(await listed()).toHaveLength(1);
    rmSync(second);
    mkdirSync(second);
    await backUp();
    expect(await workspace.client.backups.list({})).toMatchObject({ secondFolderProblem: null });
    rmSync(second, { recursive: true });
  });

  it("refuses a second folder that is not there or not a full path, by its field", async () => {
    for (const given of ["kopie", "/nie/ma/takiego"])
      expect(await failureOf(workspace.client.backups.setSecondFolder({ folder: given }))).toMatchObject({
        code: "INVALID_INPUT",
        issues: [{ field: "folder", messageKey: "notAFolder" }],
      });
  });
});

describe("a restore", () => {
  it("shows first what differs, then puts everything back, and can itself be taken back", async () => {
    await addArea("Ugorek");
    const changed = await addArea("Azory");
    const { id } = await backUp();
    await addArea("Olsza");
    await workspace.client.areas.update({ id: changed.id, revision: 1, name: "Azory Nowe" });
    expect(await workspace.client.backups.compare({ id })).toEqual({
      madeAt: "2018-01-31T08:00:00.000Z",
      differences: [{ kind: "area", now: 3, inBackup: 2, added: 1, changed: 1, missing: 0 }],
    });
    expect(await areaNames()).toHaveLength(3);
    const { replacedId, setAside } = await restore({ id });
    expect(setAside).toBeNull();
    expect(await areaNames()).toEqual(["Azory", "Ugorek"]);
    expect((await workspace.client.journal.list({})).rows[0]).toMatchObject({ operation: "backups.restore" });
    await restore({ id: replacedId as string });
    expect(await areaNames()).toEqual(["Azory Nowe", "Olsza", "Ugorek"]);
    expect(await workspace.client.workspace.check({})).toMatchObject({ sound: true });
  });

  it("leaves the workspace open and working, beside commands and reads that were waiting", async () => {
    await addArea("Ugorek");
    const { id } = await backUp();
    const around = [
      restore({ id }),
      addArea("Równocześnie"),
      areaNames(),
      workspace.client.workspace.info({}),
    ];
    await Promise.all(around);
    await addArea("Potem");
    expect(await areaNames()).toEqual(expect.arrayContaining(["Potem", "Ugorek"]));
    expect(await workspace.client.workspace.check({})).toMatchObject({ sound: true });
    expect(readdirSync(dirname(workspace.address)).filter((name) => name.includes("restoring"))).toEqual([]);
  });

  it("refuses what is no backup, and a newer program's, and changes nothing", async () => {
    await addArea("Ugorek");
    const stray = join(dirname(workspace.address), "obcy.sqlite");
    writeFileSync(stray, "to nie jest baza");
    expect(await failureOf(restore({ fileId: workspace.kernel.offered.offer(stray) }))).toMatchObject({
      code: "WORKSPACE_REFUSED",
      messageKey: "workspace.backupDamaged",
    });
    expect(await failureOf(restore({ id: "../../etc/passwd" }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await failureOf(restore({}))).toMatchObject({ messageKey: "backup.nothingChosen" });
    expect(await areaNames()).toEqual(["Ugorek"]);
  });

  it("drill: from every age that retention keeps, exactly the records of that day come back", async () => {
    let day = "2017-01-02";
    const days: string[] = [];
    const step = async (length: number) => {
      workspace.clock.day = day;
      await addArea(day);
      await backUp();
      days.push(day);
      day = addDays(day, length);
    };
    for (let week = 0; week < 48; week++) await step(7);
    for (let single = 0; single < 10; single++) await step(1);
    const kept = await listed();
    const keptDays = kept.map(({ madeAt }) => madeAt.slice(0, 10));
    // Seven days, of the older weeks three more, of the older months eleven more.
    expect(keptDays.slice(0, 7)).toEqual(days.slice(-7).reverse());
    expect(new Set(keptDays.map((kept) => kept.slice(0, 7))).size).toBe(12);
    expect(kept.length).toBeGreaterThanOrEqual(7 + 2 + 10);
    expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12);
    for (const { id, madeAt } of kept) {
      await restore({ id });
      expect(await areaNames()).toEqual(days.filter((made) => made <= madeAt.slice(0, 10)));
    }
    console.log(`restore drill: ${kept.length} ages, from ${keptDays.at(-1)} to ${keptDays[0]}`);
  }, 120_000);
});

describe("a damaged workspace", () => {
  /** Overwrites the pages of records with noise; what the file says of its own tables stays readable. */
  const damage = () => {
    const bytes = readFileSync(workspace.address);
    for (let page = 0; page < bytes.length; page += 4096)
      if (bytes.subarray(page, page + 4096).includes("Obszar 15")) bytes.fill(0x55, page + 8, page + 2000);
    writeFileSync(workspace.address, bytes);
  };

  it("is refused where nobody could choose a backup, and opened for reading where one can", async () => {
    for (let number = 0; number < 200; number++) await addArea(`Obszar ${number}`);
    const { id } = await backUp();
    await workspace.close();
    damage();
    await expect(openWorkspace(workspace.address)).rejects.toMatchObject({ reason: "damaged" });
    const opened = await openWorkspace(workspace.address, { openDamaged: true, clock: workspace.clock });
    const state = await opened.client.backups.list({});
    expect(state.damage).not.toBeNull();
    expect(state.rows.map((row) => row.id)).toEqual([id]);
    expect(await failureOf(opened.client.areas.create({ name: "Nowy" }))).toMatchObject({
      code: "WORKSPACE_REFUSED",
      messageKey: "workspace.damagedReadOnly",
    });
    const damagedBytes = readFileSync(workspace.address);
    const { setAside, replacedId } = await resultOf(opened.client.backups.restore({ id }));
    expect(replacedId).toBeNull();
    expect(readFileSync(setAside as string)).toEqual(damagedBytes);
    expect((await opened.client.areas.list({})).length).toBe(200);
    await opened.client.areas.create({ name: "Nowy" });
    expect(await opened.client.workspace.check({})).toMatchObject({ sound: true });
    await opened.close();
    workspace = await workspace.reopen();
    expect(await areaNames()).toHaveLength(201);
  });
});

describe("a file that is no database any more", () => {
  it("is put aside for a backup with everything that belonged to it; where nothing is, the backup becomes the workspace", async () => {
    await addArea("Ugorek");
    const { id } = await backUp();
    await workspace.close();
    writeFileSync(workspace.address, "zniszczone");
    await expect(openWorkspace(workspace.address, { openDamaged: true })).rejects.toMatchObject({
      reason: "notAWorkspace",
    });
    const setAside = await restoreUnopened(fileOf(id), workspace.address);
    expect(readFileSync(setAside as string, "utf8")).toBe("zniszczone");
    workspace = await workspace.reopen();
    expect(await areaNames()).toEqual(["Ugorek"]);
    const elsewhere = join(dirname(workspace.address), "nowe.sqlite");
    expect(await restoreUnopened(fileOf(id), elsewhere)).toBeNull();
    await (await openWorkspace(elsewhere)).close();
  });

  it("offers the newest backup that still passes its check", async () => {
    await addArea("Ugorek");
    const older = await backUp();
    workspace.clock.day = addDays(workspace.clock.day, 1);
    const newer = await backUp();
    expect(await newestSoundBackup(workspace.address)).toMatchObject({ path: fileOf(newer.id) });
    flipByte(fileOf(newer.id), 5000);
    expect(await newestSoundBackup(workspace.address)).toMatchObject({
      path: fileOf(older.id),
      madeAt: older.madeAt,
    });
    rmSync(fileOf(older.id));
    expect(await newestSoundBackup(workspace.address)).toBeNull();
  });
});

describe("a portable backup", () => {
  const PASSPHRASE = "zażółć gęślą jaźń";
  const exportCopy = async (passphrase: string | null) => {
    const made = await resultOf(workspace.client.backups.exportCopy({ passphrase }));
    const path = join(dirname(workspace.address), made.fileName);
    copyFileSync(workspace.kernel.files.find(made.fileId).path, path);
    return path;
  };
  const offer = (path: string) => workspace.kernel.offered.offer(path);

  it("shows nothing of what is in it, and comes back with its passphrase alone", async () => {
    await addArea("Ugorek");
    const path = await exportCopy(PASSPHRASE);
    const bytes = readFileSync(path);
    expect(bytes.includes("Ugorek")).toBe(false);
    expect(bytes.includes("SQLite format")).toBe(false);
    await addArea("Azory");
    expect(await failureOf(restore({ fileId: offer(path) }))).toMatchObject({
      messageKey: "backup.needsPassphrase",
    });
    expect(await failureOf(restore({ fileId: offer(path), passphrase: "nie to hasło jest" }))).toMatchObject({
      code: "FILE_REFUSED",
      messageKey: "backup.wrongPassphrase",
    });
    expect(await areaNames()).toHaveLength(2);
    await restore({ fileId: offer(path), passphrase: PASSPHRASE.normalize("NFD") });
    expect(await areaNames()).toEqual(["Ugorek"]);
  });

  it("is refused after any flipped byte: in its header, its content, its tag", async () => {
    await addArea("Ugorek");
    const path = await exportCopy(PASSPHRASE);
    const size = readFileSync(path).length;
    for (const place of [9, 30, 200, Math.floor(size / 2), size - 1]) {
      flipByte(path, place);
      const failed = await failureOf(restore({ fileId: offer(path), passphrase: PASSPHRASE }));
      expect([place, failed.code]).toEqual([place, "FILE_REFUSED"]);
      flipByte(path, place);
    }
    await restore({ fileId: offer(path), passphrase: PASSPHRASE });
  });

  it("is a plain workspace file without a passphrase, which a short one is not taken for", async () => {
    await addArea("Ugorek");
    const path = await exportCopy(null);
    await (await openWorkspace(path)).close();
    expect(
      await failureOf(workspace.client.backups.exportCopy({ passphrase: "krótkie" }) as never),
    ).toMatchObject({
      issues: [{ field: "passphrase", messageKey: "passphraseTooShort" }],
    });
  });
});
