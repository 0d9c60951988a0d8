import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkTarget, saveFile } from "../../electron/cli/save-file.ts";
import { openWorkbook } from "../support/open-workbook.ts";
import { startCli } from "../support/run-cli.ts";

let folder: string;
let path: string;
let out: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ewaluator-cli-"));
  path = join(folder, "sample.sqlite");
  expect((await run("sample")).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  out = mkdtempSync(join(folder, "wyniki-"));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

const run = (command: string, ...words: string[]) =>
  startCli([command, "--workspace", path, ...words], { dataFolder: folder }).ended;

/** An xlsx is a ZIP: it begins with PK and ends with its directory, so a cut one shows. */
function isWholeZip(file: string): boolean {
  const bytes = readFileSync(file);
  return bytes.subarray(0, 2).toString() === "PK" && bytes.lastIndexOf("PK\u0005\u0006") > bytes.length - 100;
}

describe("report", () => {
  it("writes the yearly report of a programme and says where", async () => {
    const target = join(out, "sprawozdanie.xlsx");
    const { status, stdout, stderr } = await run(
      "report",
      "--programme",
      "PRZYKLAD",
      "--year",
      "2017",
      "--out",
      target,
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(new RegExp(`^Zapisano ${target} \\(\\d+\u00a0?\\d* kB\\)\\.\n$`));
    expect(isWholeZip(target)).toBe(true);
    expect(readdirSync(out)).toEqual(["sprawozdanie.xlsx"]);
  });

  it("writes one of all programmes, and replaces an older file", async () => {
    const target = join(out, "r.xlsx");
    writeFileSync(target, "stare");
    expect((await run("report", "--all", "--year", "2017", "--out", target)).status).toBe(0);
    expect(isWholeZip(target)).toBe(true);
    expect(readdirSync(out)).toEqual(["r.xlsx"]);
  });

  it.each([
    [
      "a folder that is not there",
      () => join(out, "nie ma", "r.xlsx"),
      () => `Folder ${join(out, "nie ma")} nie istnieje.`,
    ],
    ["a name that is a folder", () => out, () => `${out} jest folderem; trzeba podać nazwę pliku.`],
  ])("is refused for %s, before any work", async (_, target, sentence) => {
    const { status, stdout, stderr } = await run(
      "report",
      "--programme",
      "PRZYKLAD",
      "--year",
      "2017",
      "--out",
      target(),
    );
    expect([status, stdout, stderr]).toEqual([3, "", `${sentence()}\n`]);
    expect(readdirSync(out)).toEqual([]);
  });

  it("is refused for an unknown programme, and no file appears", async () => {
    const target = join(out, "r.xlsx");
    const { status, stderr } = await run(
      "report",
      "--programme",
      "NIE-MA",
      "--year",
      "2017",
      "--out",
      target,
    );
    expect([status, existsSync(target)]).toEqual([3, false]);
    expect(stderr).toContain("Nie ma programu o kodzie NIE-MA.");
  });
});

describe("a file that is saved", () => {
  it("is there whole or not at all: interrupted it leaves the older one and no remains", async () => {
    const made = join(out, "made");
    const target = join(out, "r.xlsx");
    writeFileSync(made, "nowe");
    writeFileSync(target, "stare");
    await expect(saveFile(made, target, AbortSignal.abort())).rejects.toThrow();
    expect(readFileSync(target, "utf8")).toBe("stare");
    expect(readdirSync(out).sort()).toEqual(["made", "r.xlsx"]);
    await saveFile(made, target, new AbortController().signal);
    expect(readFileSync(target, "utf8")).toBe("nowe");
    expect(readdirSync(out).sort()).toEqual(["made", "r.xlsx"]);
  });

  it("names the file that cannot be written", async () => {
    const made = join(out, "made");
    writeFileSync(made, "nowe");
    mkdirSync(join(out, "zajęte"));
    const saving = saveFile(made, join(out, "zajęte"), new AbortController().signal);
    await expect(saving).rejects.toMatchObject({
      status: 3,
      key: "cli.refused.notWritten",
      params: { path: join(out, "zajęte") },
    });
    await expect(checkTarget(join(made, "r.xlsx"))).rejects.toMatchObject({
      key: "cli.refused.folderMissing",
    });
  });
});

describe("export", () => {
  const register = (...words: string[]) => run("export", "--format", "register", ...words);

  it("writes the register of a programme, which import takes back without a change", async () => {
    const target = join(out, "rejestr.xlsx");
    const { status, stdout, stderr } = await register("--programme", "PRZYKLAD", "--out", target);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(new RegExp(`^Zapisano ${target} \\(\\d+\u00a0?\\d* kB\\)\\.\n$`));
    expect(readdirSync(out)).toEqual(["rejestr.xlsx"]);

    const back = await run("import", "--programme", "PRZYKLAD", "--json", target);
    expect([back.status, back.stderr]).toEqual([0, ""]);
    const { sheets, journalId } = JSON.parse(back.stdout) as {
      sheets: { sheet: string; rows: number; created: number; updated: number }[];
      journalId: string | null;
    };
    expect(sheets).toHaveLength(14);
    expect(sheets.filter(({ created, updated }) => created + updated > 0)).toEqual([]);
    expect(journalId).toBeNull();
  });

  it("writes one of each programme into a folder when none is named", async () => {
    const target = join(out, "rejestry");
    const { status, stdout } = await register("--out", target);
    expect(status).toBe(0);
    const files = readdirSync(target);
    expect(files).toContain("rejestr-PRZYKLAD.xlsx");
    expect(files.length).toBeGreaterThan(3);
    expect(stdout.trimEnd().split("\n")).toHaveLength(files.length);
    expect(files.filter((file) => !isWholeZip(join(target, file)))).toEqual([]);
  });

  it("speaks English when asked", async () => {
    const target = join(out, "register.xlsx");
    const { stdout } = await register("--language", "en", "--programme", "PRZYKLAD", "--out", target);
    expect(stdout).toContain(`Wrote ${target}`);
    expect([...(await openWorkbook(target)).keys()][0]).toBe("Events");
  });

  it.each([
    [
      "a folder that is a file",
      () => join(path),
      () => `${path} jest plikiem; bez --programme trzeba podać folder.`,
    ],
    [
      "a folder in a folder that is not there",
      () => join(out, "a", "b"),
      () => `Folder ${join(out, "a")} nie istnieje.`,
    ],
  ])("is refused for %s", async (_, target, sentence) => {
    const { status, stdout, stderr } = await register("--out", target());
    expect([status, stdout, stderr]).toEqual([3, "", `${sentence()}\n`]);
  });

  it("knows the formats that it knows", async () => {
    const { status, stderr } = await run("export", "--format", "pdf", "--out", out);
    expect(status).toBe(2);
    expect(stderr).toContain("pdf");
    expect(stderr).toContain("register");
  });
});
