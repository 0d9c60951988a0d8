import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openWorkspace } from "../../electron/compose.ts";
import { importSummarySchema } from "../../shared/contract/registers.ts";
import { startCli } from "../support/run-cli.ts";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ewaluator-cli-"));
  path = join(folder, "zbiór.sqlite");
  await run("init", "--programme", "PAL-X");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (command: string, ...words: string[]) =>
  startCli([command, "--workspace", path, ...words], { dataFolder: folder }).ended;

const HEADERS = ["Identyfikator", "Data", "Nazwa", "Rodzaj", "Dzieci"];

/** A register of events as a person would keep it. */
async function register(name: string, rows: unknown[][], headers = HEADERS): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Wydarzenia").addRows([headers, ...rows]);
  const file = join(folder, name);
  await workbook.xlsx.writeFile(file);
  return file;
}

const twoEvents = () =>
  register(
    "rejestr.xlsx",
    [
      ["W1", "2017-05-04", "Festyn", "festyn", 12, "żółty"],
      ["W2", "12.06.2017", "Warsztaty", "warsztaty", null, "biały"],
    ],
    [...HEADERS, "Kolor"],
  );

async function eventTitles(): Promise<string[]> {
  const workspace = await openWorkspace(path);
  try {
    return (await workspace.client.events.list({ sort: { column: "date", direction: "asc" } })).rows.map(
      ({ title }) => title,
    );
  } finally {
    await workspace.close();
  }
}

describe("import", () => {
  it("reads a register and says what was read and what was left out", async () => {
    const { status, stdout, stderr } = await run("import", "--programme", "PAL-X", await twoEvents());
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(
      [
        "Wczytano do programu PAL-X: rejestr.xlsx.",
        "  Wydarzenia: wiersze 2, nowe 2, zmienione 0, bez zmian 0",
        "Pominięto nieznaną kolumnę „Kolor” w arkuszu „Wydarzenia”.",
        "",
      ].join("\n"),
    );
    expect(await eventTitles()).toEqual(["Festyn", "Warsztaty"]);
  });

  it("only checks with --dry-run", async () => {
    const { status, stdout } = await run("import", "--programme", "PAL-X", "--dry-run", await twoEvents());
    expect(status).toBe(0);
    expect(stdout).toContain("Nic nie zapisano (--dry-run).");
    expect(await eventTitles()).toEqual([]);
  });

  it("gives the summary as JSON", async () => {
    const { stdout } = await run("import", "--programme", "PAL-X", "--json", await twoEvents());
    const summary = importSummarySchema.strict().parse(JSON.parse(stdout));
    expect(summary.sheets).toEqual([{ sheet: "Wydarzenia", rows: 2, created: 2, updated: 0, unchanged: 0 }]);
  });

  it("refuses the whole file with status 3 when a row is wrong, naming sheet, row and column of each", async () => {
    const file = await register("zły.xlsx", [
      ["W1", "2017-05-04", "Dobry", "festyn", 12],
      ["W2", "2017-02-30", "Zła data", "festyn", 12],
      ["W3", "2017-06-12", "Mniej niż nikt", "warsztaty", -3],
    ]);
    const { status, stdout, stderr } = await run("import", "--programme", "PAL-X", file);
    expect([status, stdout]).toEqual([3, ""]);
    expect(stderr).toContain("arkusz „Wydarzenia”, wiersz 3, kolumna „Data”: To nie jest data z kalendarza");
    expect(stderr).toContain(
      "arkusz „Wydarzenia”, wiersz 4, kolumna „Dzieci”: Liczba nie może być ujemna. (jest: „-3”)",
    );
    expect(await eventTitles()).toEqual([]);
  });

  it("names the wrong rows in JSON too, for scripts", async () => {
    const file = await register("zły.xlsx", [["W1", "2017-02-30", "Zła data", "festyn", 12]]);
    const { status, stdout } = await run("import", "--programme", "PAL-X", "--json", file);
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      refused: true,
      code: "FILE_REFUSED",
      rows: [{ sheet: "Wydarzenia", row: 2, column: "Data", value: "2017-02-30" }],
    });
  });

  it.each([
    ["a file that is not there", () => join(folder, "brak.xlsx"), "Nie ma pliku"],
    ["a broken file", () => join(folder, "zepsuty.xlsx"), "zepsuty.xlsx nie jest skoroszytem xlsx"],
  ])("refuses %s in one sentence", async (_, file, sentence) => {
    writeFileSync(join(folder, "zepsuty.xlsx"), "PK i nic więcej");
    const { status, stdout, stderr } = await run("import", "--programme", "PAL-X", file());
    expect([status, stdout]).toEqual([3, ""]);
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("refuses an unknown programme", async () => {
    const { status, stderr } = await run("import", "--programme", "PAL-Y", await twoEvents());
    expect(status).toBe(3);
    expect(stderr).toBe("Nie ma programu o kodzie PAL-Y. Programy w tym zbiorze: PAL-X.\n");
  });
});
