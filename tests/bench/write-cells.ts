import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import ExcelJS from "exceljs";
import type { Cell, Sheet, SheetRow } from "../../electron/documents/workbook/sheet.ts";
import { writeWorkbook } from "../../electron/documents/workbook/write-workbook.ts";

export type WrittenBy = "ours" | "exceljs";

/** The program of a process that writes given cells into a workbook and tells its time and its greatest memory. */
type Kept = string | number | boolean | null | { day: string };

const LINES_BETWEEN_LOOKS = 50;
const [writer, cellsPath = "", target = ""] = process.argv.slice(2);

async function* sheetsOf(path: string): AsyncGenerator<{ name: string } | { row: Kept[] }> {
  let lines = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (++lines % LINES_BETWEEN_LOOKS === 0) look();
    const kept = JSON.parse(line) as { sheet: string } | Kept[];
    yield Array.isArray(kept) ? { row: kept } : { name: kept.sheet };
  }
}

async function byExceljs(): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: target,
    useStyles: true,
    useSharedStrings: false,
  });
  let sheet: ExcelJS.Worksheet | undefined;
  let rows = 0;
  for await (const part of sheetsOf(cellsPath)) {
    if ("name" in part) {
      sheet?.commit();
      sheet = workbook.addWorksheet(part.name);
      continue;
    }
    const values = part.row.map((value) =>
      value !== null && typeof value === "object" ? new Date(value.day) : value,
    );
    sheet?.addRow(values).commit();
    // Its back-pressure (traps.md): without it everything would wait in memory.
    const pipe = (
      sheet as unknown as {
        stream: {
          pipes: { _writableState: { needDrain: boolean }; once(name: string, told: () => void): void }[];
        };
      }
    ).stream.pipes[0];
    if (++rows % 200 === 0 && pipe?._writableState.needDrain)
      await new Promise<void>((resolve) => pipe.once("drain", resolve));
  }
  sheet?.commit();
  await workbook.commit();
}

async function byOurs(): Promise<void> {
  const names: string[] = [];
  const widths: number[] = [];
  for await (const part of sheetsOf(cellsPath)) {
    if ("name" in part) {
      names.push(part.name);
      widths.push(0);
    } else widths[widths.length - 1] = Math.max(widths.at(-1) ?? 0, part.row.length);
  }
  const parts = sheetsOf(cellsPath);
  await parts.next();
  async function* rows(): AsyncGenerator<SheetRow> {
    for (;;) {
      const { value, done } = await parts.next();
      if (done || "name" in value) return;
      yield { cells: value.row.map(cellOf) };
    }
  }
  const sheets = names.map(
    (name, place): Sheet => ({
      name,
      orientation: "landscape",
      columns: Array.from({ length: widths[place] ?? 1 }, () => ({ width: 14, format: "text" })),
      rows: rows(),
    }),
  );
  await writeWorkbook(
    target,
    {
      title: "Pomiar",
      author: "Pomiar",
      madeAt: "2018-01-31T08:00:00.000Z",
      language: "pl",
      marks: { "no-data": ".", "not-applicable": "x", few: "<3", hidden: "#" },
      page: { warning: null, left: "", middle: "", right: "" },
      sheets,
    },
    { signal: new AbortController().signal },
  );
}

function cellOf(value: Kept): Cell {
  if (value === null || typeof value === "boolean") return undefined;
  if (typeof value === "object") return { value: value.day, format: "day" };
  return typeof value === "number" ? { value, format: "decimal1" } : value;
}

// Looked at often: the system's own record of the most would begin with that of the process which started this one.
let mostBytes = 0;
const look = () => {
  mostBytes = Math.max(mostBytes, process.memoryUsage.rss());
};
const start = performance.now();
await (writer === "exceljs" ? byExceljs() : byOurs());
look();
const figures = { ms: performance.now() - start, megabytes: mostBytes / 1e6 };
process.stdout.write(JSON.stringify(figures));
