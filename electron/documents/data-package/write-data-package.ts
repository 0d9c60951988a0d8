import { writeZip } from "../workbook/zip-file.ts";
import { type CsvDialect, csvHead, csvLine } from "./csv-text.ts";
import { dataPackageJson } from "./data-package-json.ts";
import type { PackageData, PackageTable } from "./package-data.ts";

/** Every file of the package is as old as ZIP can say: the same records make the same bytes, whenever it is made. */
const NO_TIME = new Date("1980-01-01T00:00:00");

/** The data package as one .zip, written row by row; with the dialect for Excel only its CSV files. */
export async function writeDataPackage(
  data: PackageData,
  path: string,
  { dialect, signal, onTable }: { dialect: CsvDialect; signal: AbortSignal; onTable?(done: number): void },
): Promise<void> {
  let tables = 0;
  const parts = data.tables.map((table) => ({
    name: dialect === "standard" ? `data/${table.name}.csv` : `${table.name}.csv`,
    content: () =>
      csvOf(table, dialect, signal, () => {
        onTable?.(++tables);
      }),
  }));
  const descriptor = { name: "datapackage.json", content: dataPackageJson(data) };
  await writeZip(path, dialect === "standard" ? [descriptor, ...parts] : parts, { signal, madeAt: NO_TIME });
}

async function* csvOf(
  { fields, rows }: PackageTable,
  dialect: CsvDialect,
  signal: AbortSignal,
  onEnd: () => void,
): AsyncGenerator<Buffer> {
  yield Buffer.from(csvHead(fields, dialect));
  for await (const chunk of rows) {
    signal.throwIfAborted();
    yield Buffer.from(chunk.map((row) => csvLine(row, fields, dialect)).join(""));
  }
  onEnd();
}
