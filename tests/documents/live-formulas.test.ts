import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE } from "../../shared/vocabulary/index.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { convertWithOffice, withoutResults } from "../support/libre-office.ts";
import { type OpenedSheet, openWorkbook } from "../support/open-workbook.ts";
import { readZip } from "../support/zip-reader.ts";

type Value = OpenedSheet["rows"][number][number];

/** Cells that differ, named by sheet, row and column. */
function differences(ours: Map<string, OpenedSheet>, theirs: Map<string, OpenedSheet>): string[] {
  return [...ours].flatMap(([name, sheet]) =>
    sheet.rows.flatMap((row, rowIndex) =>
      row.flatMap((value, columnIndex) => {
        const other = theirs.get(name)?.rows[rowIndex]?.[columnIndex];
        return isSame(value, other) ? [] : [`${name} ${rowIndex + 1}:${columnIndex + 1} ${value} ≠ ${other}`];
      }),
    ),
  );
}

function isSame(one: Value, other: Value | undefined): boolean {
  const [a, b] = [one, other].map((value) => (value instanceof Date ? value.getTime() : (value ?? "")));
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return a === b;
}

forEachEngine("the report's live formulas", (open) => {
  let workspace: TestWorkspace;
  let programmes: { id: string; code: string }[];

  beforeAll(async () => {
    workspace = await open("2018-01-31");
    for await (const _ of await workspace.client.workspace.createSample({})) {
    }
    programmes = await workspace.client.programmes.list({});
  });
  afterAll(() => workspace.dispose());

  const report = async (codes: string[], year: number, fields: { publish?: boolean } = {}) => {
    const programmeIds = programmes.filter(({ code }) => codes.includes(code)).map(({ id }) => id);
    for await (const event of await workspace.client.reports.yearly({ programmeIds, year, ...fields })) {
      if (event.type === "done") return workspace.kernel.files.find(event.result.fileId).path;
    }
    throw new Error("the report ended without a file");
  };

  describe("for the example of 2017", () => {
    let path: string;
    let sheets: Map<string, string>;
    beforeAll(async () => {
      path = await report(["PRZYKLAD"], 2017);
      sheets = readZip(path);
    });

    it("compute 38 of the 40 indicators; P3 and P4, measures of a graph, are values", async () => {
      const workbook = await openWorkbook(path);
      const indicators = [...workbook.keys()].indexOf("Wskaźniki");
      const xml = sheets.get(`xl/worksheets/sheet${indicators + 1}.xml`) ?? "";
      const live = CATALOGUE.map(({ id }) => id).filter((id) => {
        const row = (workbook.get("Wskaźniki")?.rows ?? []).findIndex((cells) => cells[1] === id) + 1;
        return xml.includes(`<c r="D${row}"`) && new RegExp(`<c r="D${row}"[^>]*><f>`).test(xml);
      });
      expect(CATALOGUE.map(({ id }) => id).filter((id) => !live.includes(id))).toEqual(["P3", "P4"]);
      expect(live).toHaveLength(38);
    });

    it("give the same values when LibreOffice computes every one of them anew", async () => {
      const stripped = withoutResults(path);
      expect(stripped.formulas).toBeGreaterThan(5000);
      const recalculated = await openWorkbook(convertWithOffice(stripped.path, "xlsx"));
      expect(differences(await openWorkbook(path), recalculated)).toEqual([]);
    }, 180_000);

    it("follow a changed row: one more event of level 4 is in S2", async () => {
      const workbook = await openWorkbook(path);
      const before =
        workbook
          .get("Wskaźniki")
          ?.table()
          .find((row) => row.Symbol === "S2") ?? {};
      expect(before.Licznik).toBe(
        workbook
          .get("Wydarzenia")
          ?.table()
          .filter((row) => row.Licz === 1 && row.Społecznościowe === 1 && row.Stopień === 4).length,
      );
    });

    it("name no column twice in a table, so that a reference means one of them", () => {
      for (const [name, xml] of sheets) {
        if (!name.startsWith("xl/tables/")) continue;
        const columns = Array.from(
          xml.matchAll(/<tableColumn id="\d+" name="([^"]*)"/g),
          ([, column]) => column,
        );
        expect(columns.length, name).toBeGreaterThan(1);
        expect(new Set(columns).size, `${name}: ${columns.join(", ")}`).toBe(columns.length);
      }
    });
  });

  it("give the same values for years with gaps and several programmes", async () => {
    for (const year of [2014, 2016]) {
      const path = await report(
        programmes.map(({ code }) => code),
        year,
      );
      const recalculated = await openWorkbook(convertWithOffice(withoutResults(path).path, "xlsx"));
      expect(differences(await openWorkbook(path), recalculated)).toEqual([]);
    }
  }, 180_000);

  it("are not in a published report, which is values without the data sheets", async () => {
    const parts = readZip(await report(["PRZYKLAD"], 2017, { publish: true }));
    for (const [name, xml] of parts) {
      if (name.startsWith("xl/worksheets/sheet")) expect(xml.includes("<f>"), name).toBe(false);
    }
    expect([...parts.keys()].filter((name) => name.startsWith("xl/tables/"))).toEqual([]);
  });
});
