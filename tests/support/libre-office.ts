import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { findOffice } from "../../scripts/find-programs.mjs";
import { zipArchive } from "./zip-archive.ts";
import { readZip } from "./zip-reader.ts";

/** Opens a document in LibreOffice without a window and saves it in a format; its profile is its own, so that several run at once. */
export function convertWithOffice(path: string, format: "xlsx" | "pdf"): string {
  const office = findOffice();
  if (office === null) throw new Error("LibreOffice is missing: apt-get install libreoffice-calc-nogui");
  const folder = mkdtempSync(join(tmpdir(), "ewaluator-office-"));
  const profile = pathToFileURL(join(folder, "profile")).href;
  const filter = format === "xlsx" ? "xlsx:Calc MS Excel 2007 XML" : format;
  const { status, stderr } = spawnSync(
    office,
    [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", filter, "--outdir", folder, path],
    { encoding: "utf8", timeout: 120_000 },
  );
  if (status !== 0) throw new Error(`LibreOffice ended with ${status}: ${stderr}`);
  return join(folder, basename(path).replace(/\.[^.]+$/, `.${format}`));
}

const storedResult = /(<c [^>]*?)( t="str")?>(<f>[^<]*<\/f>)<v>[^<]*<\/v><\/c>/g;

/** A copy of a workbook whose formulas have no stored result, so that whoever opens it has to compute them; and how many they are. */
export function withoutResults(path: string): { path: string; formulas: number } {
  let formulas = 0;
  const parts = [...readZip(path)].map(([name, content]) => ({
    name,
    data: name.startsWith("xl/worksheets/")
      ? content.replace(storedResult, (_, cell: string, __, formula: string) => {
          formulas++;
          return `${cell}>${formula}</c>`;
        })
      : content,
  }));
  const stripped = join(mkdtempSync(join(tmpdir(), "ewaluator-stripped-")), "stripped.xlsx");
  writeFileSync(stripped, zipArchive(parts));
  return { path: stripped, formulas };
}
