import type { Command } from "commander";
import type { CommandLine } from "./command-line.ts";
import { readYear } from "./option-values.ts";
import { followProgress } from "./progress-display.ts";
import { wrongWords } from "./refusals.ts";
import { checkTarget, saveMadeFile } from "./save-file.ts";
import { findProgramme, listProgrammes, withWorkspace } from "./workspace-session.ts";

interface Options {
  workspace?: string;
  programme?: string;
  all?: boolean;
  year: number;
  out: string;
  publish?: boolean;
}

/** `report`: the yearly report of one programme or of all. */
export function addReport(program: Command, cli: CommandLine): void {
  const { t, language, signal } = cli;
  program
    .command("report")
    .description(t("cli.commands.report"))
    .option("--workspace <F>", t("cli.options.workspace"))
    .option("--programme <CODE>", t("cli.options.programme"))
    .option("--all", t("cli.options.all"))
    .requiredOption("--year <Y>", t("cli.options.year"), readYear)
    .requiredOption("--out <FILE.xlsx>", t("cli.options.out"))
    .option("--publish", t("cli.options.publish"))
    .action(async (options: Options) => {
      const { programme: code, all = false, year, out, publish = false } = options;
      if ((code === undefined) === !all) throw wrongWords("programmeOrAll");
      await checkTarget(out);
      await withWorkspace(options.workspace, cli, async (workspace) => {
        const programmes =
          code === undefined ? await listProgrammes(workspace) : [await findProgramme(workspace, code)];
        const programmeIds = programmes.map(({ id }) => id);
        const made = await followProgress(
          workspace.client.reports.yearly({ programmeIds, year, language, publish }, { signal }),
          cli,
        );
        await saveMadeFile(workspace, made, out, cli);
      });
    });
}
