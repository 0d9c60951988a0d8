import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type IndicatorReport, indicatorReportSchema } from "../../shared/contract/indicators.ts";
import { startCli } from "../support/run-cli.ts";

let folder: string;
let path: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ewaluator-cli-"));
  path = join(folder, "sample.sqlite");
  expect((await startCli(["sample", "--workspace", path], { dataFolder: folder }).ended).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const indicators = (...words: string[]) =>
  startCli(["indicators", "--workspace", path, ...words], { dataFolder: folder }).ended;

async function reportOf(...words: string[]): Promise<IndicatorReport> {
  const { status, stdout, stderr } = await indicators("--json", ...words);
  expect([status, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout);
}

describe("indicators --json", () => {
  it("has the documented shape, its keys in the documented order, and nothing else", async () => {
    const report = await reportOf("--programme", "PRZYKLAD", "--year", "2017", "--as-of", "2018-01-31");
    expect(indicatorReportSchema.strict().safeParse(report).error).toBeUndefined();
    expect(Object.keys(report)).toEqual([
      "programme",
      "period",
      "mode",
      "asOf",
      "catalogueVersion",
      "indicators",
    ]);
    expect(report).toMatchObject({
      programme: "PRZYKLAD",
      period: { from: "2017-01-01", to: "2017-12-31" },
      mode: "approved",
      asOf: "2018-01-31",
      catalogueVersion: 1,
    });
    for (const indicator of report.indicators) {
      expect(Object.keys(indicator)).toEqual([
        "id",
        "value",
        "numerator",
        "denominator",
        "unit",
        "status",
        "completeness",
        "parts",
        "breakdowns",
        "records",
      ]);
    }
    const ids = report.indicators.map((indicator) => indicator.id);
    const inCatalogue = [..."AIWSPDLE"].flatMap((dimension) => ids.filter((id) => id.startsWith(dimension)));
    expect(ids).toEqual(inCatalogue);
    expect(ids).toEqual(
      expect.arrayContaining(["A1", "A4", "S1", "S5", "S7", "P1", "P3", "P4", "D5", "E1", "E3"]),
    );
  });

  it("proves each figure by the records behind it, unless they are not wanted", async () => {
    const report = await reportOf("--programme", "PRZYKLAD", "--year", "2017");
    const S1 = report.indicators.find((indicator) => indicator.id === "S1");
    expect(S1?.records?.numerator).toHaveLength(S1?.numerator as number);
    expect(S1?.records?.denominator).toHaveLength(S1?.denominator as number);
    const plain = await reportOf("--programme", "PRZYKLAD", "--year", "2017", "--no-records");
    expect(plain.indicators.some((indicator) => "records" in indicator)).toBe(false);
    expect(plain.indicators.map((indicator) => indicator.value)).toEqual(
      report.indicators.map((indicator) => indicator.value),
    );
  });

  it("counts draft and submitted records when asked to, and says so", async () => {
    const approved = await reportOf("--programme", "PRZYKLAD", "--year", "2017", "--no-records");
    const provisional = await reportOf(
      "--programme",
      "PRZYKLAD",
      "--year",
      "2017",
      "--no-records",
      "--provisional",
    );
    expect(provisional.mode).toBe("provisional");
    const uses = (report: IndicatorReport) =>
      report.indicators.find(({ id }) => id === "A2")?.value as number;
    expect(uses(provisional)).toBeGreaterThan(uses(approved));
  });

  it("takes any period", async () => {
    const report = await reportOf(
      "--programme",
      "przyklad",
      "--from",
      "2017-03-01",
      "--to",
      "2017-03-31",
      "--no-records",
    );
    expect(report.period).toEqual({ from: "2017-03-01", to: "2017-03-31" });
  });
});

describe("indicators as a table", () => {
  it("show values with their units, both parts and completeness", async () => {
    const { stdout } = await indicators("--programme", "PRZYKLAD", "--year", "2017", "--as-of", "2018-01-31");
    expect(stdout).toContain("PRZYKLAD, 2017, stan na 31.01.2018 (zatwierdzone zapisy)");
    expect(stdout).toMatch(/^S1 .*\d,\d\u00a0% +\d+ +\d+ +\d+\u00a0%/m);
    expect(stdout).toMatch(/^E1 .*\d,\d\d\u00a0zł\/h/m);
    const english = await indicators("--programme", "PRZYKLAD", "--year", "2017", "--language", "en");
    expect(english.stdout).toMatch(/^S1 .*\d\.\d% /m);
  });

  it("show a full stop, not 0, for the attendance of USER-AZORY in 2014", async () => {
    const { stdout } = await indicators("--programme", "USER-AZORY", "--year", "2014");
    for (const id of ["A1", "A2", "A3", "A4", "S4"]) {
      const line = stdout.split("\n").find((each) => each.startsWith(`${id} `)) ?? "";
      expect(line, id).toMatch(/ \. /);
      expect(line, id).not.toMatch(/ 0( |,|$)/);
    }
  });
});

describe("indicators are refused with status 3", () => {
  it("for a programme that is not there, naming those that are", async () => {
    const { status, stdout, stderr } = await indicators("--programme", "PAL-NOWY", "--year", "2017");
    expect([status, stdout]).toEqual([3, ""]);
    expect(stderr).toMatch(/^Nie ma programu o kodzie PAL-NOWY\. Programy w tym zbiorze: .*PRZYKLAD/);
  });

  it("for a period that ends before it begins, naming the option", async () => {
    const { status, stderr } = await indicators(
      "--programme",
      "PRZYKLAD",
      "--from",
      "2017-12-31",
      "--to",
      "2017-01-01",
    );
    expect(status).toBe(3);
    expect(stderr).toContain("--to: Koniec nie może być wcześniejszy niż początek.");
  });
});
