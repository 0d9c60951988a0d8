import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import { openWorkspace, restoreUnopened } from "../compose.ts";
import { defaultWorkspacePath, isFilePath } from "../compose-places.ts";
import type { CommandLine } from "./command-line.ts";
import { openAtTerminal } from "./open-at-terminal.ts";
import { readPassphrase } from "./passphrase-file.ts";
import { followProgress } from "./progress-display.ts";
import { refused } from "./refusals.ts";

interface Options {
  workspace?: string;
  passphraseFile?: string;
}

/** `restore`: puts a backup in the workspace's place; what was there is kept. Also where there is no workspace yet, or none that opens. */
export function addRestore(program: Command, cli: CommandLine): void {
  const { t, print, signal } = cli;
  program
    .command("restore")
    .description(t("cli.commands.restore"))
    .argument("<FILE>", t("cli.options.backupFile"))
    .option("--workspace <F>", t("cli.options.workspace"))
    .option("--passphrase-file <P>", t("cli.options.passphraseFile"))
    .action(async (file: string, options: Options) => {
      const found = await stat(file).catch(() => undefined);
      if (!found?.isFile()) throw refused("fileMissing", { path: file });
      const passphrase = (await readPassphrase(options.passphraseFile)) ?? undefined;
      const target = options.workspace ?? defaultWorkspacePath();
      if (!(await opens(target))) {
        const setAside = await restoreUnopened(resolve(file), resolve(target), passphrase);
        print(t("cli.done.restored", { path: target }));
        if (setAside !== null) print(t("cli.done.setAside", { path: setAside }));
        return;
      }
      const workspace = await openAtTerminal(target, cli, { openDamaged: true });
      try {
        const fileId = workspace.kernel.offered.offer(resolve(file));
        const { replacedId, setAside } = await followProgress(
          workspace.client.backups.restore({ fileId, passphrase }, { signal }),
          cli,
        );
        print(t("cli.done.restored", { path: workspace.location }));
        if (replacedId !== null)
          print(t("cli.done.replacedKept", { path: `${workspace.location}.backups/${replacedId}.sqlite` }));
        if (setAside !== null) print(t("cli.done.setAside", { path: setAside }));
      } finally {
        await workspace.close();
      }
    });
}

/** Whether there is a workspace to speak to; a file that is no database any more is put aside instead. */
async function opens(target: string): Promise<boolean> {
  if (!isFilePath(target)) return true;
  if (!existsSync(target)) return false;
  try {
    await (await openWorkspace(target, { openDamaged: true, readOnly: false })).close();
    return true;
  } catch (error) {
    const { reason } = error as { reason?: string };
    if (reason === "notAWorkspace" || reason === "damaged") return false;
    throw error;
  }
}
