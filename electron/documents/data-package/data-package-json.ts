import type { Bilingual, PackageData, PackageField, PackageTable } from "./package-data.ts";

/** `datapackage.json` (Data Package v1, Frictionless Data): types, units, keys; titles in Polish, `titleEn` in English. */
export function dataPackageJson({
  name,
  title,
  description,
  version,
  isPublished,
  tables,
}: PackageData): string {
  const resources = new Set(tables.map((table) => table.name));
  return `${JSON.stringify(
    {
      profile: "tabular-data-package",
      name,
      ...titled(title),
      description: description.pl,
      descriptionEn: description.en,
      version,
      published: isPublished,
      languages: ["pl", "en"],
      resources: tables.map((table) => resourceOf(table, resources)),
    },
    null,
    2,
  )}\n`;
}

function resourceOf(table: PackageTable, resources: ReadonlySet<string>) {
  const foreignKeys = table.foreignKeys.filter((key) => resources.has(key.table));
  return {
    profile: "tabular-data-resource",
    name: table.name,
    ...titled(table.title),
    path: `data/${table.name}.csv`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\r\n", doubleQuote: true, header: true },
    schema: {
      fields: table.fields.map(fieldOf),
      missingValues: [""],
      primaryKey: table.primaryKey,
      ...(foreignKeys.length > 0 && {
        foreignKeys: foreignKeys.map(({ field, table: resource, tableField }) => ({
          fields: field,
          reference: { resource, fields: tableField },
        })),
      }),
    },
  };
}

function fieldOf({ name, type, title, unit, words, isRequired }: PackageField) {
  const constraints = { ...(isRequired && { required: true }), ...(words && { enum: words }) };
  return {
    name,
    type,
    ...titled(title),
    ...(unit && { unit }),
    ...(type === "boolean" && { trueValues: ["true"], falseValues: ["false"] }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

function titled({ pl, en }: Bilingual) {
  return { title: pl, titleEn: en };
}
