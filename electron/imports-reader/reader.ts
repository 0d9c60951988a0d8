import { readFile, stat } from "node:fs/promises";
import { readXlsx, streamXlsxRows } from "hucre/xlsx";
import JSZip from "jszip";
import type { ForeignCell, TextFormat } from "../../shared/contract/foreign-sheet.ts";
import { ForeignFileError } from "./foreign-file-error.ts";
import { type DateSystem, toForeignCell } from "./foreign-value.ts";
import { type FromReader, LIMITS } from "./messages.ts";
import { readTextFile } from "./read-text-file.ts";
import { guardZip } from "./zip-guard.ts";

/** The child process: reads one workbook or text file and tells its cells, or why it is refused; then it ends. */
const ROWS_PER_MESSAGE = 250;
const ZIP_SIGNATURES = ["504b0304", "504b0506"];
const OLE_SIGNATURE = "d0cf11e0a1b11ae1";

// In a packaged window the reader is a utility process, which speaks through a port of its own.
const parentPort = (process as unknown as { parentPort?: { postMessage(message: FromReader): void } })
  .parentPort;

function tell(message: FromReader): Promise<void> {
  if (parentPort) {
    parentPort.postMessage(message);
    return Promise.resolve();
  }
  // Waits until the message is on its way, so that a slow parent slows us down instead of filling our memory.
  return new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}

/** Sends rows on in small lots and holds the limits that count over the whole file. */
class Teller {
  #rows: ForeignCell[][] = [];
  #sheetRows = 0;
  #cells = 0;
  #characters = 0;
  #sheet = "";

  async sheet(name: string, text: TextFormat | null): Promise<void> {
    await this.flush();
    this.#sheet = name.slice(0, LIMITS.sheetNameLength);
    this.#sheetRows = 0;
    await tell({ type: "sheet", name: this.#sheet, text });
  }

  /** `index` counts from 0; a row far down leaves a hole, because its number is what people see. */
  async row(index: number, cells: ForeignCell[]): Promise<void> {
    if (!Number.isInteger(index) || index < this.#sheetRows)
      throw new ForeignFileError("rowOrder", this.#sheet);
    if (index >= LIMITS.rows) throw new ForeignFileError("tooManyRows", this.#sheet);
    let width = cells.length;
    while (width > 0 && (cells[width - 1] === null || cells[width - 1] === "")) width--;
    if (width > LIMITS.columns) throw new ForeignFileError("tooManyColumns", this.#sheet);
    for (; this.#sheetRows < index; this.#sheetRows++) this.#rows.push([]);
    this.#rows.push(cells.slice(0, width));
    this.#sheetRows++;
    this.#cells += width;
    for (const cell of cells) if (typeof cell === "string") this.#characters += cell.length;
    if (this.#cells > LIMITS.cells || this.#characters > LIMITS.characters)
      throw new ForeignFileError("tooLarge");
    if (this.#rows.length >= ROWS_PER_MESSAGE) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    // A hole of many rows is sent in lots as well.
    for (let start = 0; start < rows.length; start += ROWS_PER_MESSAGE)
      await tell({ type: "rows", rows: rows.slice(start, start + ROWS_PER_MESSAGE) });
  }
}

async function read(path: string): Promise<void> {
  const { size } = await stat(path);
  if (size === 0) throw new ForeignFileError("empty");
  if (size > LIMITS.fileBytes) throw new ForeignFileError("tooLarge", String(size));
  const bytes = await readFile(path);
  const teller = new Teller();
  // Password-protected workbooks and those of Excel 97 are not archives but compound files.
  if (bytes.subarray(0, 8).toString("hex") === OLE_SIGNATURE) {
    const isProtected = bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw new ForeignFileError(isProtected ? "encrypted" : "oldExcel");
  }
  if (ZIP_SIGNATURES.includes(bytes.subarray(0, 4).toString("hex"))) await readWorkbook(bytes, teller);
  else {
    const { format, rows } = readTextFile(bytes);
    await teller.sheet("", format);
    for (const [index, row] of rows.entries()) await teller.row(index, row);
  }
  await teller.flush();
  await tell({ type: "done" });
}

async function readWorkbook(bytes: Buffer, teller: Teller): Promise<void> {
  const entries = await guardZip(bytes);
  const hasChartSheets = entries.some(({ name }) => /^xl\/chartsheets\//i.test(name));
  const { names, dateSystem } = await overview(bytes);
  if (names.length > LIMITS.sheets) throw new ForeignFileError("tooManyEntries", String(names.length));
  for (const [place, name] of names.entries()) {
    await teller.sheet(name, null);
    try {
      for await (const row of streamXlsxRows(bytes, { sheet: place, maxRows: LIMITS.rows + 1 } as never))
        await teller.row(
          row.index,
          row.values.map((value) => toForeignCell(value, dateSystem)),
        );
    } catch (error) {
      // A sheet that is a chart has no cells.
      const isChart = hasChartSheets && error instanceof Error && /missing worksheet/.test(error.message);
      if (!isChart) throw error;
    }
  }
}

async function overview(bytes: Buffer): Promise<{ names: string[]; dateSystem: DateSystem }> {
  const names: string[] = [];
  // Asked of each sheet before its body is parsed: none is.
  const noteName = ({ name }: { name: string }) => {
    names.push(name);
    return false;
  };
  const workbook = await readXlsx(await withoutCells(bytes), { sheets: noteName });
  return { names, dateSystem: workbook.dateSystem === "1904" ? "1904" : "1900" };
}

/** The same workbook without its cells and their texts: names are read in no time, whatever there is of those. */
async function withoutCells(bytes: Buffer): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const name of Object.keys(zip.files)) {
    if (/^xl\/(worksheets\/|sharedStrings\.xml$)/i.test(name)) zip.remove(name);
  }
  return zip.generateAsync({ type: "uint8array" });
}

try {
  await read(process.argv[2] as string);
} catch (error) {
  const refusal =
    error instanceof ForeignFileError
      ? error
      : new ForeignFileError("broken", error instanceof Error ? error.message.slice(0, 200) : "");
  await tell({ type: "refused", reason: refusal.reason, detail: refusal.message });
}
// A utility process is ended by its parent, which may not yet have heard the last message.
process.disconnect?.();
