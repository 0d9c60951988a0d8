import type { Command } from "commander";
import type { CommandLine } from "./command-line.ts";
import { EXIT, RefusalError } from "./refusals.ts";
import { withWorkspace } from "./workspace-session.ts";

/** `check`: file, foreign keys and journal chain. */
export function addCheck(program: Command, cli: CommandLine): void {
  const { t, print } = cli;
  program
    .command("check")
    .description(t("cli.commands.check"))
    .option("--workspace <F>", t("cli.options.workspace"))
    .action((options: { workspace?: string }) =>
      withWorkspace(options.workspace, cli, async ({ client, location }) => {
        const { sound, journalEntries, problems } = await client.workspace.check({});
        if (!sound)
          throw new RefusalError(EXIT.workspaceRefused, "cli.refused.unsound", { path: location }, problems);
        print(t("cli.done.sound", { path: location, entries: journalEntries }));
      }),
    );
}
