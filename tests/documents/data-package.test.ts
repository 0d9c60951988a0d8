import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { readZip } from "../support/zip-reader.ts";

interface Field {
  name: string;
  type: string;
  constraints?: { required?: boolean; enum?: string[] };
}
interface Resource {
  name: string;
  path: string;
  title: string;
  titleEn: string;
  schema: {
    fields: (Field & { title: string; titleEn: string })[];
    primaryKey: string[];
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
}

/** A second, plain reading of RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let place = 0; place < text.length; place++) {
    const character = text[place];
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[place + 1] === '"') {
        cell += '"';
        place++;
      } else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === ",") {
      row.push(cell);
      cell = "";
    } else if (character === "\n") {
      rows.push([...row, cell.replace(/\r$/, "")]);
      row = [];
      cell = "";
    } else cell += character;
  }
  return rows;
}

const FORMS: Record<string, RegExp> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e-?\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  year: /^\d{4}$/,
  string: /^[\s\S]*$/,
};

forEachEngine("the data package", (open) => {
  let workspace: TestWorkspace;
  let programmeIds: string[];

  beforeAll(async () => {
    workspace = await open("2018-01-31");
    for await (const _ of await workspace.client.workspace.createSample({})) {
    }
    programmeIds = (await workspace.client.programmes.list({})).map(({ id }) => id);
  });
  afterAll(() => workspace.dispose());

  const make = async (input: { format?: "package" | "csv"; publish?: boolean } = {}) => {
    for await (const event of await workspace.client.dataPackages.make({ programmeIds, ...input })) {
      if (event.type === "done") return workspace.kernel.files.find(event.result.fileId).path;
    }
    throw new Error("the package ended without a file");
  };
  const resourcesOf = (parts: Map<string, string>) =>
    (JSON.parse(parts.get("datapackage.json") ?? "{}") as { resources: Resource[] }).resources;
  const tableOf = (parts: Map<string, string>, { path, schema }: Resource) => {
    const [header, ...rows] = parseCsv(parts.get(path) ?? "");
    expect(header).toEqual(schema.fields.map(({ name }) => name));
    return rows.map((row) => new Map(schema.fields.map(({ name }, place) => [name, row[place] ?? ""])));
  };

  it("holds what its descriptor says: types, words, required fields, keys, references, titles in both languages", async () => {
    const parts = readZip(await make());
    const resources = resourcesOf(parts);
    const tables = new Map(resources.map((resource) => [resource.name, tableOf(parts, resource)]));
    const broken: string[] = [];
    for (const { name, title, titleEn, schema } of resources) {
      expect(
        [title, titleEn, ...schema.fields.flatMap((field) => [field.title, field.titleEn])].every(Boolean),
      ).toBe(true);
      const rows = tables.get(name) ?? [];
      for (const row of rows) {
        for (const { name: field, type, constraints } of schema.fields) {
          const value = row.get(field) ?? "";
          if (value === "" ? constraints?.required : !FORMS[type]?.test(value))
            broken.push(`${name}.${field}: ${value}`);
          if (value !== "" && constraints?.enum && !constraints.enum.includes(value))
            broken.push(`${name}.${field}: ${value}`);
        }
      }
      const keys = rows.map((row) => schema.primaryKey.map((key) => row.get(key)).join(" "));
      expect(new Set(keys).size, name).toBe(rows.length);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const there = new Set((tables.get(reference.resource) ?? []).map((row) => row.get(reference.fields)));
        for (const row of rows) {
          const value = row.get(fields) ?? "";
          if (value !== "" && !there.has(value)) broken.push(`${name}.${fields} → ${value}`);
        }
      }
    }
    expect(broken).toEqual([]);
    for (const name of ["events", "attendances", "diagnosis_entries", "measures", "survey_responses"])
      expect(tables.get(name)?.length, name).toBeGreaterThan(0);
  });

  it("gives back the figures of indicators.compute, unknown as an empty field and not as zero", async () => {
    const parts = readZip(await make());
    const results = resourcesOf(parts).find(({ name }) => name === "indicator_results");
    const azory = (await workspace.client.programmes.list({})).find(({ code }) => code === "USER-AZORY");
    const rows = tableOf(parts, results as Resource).filter(
      (row) => row.get("programme_id") === azory?.id && row.get("year") === "2014",
    );
    expect(rows).toHaveLength(40);
    const a2 = rows.find((row) => row.get("indicator_id") === "A2");
    expect([a2?.get("value"), a2?.get("status")]).toEqual(["", "no-data"]);
  });

  it("is the same byte for byte from the same records", async () => {
    const hash = async () =>
      createHash("sha256")
        .update(readFileSync(await make()))
        .digest("hex");
    expect(await hash()).toBe(await hash());
  });

  it("for publication has no people in it", async () => {
    const parts = readZip(await make({ publish: true }));
    const names = resourcesOf(parts).map(({ name }) => name);
    expect(names.filter((name) => /person|attendance|response/.test(name))).toEqual([]);
    const events = resourcesOf(parts).find(({ name }) => name === "events");
    expect(events?.schema.fields.filter(({ name }) => name.startsWith("head_"))).toEqual([]);
  });

  it("as CSV for a Polish Excel has semicolons, decimal commas and a byte order mark", async () => {
    const parts = readZip(await make({ format: "csv" }));
    expect(parts.has("datapackage.json")).toBe(false);
    const results = parts.get("indicator_results.csv") ?? "";
    expect(results.startsWith("\ufeffprogramme_id;year;")).toBe(true);
    expect(results).toMatch(/;\d+,\d+;/);
  });
});
