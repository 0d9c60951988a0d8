import { existsSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import type { MadeFile } from "../../shared/contract/operation.ts";
import type { CommandLine } from "./command-line.ts";
import { followProgress } from "./progress-display.ts";
import { refused, wrongWords } from "./refusals.ts";
import { checkTarget, saveMadeFile } from "./save-file.ts";
import { findProgramme, listProgrammes, withWorkspace } from "./workspace-session.ts";

const FORMATS = ["register", "package", "csv"] as const;

interface Options {
  workspace?: string;
  format: (typeof FORMATS)[number];
  out: string;
  programme?: string;
  publish?: boolean;
}

/** `export`: the register workbook of one programme, or of each into a folder; or tables for analysis as one .zip. */
export function addExport(program: Command, cli: CommandLine): void {
  const { t, language, signal } = cli;
  program
    .command("export")
    .description(t("cli.commands.export"))
    .option("--workspace <F>", t("cli.options.workspace"))
    .requiredOption("--format <FORMAT>", t("cli.options.format"), readFormat)
    .requiredOption("--out <PATH>", t("cli.options.outExport"))
    .option("--programme <CODE>", t("cli.options.programme"))
    .option("--publish", t("cli.options.publish"))
    .action(async (options: Options) => {
      if (options.format !== "register") return exportTables(options, cli);
      if (options.programme === undefined) checkFolder(options.out);
      else await checkTarget(options.out);
      await withWorkspace(options.workspace, cli, async (workspace) => {
        const make = (programmeId: string): Promise<MadeFile> =>
          followProgress(workspace.client.registers.export({ programmeId, language }, { signal }), cli);
        if (options.programme !== undefined) {
          const made = await make((await findProgramme(workspace, options.programme)).id);
          return saveMadeFile(workspace, made, options.out, cli);
        }
        // First all of them, then all to their places: an interruption while they are made leaves no half of a set.
        const files = [];
        for (const { id } of await listProgrammes(workspace)) files.push(await make(id));
        await mkdir(options.out, { recursive: true });
        for (const made of files) await saveMadeFile(workspace, made, join(options.out, made.fileName), cli);
      });
    });
}

/** `package` and `csv`: one .zip of the named programme, or of all. */
async function exportTables(
  { workspace: address, format, out, programme, publish = false }: Options,
  cli: CommandLine,
) {
  await checkTarget(out);
  await withWorkspace(address, cli, async (workspace) => {
    const programmes =
      programme === undefined ? await listProgrammes(workspace) : [await findProgramme(workspace, programme)];
    const input = {
      programmeIds: programmes.map(({ id }) => id),
      format: format === "csv" ? ("csv" as const) : ("package" as const),
      publish,
    };
    const made = await followProgress(workspace.client.dataPackages.make(input, { signal: cli.signal }), cli);
    await saveMadeFile(workspace, made, out, cli);
  });
}

function readFormat(given: string): string {
  if (!(FORMATS as readonly string[]).includes(given))
    throw wrongWords("notAFormat", { given, known: FORMATS.join(", ") });
  return given;
}

function checkFolder(path: string): void {
  const folder = resolve(path);
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw refused("outIsFile", { path: folder });
  } else if (!existsSync(resolve(folder, ".."))) {
    throw refused("folderMissing", { folder: resolve(folder, "..") });
  }
}
