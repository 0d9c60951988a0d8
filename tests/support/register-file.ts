import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import type { ImportSummary } from "../../shared/contract/registers.ts";
import type { TestWorkspace } from "./engines.ts";
import { resultOf } from "./result-of.ts";

export type Cell = string | number | boolean | Date | null;

/** Writes a workbook with the given sheets and gives its path. */
export async function registerFile(sheets: Record<string, Cell[][]>): Promise<string> {
  const bytes = await writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) });
  const path = join(mkdtempSync(join(tmpdir(), "ewaluator-register-")), "rejestr.xlsx");
  writeFileSync(path, bytes);
  return path;
}

/** Imports a file as the command line does; gives the summary or ends in the failure. */
export function importFile(
  workspace: TestWorkspace,
  programmeId: string,
  path: string,
  dryRun = false,
): Promise<ImportSummary> {
  const fileId = workspace.kernel.offered.offer(path);
  return resultOf(
    workspace.client.registers.import({ programmeId, files: [{ name: "rejestr.xlsx", fileId }], dryRun }),
  );
}

/** Exports a programme's register; gives the path of the file. */
export async function exportFile(
  workspace: TestWorkspace,
  programmeId: string,
  language: "pl" | "en" = "pl",
): Promise<string> {
  const { fileId } = await resultOf(workspace.client.registers.export({ programmeId, language }));
  return workspace.kernel.files.find(fileId).path;
}
