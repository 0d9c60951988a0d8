import type { Command } from "commander";
import type { CommandLine } from "./command-line.ts";
import { readPassphrase } from "./passphrase-file.ts";
import { followProgress } from "./progress-display.ts";
import { checkTarget, saveMadeFile } from "./save-file.ts";
import { withWorkspace } from "./workspace-session.ts";

interface Options {
  workspace?: string;
  out: string;
  passphraseFile?: string;
}

/** `backup`: a checked copy of the workspace in one file, encrypted when a passphrase is given. */
export function addBackup(program: Command, cli: CommandLine): void {
  const { t, signal } = cli;
  program
    .command("backup")
    .description(t("cli.commands.backup"))
    .option("--workspace <F>", t("cli.options.workspace"))
    .requiredOption("--out <FILE>", t("cli.options.out"))
    .option("--passphrase-file <P>", t("cli.options.passphraseFile"))
    .action(async (options: Options) => {
      await checkTarget(options.out);
      const passphrase = await readPassphrase(options.passphraseFile);
      await withWorkspace(options.workspace, cli, async (workspace) => {
        const made = await followProgress(
          workspace.client.backups.exportCopy({ passphrase }, { signal }),
          cli,
        );
        await saveMadeFile(workspace, made, options.out, cli);
      });
    });
}
