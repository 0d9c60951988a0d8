import { readFile, stat } from "node:fs/promises";
import { readXlsx, streamXlsxRows } from "hucre/xlsx";
import type { ForeignCell } from "../../shared/contract/foreign-sheet.ts";
import { type FromReader, LIMITS } from "./messages.ts";
import { ForeignFileError, guardZip } from "./zip-guard.ts";

/** The child process: reads one workbook and tells its cells, or why it is refused; then it ends. */
const ROWS_PER_MESSAGE = 500;

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

async function read(path: string): Promise<void> {
  const { size } = await stat(path);
  if (size > LIMITS.fileBytes) throw new ForeignFileError("tooLarge", String(size));
  const bytes = await readFile(path);
  await guardZip(bytes);
  const names = await sheetNames(bytes);
  if (names.length > LIMITS.sheets) throw new ForeignFileError("tooManyEntries", String(names.length));
  for (const [place, name] of names.entries()) {
    await tell({ type: "sheet", name });
    let rows: ForeignCell[][] = [];
    let count = 0;
    for await (const row of streamXlsxRows(bytes, { sheet: place, maxRows: LIMITS.rows + 1 } as never)) {
      // A row far down leaves a hole; the number of the row is what people see, so holes are kept up to the limit.
      if (row.index >= LIMITS.rows) throw new ForeignFileError("tooManyRows", name);
      if (
        row.values.length > LIMITS.columns &&
        row.values.slice(LIMITS.columns).some((value) => value !== null && value !== "")
      ) {
        throw new ForeignFileError("tooManyColumns", name);
      }
      while (count < row.index) {
        rows.push([]);
        count++;
      }
      rows.push(row.values.slice(0, LIMITS.columns).map(toCell));
      count++;
      if (rows.length >= ROWS_PER_MESSAGE) {
        await tell({ type: "rows", rows });
        rows = [];
      }
    }
    await tell({ type: "rows", rows });
  }
  await tell({ type: "done" });
}

async function sheetNames(bytes: Buffer): Promise<string[]> {
  const names: string[] = [];
  // Asked of each sheet before its body is parsed: none is.
  const noteName = ({ name }: { name: string }) => {
    names.push(name);
    return false;
  };
  await readXlsx(bytes, { sheets: noteName });
  return names;
}

const ERROR_VALUE = /^#(REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A|GETTING_DATA|SPILL!|CALC!)$/;

function toCell(value: unknown): ForeignCell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return { error: "date" };
    const iso = value.toISOString();
    const time = iso.slice(11, 16);
    return { day: iso.slice(0, 10), time: time === "00:00" ? null : time };
  }
  const text = String(value);
  return ERROR_VALUE.test(text) ? { error: text } : text.slice(0, LIMITS.textLength);
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
process.disconnect?.();
if (parentPort) process.exit(0);
