import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { defaultWorkspacePath, isFilePath } from "../compose-places.ts";
import type { CommandLine } from "./command-line.ts";
import { refused, wrongWords } from "./refusals.ts";
import { withNewWorkspace } from "./workspace-session.ts";

/** `init`: an empty workspace, with a first programme where one is named. */
export function addInit(program: Command, cli: CommandLine): void {
  const { t, print } = cli;
  program
    .command("init")
    .description(t("cli.commands.init"))
    .option("--workspace <F>", t("cli.options.workspace"))
    .option("--programme <CODE>", t("cli.options.firstProgramme"))
    .option("--name <N>", t("cli.options.programmeName"))
    .action(async (options: { workspace?: string; programme?: string; name?: string }) => {
      if (options.name !== undefined && options.programme === undefined)
        throw wrongWords("nameWithoutProgramme");
      const address = options.workspace ?? defaultWorkspacePath();
      if (isFilePath(address) && existsSync(address))
        throw refused("workspaceExists", { path: resolve(address) });
      await withNewWorkspace(options.workspace, cli, async ({ client, location }) => {
        // A shared database is there before anybody works in it, so only its content tells whether it is new.
        if (!(await client.workspace.info({})).empty) throw refused("workspaceExists", { path: location });
        const lines = [t("cli.done.init", { path: location })];
        if (options.programme !== undefined) {
          const name = options.name ?? options.programme;
          const { id } = await client.programmes.create({
            code: options.programme,
            name,
            kind: "pal-territorial",
          });
          const programme = await client.programmes.get({ id });
          lines.push(t("cli.done.initProgramme", { code: programme.code, name: programme.name }));
        }
        for (const line of lines) print(line);
      });
    });
}
