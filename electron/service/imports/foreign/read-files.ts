import type { ForeignTable } from "../../../../shared/contract/foreign.ts";
import type { ForeignSheet } from "../../../../shared/contract/foreign-sheet.ts";
import { failure } from "../../kernel/failures.ts";
import type { LongWork } from "../../kernel/handlers.ts";
import type { Kernel } from "../../kernel/scopes.ts";
import type { MappedSheet } from "./compute-foreign-reading.ts";

interface OfferedFile {
  name: string;
  fileId: string;
}

/** All sheets of the files, each read once in the guarded process. */
export async function readOfferedFiles(
  kernel: Kernel,
  files: OfferedFile[],
  long: LongWork,
): Promise<{ file: OfferedFile; sheets: ForeignSheet[] }[]> {
  const read = [];
  for (const [place, file] of files.entries()) {
    long.progress("importReading", place, files.length);
    const path = kernel.offered.pathOf(file.fileId);
    read.push({ file, sheets: await kernel.readForeignFile(path, file.name, long.signal) });
  }
  return read;
}

/** The sheets that the mapping speaks of. */
export async function readMappedSheets(
  kernel: Kernel,
  tables: ForeignTable[],
  long: LongWork,
): Promise<MappedSheet[]> {
  const files = new Map(tables.map(({ fileId, fileName }) => [fileId, { fileId, name: fileName }]));
  const read = await readOfferedFiles(kernel, [...files.values()], long);
  return tables.map((table) => {
    const sheets = read.find(({ file }) => file.fileId === table.fileId)?.sheets ?? [];
    const sheet = sheets.find(({ name }) => name === table.sheet);
    if (!sheet)
      throw failure("FILE_REFUSED", "sheetMissing", { params: { sheet: table.sheet, name: table.fileName } });
    return { table, sheet };
  });
}
