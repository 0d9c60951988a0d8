import type { Command } from "commander";
import { formatNumber } from "../../shared/vocabulary/numbers.ts";
import type { CommandLine } from "./command-line.ts";
import { readCount } from "./option-values.ts";
import { followProgress } from "./progress-display.ts";
import { withNewWorkspace } from "./workspace-session.ts";

/** `sample`: the sample workspace, with a load of events where one is asked for. */
export function addSample(program: Command, cli: CommandLine): void {
  const { t, print, language, signal } = cli;
  program
    .command("sample")
    .description(t("cli.commands.sample"))
    .option("--workspace <F>", t("cli.options.workspace"))
    .option("--volume <N>", t("cli.options.volume"), readCount("--volume", 0, 5_000_000))
    .option("--seed <S>", t("cli.options.seed"), readCount("--seed", 0, 2_147_483_647))
    .action((options: { workspace?: string; volume?: number; seed?: number }) =>
      withNewWorkspace(options.workspace, cli, async ({ client, location }) => {
        const { volume = 0, seed = 1 } = options;
        const made = await followProgress(client.workspace.createSample({ volume, seed }, { signal }), cli);
        const count = (value: number) => formatNumber(value, { decimals: 0, language });
        print(t("cli.done.sample", { path: location }));
        print(t("cli.done.samplePrograms", { codes: made.programmes.join(", ") }));
        print(
          t("cli.done.sampleCounts", { events: count(made.events), attendances: count(made.attendances) }),
        );
      }),
    );
}
