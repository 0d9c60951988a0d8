import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openWorkspace } from "../../electron/compose.ts";
import { startCli } from "../support/run-cli.ts";

let folder: string;
let path: string;
let out: string;
let passphrase: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ewaluator-cli-backup-"));
  path = join(folder, "zbiór.sqlite");
  out = join(folder, "kopia.ewaluator-kopia");
  passphrase = join(folder, "hasło.txt");
  writeFileSync(passphrase, "\uFEFFzażółć gęślą jaźń\r\ndrugi wiersz\n");
  expect((await run("init", "--workspace", path, "--programme", "PAL-A")).status).toBe(0);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) => startCli(words, { dataFolder: join(folder, "dane") }).ended;
const codes = async () => {
  const workspace = await openWorkspace(path);
  const programmes = await workspace.client.programmes.list({});
  await workspace.close();
  return programmes.map(({ code }) => code);
};
const addProgramme = async (code: string) => {
  const workspace = await openWorkspace(path);
  await workspace.client.programmes.create({ code, name: code, kind: "other" });
  await workspace.close();
};

// Each command is a process of its own, some of them with half a second of key making.
describe("backup and restore on the command line", { timeout: 90_000 }, () => {
  it("take a checked copy away and bring it back, keeping what was there", async () => {
    expect(await run("backup", "--workspace", path, "--out", out)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(out),
    });
    await addProgramme("PAL-B");
    const restored = await run("restore", out, "--workspace", path);
    expect(restored).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Zastąpiony zbiór zachowano"),
    });
    expect(await codes()).toEqual(["PAL-A"]);
    const kept = /zachowano: (.*)$/m.exec(restored.stdout)?.[1] as string;
    expect((await run("restore", kept, "--workspace", path)).status).toBe(0);
    expect(await codes()).toEqual(["PAL-A", "PAL-B"]);
  });

  it("encrypt with a passphrase from a file, and tell a wrong one in a sentence", async () => {
    expect(
      (await run("backup", "--workspace", path, "--out", out, "--passphrase-file", passphrase)).status,
    ).toBe(0);
    expect(readFileSync(out).includes("SQLite")).toBe(false);
    expect(await run("restore", out, "--workspace", path)).toMatchObject({
      status: 3,
      stderr: expect.stringContaining("potrzebne jest hasło"),
    });
    writeFileSync(`${passphrase}2`, "zupełnie inne hasło");
    expect(
      await run("restore", out, "--workspace", path, "--passphrase-file", `${passphrase}2`),
    ).toMatchObject({
      status: 3,
      stderr: expect.stringContaining("Hasło jest nieprawidłowe"),
    });
    expect((await run("restore", out, "--workspace", path, "--passphrase-file", passphrase)).status).toBe(0);
    const fresh = join(folder, "nowy.sqlite");
    expect((await run("restore", out, "--workspace", fresh, "--passphrase-file", passphrase)).status).toBe(0);
    expect((await run("check", "--workspace", fresh)).status).toBe(0);
  });

  it("refuse a short passphrase, a missing file, a damaged backup, and change nothing", async () => {
    writeFileSync(passphrase, "krótkie\n");
    expect(
      (await run("backup", "--workspace", path, "--out", out, "--passphrase-file", passphrase)).status,
    ).toBe(3);
    expect(existsSync(out)).toBe(false);
    expect((await run("restore", join(folder, "nie-ma"), "--workspace", path)).status).toBe(3);
    writeFileSync(out, "to nie jest kopia");
    expect(await run("restore", out, "--workspace", path)).toMatchObject({
      status: 4,
      stderr: expect.stringContaining("uszkodzona"),
    });
    expect(await codes()).toEqual(["PAL-A"]);
  });

  it("bring back a workspace that is no database any more, and keep the remains", async () => {
    await run("backup", "--workspace", path, "--out", out);
    writeFileSync(path, "zniszczone");
    expect((await run("check", "--workspace", path)).status).toBe(4);
    expect(await run("restore", out, "--workspace", path)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Uszkodzony plik odłożono"),
    });
    expect(await codes()).toEqual(["PAL-A"]);
  });
});
