import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readXlsx } from "hucre/xlsx";
import type { OpenWorkspace } from "../../electron/compose.ts";
import { resultOf } from "../support/result-of.ts";
import { watched } from "./longest-block.ts";
import { bestOf } from "./timing.ts";
import type { WrittenBy } from "./write-cells.ts";

export interface ReportFigures {
  /** The whole report from its numbers to the file, in its worker thread. */
  whole: number;
  cells: number;
  ours: { ms: number; megabytes: number };
  exceljs: { ms: number; megabytes: number };
}

const WRITER = fileURLToPath(new URL("./write-cells.ts", import.meta.url));
const RUNS = 3;

/** The yearly report; then the same cells by our writer and by plain exceljs streaming, each in a process of its own. */
export async function measureReport(
  { client, kernel }: OpenWorkspace,
  programmeId: string,
): Promise<ReportFigures> {
  const make = () =>
    watched("report", () =>
      resultOf(
        client.reports.yearly({ programmeIds: [programmeId], year: 2017, language: "pl", publish: false }),
      ),
    );
  const { ms: whole, result: made } = await bestOf(2, make);
  const folder = await mkdtemp(join(tmpdir(), "ewaluator-bench-"));
  const cellsPath = join(folder, "cells.jsonl");
  const cells = await keepCells(kernel.files.find(made.fileId).path, cellsPath);
  const by = async (writer: WrittenBy) => {
    let best = { ms: Number.POSITIVE_INFINITY, megabytes: Number.POSITIVE_INFINITY };
    for (let run = 0; run < RUNS; run++) {
      const { stdout } = await promisify(execFile)(process.execPath, [
        WRITER,
        writer,
        cellsPath,
        join(folder, `${writer}-${run}.xlsx`),
      ]);
      const { ms, megabytes } = JSON.parse(stdout) as typeof best;
      best = { ms: Math.min(best.ms, ms), megabytes: Math.min(best.megabytes, megabytes) };
    }
    return best;
  };
  const figures = { whole, cells, ours: await by("ours"), exceljs: await by("exceljs") };
  await rm(folder, { recursive: true, force: true });
  return figures;
}

/** The report's cells as text lines, a row each, that both writers read alike; gives how many there are. */
async function keepCells(report: string, path: string): Promise<number> {
  const { sheets } = await readXlsx(await readFile(report));
  let cells = 0;
  const lines = sheets.flatMap(({ name, rows }) => [
    JSON.stringify({ sheet: name }),
    ...rows.map((row) => {
      cells += row.filter((value) => value !== null && value !== undefined).length;
      return JSON.stringify(
        row.map((value) => (value instanceof Date ? { day: value.toISOString().slice(0, 10) } : value)),
      );
    }),
  ]);
  await writeFile(path, lines.join("\n"));
  return cells;
}
