import {
  type CsvDialect,
  type PackageData,
  writeDataPackage,
} from "../../../documents/data-package/index.ts";
import type { Storage } from "../../../storage/database.ts";
import type { LongTaskOptions } from "../../kernel/long-task.ts";
import { inOneState } from "../../kernel/one-state.ts";
import { listProgrammes } from "../../reports/index.ts";
import { indicatorResults } from "./indicator-results.ts";
import { packageRows } from "./package-rows.ts";
import { PACKAGE_TABLES } from "./package-tables.ts";

export interface DataPackageQuestion {
  programmeIds: string[];
  dialect: CsvDialect;
  /** R6; null = a package for own use. */
  publishedBelow: number | null;
  asOf: string;
}

/** Everything out as tidy tables, from one state of the workspace, in a worker thread. */
export function makeDataPackage(
  storage: Storage,
  { path, ...question }: DataPackageQuestion & { path: string },
  { onProgress, signal }: LongTaskOptions,
): Promise<void> {
  return inOneState(storage, async (frozen) => {
    const data = await gatherPackage(frozen, question);
    const total = data.tables.length;
    await writeDataPackage(data, path, {
      dialect: question.dialect,
      signal,
      onTable: (done) => onProgress({ type: "progress", step: "packageTables", done, total }),
    });
  });
}

/** Version of the tables' form; grows when a column changes its meaning or goes. */
const PACKAGE_VERSION = "1.0.0";

async function gatherPackage(
  storage: Storage,
  { programmeIds, publishedBelow, asOf }: DataPackageQuestion,
): Promise<PackageData> {
  const programmes = await listProgrammes(storage.read, programmeIds);
  const isPublished = publishedBelow !== null;
  const codes = programmes.map(({ code }) => code).join(", ");
  const tables = PACKAGE_TABLES.filter((table) => !(isPublished && table.isPersonal)).map((table) => {
    const fields = table.fields.filter((field) => !(isPublished && field.isPersonal));
    return {
      name: table.name,
      title: table.title,
      fields: fields.map(({ sql: _, isPersonal: __, ...field }) => field),
      primaryKey: [fields[0]?.name ?? ""],
      foreignKeys: table.foreignKeys,
      rows: packageRows(
        storage.read,
        table,
        fields,
        programmes.map(({ id }) => id),
      ),
    };
  });
  return {
    name: `ewaluator-pal-${
      programmes
        .map(({ code }) => code.toLowerCase())
        .join("-")
        .replace(/[^a-z0-9._-]/g, "-")
        .slice(0, 80) || "data"
    }`,
    title: { pl: `Dane programów: ${codes}`, en: `Data of programmes: ${codes}` },
    description: {
      pl: "Zapisy lokalnych programów aktywności i wyniki wskaźników. Puste pole oznacza brak danych, nie zero.",
      en: "Records of local activity programmes and results of the indicators. An empty field means no data, not zero.",
    },
    version: PACKAGE_VERSION,
    isPublished,
    tables: [...tables, indicatorResults(storage, { programmes, asOf, publishedBelow })],
  };
}
