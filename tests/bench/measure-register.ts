import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { writeXlsx } from "hucre/xlsx";
import type { OpenWorkspace } from "../../electron/compose.ts";
import { resultOf } from "../support/result-of.ts";
import { watched } from "./longest-block.ts";
import { bestOf } from "./timing.ts";

const HEADERS = [
  "Identyfikator",
  "Data",
  "Godzina",
  "Czas trwania (h)",
  "Nazwa",
  "Zakres",
  "Rodzaj",
  "Miejsce",
  "Status",
  "Poziom inicjatywy",
  "Dzieci",
  "Dorośli",
  "Godziny pracowników",
  "Koszt MOPS (zł)",
  "Podmioty",
  "Stan",
];

export interface ImportFigures {
  /** Read and checked, nothing kept. */
  checked: number;
  imported: number;
}

/**
 * A register of so many rows of events brought into the workspace at an address, by a program of its own: this one has by now held
 * reports of two million cells, which no window has, and its collector of memory pauses accordingly.
 */
export async function measureImport(
  address: string,
  rows: number,
): Promise<{ figures: ImportFigures; blocks: Record<string, number> }> {
  const folder = await mkdtemp(join(tmpdir(), "ewaluator-bench-"));
  try {
    const path = join(folder, "rejestr.xlsx");
    await writeFile(
      path,
      await writeXlsx({ sheets: [{ name: "Wydarzenia", rows: [HEADERS, ...eventRows(rows)] }] }),
    );
    const program = fileURLToPath(new URL("import-program.ts", import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [program, address, path]);
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The measured part of it. */
export async function bringInTwice({ client, kernel }: OpenWorkspace, path: string): Promise<ImportFigures> {
  const bringIn = async (dryRun: boolean) => {
    const { id } = await client.programmes.create({
      code: `IMPORT-${kernel.newId().slice(-8)}`,
      name: "Pomiar wczytywania",
      kind: "other",
    });
    const fileId = kernel.offered.offer(path);
    const start = performance.now();
    await watched(dryRun ? "register checked" : "register brought in", () =>
      resultOf(
        client.registers.import({ programmeId: id, files: [{ name: "rejestr.xlsx", fileId }], dryRun }),
      ),
    );
    return performance.now() - start;
  };
  const checked = Math.min(await bringIn(true), await bringIn(true));
  const imported = await bringIn(false);
  return { checked, imported };
}

function eventRows(count: number): (string | number | Date | null)[][] {
  return Array.from({ length: count }, (_, place) => [
    `R${place + 1}`,
    new Date(Date.UTC(2017, 0, 1 + (place % 365))),
    `${10 + (place % 8)}:00`,
    1.5,
    `Spotkanie numer ${place + 1}`,
    place % 3 === 0 ? "spotkanie" : "wydarzenie",
    "warsztaty",
    `Sala ${place % 40}`,
    "odbyło się",
    place % 4,
    place % 7,
    place % 11,
    2,
    120.5,
    `Szkoła nr ${place % 20}: organizator; Klub ${place % 30}`,
    "zatwierdzony",
  ]);
}

/** The register of a programme out into a file, in its worker thread. */
export async function measureExport({ client }: OpenWorkspace, programmeId: string): Promise<number> {
  const write = () => watched("register out", () => resultOf(client.registers.export({ programmeId })));
  return (await bestOf(2, write)).ms;
}
