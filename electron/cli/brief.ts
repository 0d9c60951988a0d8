import type { Command } from "commander";
import type { CommandLine } from "./command-line.ts";
import { readYear } from "./option-values.ts";
import { followProgress } from "./progress-display.ts";
import { checkTarget, saveMadeFile } from "./save-file.ts";
import { findProgramme, withWorkspace } from "./workspace-session.ts";

interface Options {
  workspace?: string;
  programme: string;
  year: number;
  out: string;
}

/** `brief`: the decision brief of a programme's year as a Word document. */
export function addBrief(program: Command, cli: CommandLine): void {
  const { t, signal } = cli;
  program
    .command("brief")
    .description(t("cli.commands.brief"))
    .option("--workspace <F>", t("cli.options.workspace"))
    .requiredOption("--programme <CODE>", t("cli.options.programme"))
    .requiredOption("--year <Y>", t("cli.options.year"), readYear)
    .requiredOption("--out <FILE.docx>", t("cli.options.outBrief"))
    .action(async ({ workspace: address, programme, year, out }: Options) => {
      await checkTarget(out);
      await withWorkspace(address, cli, async (workspace) => {
        const { id } = await findProgramme(workspace, programme);
        const made = await followProgress(
          workspace.client.letters.brief({ programmeId: id, year }, { signal }),
          cli,
        );
        await saveMadeFile(workspace, made, out, cli);
      });
    });
}
