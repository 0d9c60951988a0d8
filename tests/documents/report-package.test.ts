import { afterAll, beforeAll, expect, it } from "vitest";
import { TABLE_COLUMNS } from "../../electron/documents/yearly-report/live/table-columns.ts";
import { createTranslator } from "../../shared/messages/translator.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { convertWithOffice } from "../support/libre-office.ts";
import { openWorkbook } from "../support/open-workbook.ts";
import { readZip } from "../support/zip-reader.ts";

/** CT_Worksheet of ECMA-376 part 1, 18.3.1.99: Excel offers a repair when they come in another order. */
const SCHEMA_ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );

/** Names of the elements directly below the root, in order. */
function childrenOfRoot(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, closing, name, selfClosed] of xml.matchAll(/<(\/?)([A-Za-z:]+)[^>]*?(\/?)>/g)) {
    if (closing) depth--;
    else {
      if (depth === 1 && name) names.push(name);
      if (!selfClosed) depth++;
    }
  }
  return names;
}

forEachEngine("the report as a package", (open) => {
  let workspace: TestWorkspace;
  let path: string;
  let parts: Map<string, string>;

  beforeAll(async () => {
    workspace = await open("2018-01-31");
    for await (const _ of await workspace.client.workspace.createSample({})) {
    }
    const example = (await workspace.client.programmes.list({})).find(({ code }) => code === "PRZYKLAD");
    const input = { programmeIds: [example?.id ?? ""], year: 2017 };
    for await (const event of await workspace.client.reports.yearly(input)) {
      if (event.type === "done") path = workspace.kernel.files.find(event.result.fileId).path;
    }
    parts = readZip(path);
  });
  afterAll(() => workspace.dispose());

  it("declares a type for every part, and every declared part is there", () => {
    const types = parts.get("[Content_Types].xml") ?? "";
    const declared = Array.from(types.matchAll(/PartName="\/([^"]+)"/g), ([, name]) => name ?? "");
    expect(declared.filter((name) => !parts.has(name))).toEqual([]);
    const typed = new Set(declared);
    const undeclared = [...parts.keys()].filter(
      (name) => !typed.has(name) && !name.endsWith(".rels") && name !== "[Content_Types].xml",
    );
    expect(undeclared).toEqual([]);
  });

  it("points only at parts that are there, and uses every relation it names", () => {
    for (const [name, xml] of parts) {
      if (!name.endsWith(".rels")) continue;
      const owner = name.replace("_rels/", "").replace(/\.rels$/, "");
      const folder = owner.includes("/") ? owner.slice(0, owner.lastIndexOf("/") + 1) : "";
      for (const [, id, target] of xml.matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)) {
        const found = new URL(target ?? "", `file:///${folder}`).pathname.slice(1);
        expect(parts.has(found), `${name}: ${target}`).toBe(true);
        if (owner !== "" && id !== "rIdStyles")
          expect(parts.get(owner), `${owner} uses ${id}`).toContain(`"${id}"`);
      }
    }
  });

  it("keeps the schema's order in every sheet, so that Excel has nothing to repair", () => {
    for (const [name, xml] of parts) {
      if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
      const places = childrenOfRoot(xml).map((child) => SCHEMA_ORDER.indexOf(child));
      expect(places, `${name}: an element the schema does not know`).not.toContain(-1);
      expect(places, name).toEqual([...places].sort((one, other) => one - other));
    }
  });

  it("numbers tables, sheets and drawn objects once each", () => {
    const ids = (pattern: RegExp, of: RegExp) =>
      [...parts]
        .filter(([name]) => of.test(name))
        .flatMap(([, xml]) => Array.from(xml.matchAll(pattern), ([, id]) => id));
    for (const all of [
      ids(/<table [^>]*?\bid="(\d+)"/g, /tables/),
      ids(/displayName="([^"]+)"/g, /tables/),
      ids(/sheetId="(\d+)"/g, /workbook\.xml$/),
      ids(/<xdr:cNvPr id="(\d+)"/g, /drawing1\.xml$/),
    ]) {
      expect(all.length).toBeGreaterThan(0);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it("draws four native charts that stay when LibreOffice opens and saves it", () => {
    const charts = (all: Iterable<string>) =>
      [...all].filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(charts(parts.keys())).toHaveLength(4);
    const saved = readZip(convertWithOffice(path, "xlsx"));
    expect(charts(saved.keys())).toHaveLength(4);
    const titles = (from: Map<string, string>) =>
      charts(from.keys())
        .map((name) => /<a:t>([^<]+)<\/a:t>/.exec(from.get(name) ?? "")?.[1])
        .sort();
    expect(titles(saved)).toEqual(titles(parts));
  }, 120_000);

  it("explains every column of every data sheet in the dictionary, and no other", async () => {
    const t = createTranslator("pl");
    const described = Object.entries(TABLE_COLUMNS).map(([table, columns]) => [
      t(`reports.live.tables.${table}`),
      Object.keys(columns).map((column) => t(`reports.live.columns.${table}.${column}`)),
    ]);
    const found = [...parts].flatMap(([name, xml]) => {
      const table = name.startsWith("xl/tables/") ? /displayName="([^"]+)"/.exec(xml)?.[1] : undefined;
      const columns = Array.from(
        xml.matchAll(/<tableColumn id="\d+" name="([^"]+)"/g),
        ([, column]) => column,
      );
      // The list of events begins with the columns that are printed.
      return table === undefined
        ? []
        : [
            [
              table,
              table === "tWydarzenia" ? columns.slice(-Object.keys(TABLE_COLUMNS.events).length) : columns,
            ],
          ];
    });
    expect(new Map(found as [string, string[]][])).toEqual(new Map(described as [string, string[]][]));
    const dictionary = (await openWorkbook(path)).get("Słownik danych")?.table() ?? [];
    expect(
      dictionary.filter((row) => !row.Znaczenie || String(row.Znaczenie).startsWith("reports.")),
    ).toEqual([]);
  });
});
