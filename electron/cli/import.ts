import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Command } from "commander";
import type { ImportSummary } from "../../shared/contract/registers.ts";
import type { CommandLine } from "./command-line.ts";
import { describeRow, failureOf } from "./explain-error.ts";
import { followProgress } from "./progress-display.ts";
import { refused } from "./refusals.ts";
import { findProgramme, withWorkspace } from "./workspace-session.ts";

interface Options {
  workspace?: string;
  programme: string;
  dryRun?: boolean;
  json?: boolean;
}

/** `import`: register workbooks into a programme, whole or nothing. */
export function addImport(program: Command, cli: CommandLine): void {
  const { t, print, signal } = cli;
  program
    .command("import")
    .description(t("cli.commands.import"))
    .argument("<FILE...>", t("cli.options.files"))
    .option("--workspace <F>", t("cli.options.workspace"))
    .requiredOption("--programme <CODE>", t("cli.options.programme"))
    .option("--dry-run", t("cli.options.dryRun"))
    .option("--json", t("cli.options.json"))
    .action(async (given: string[], options: Options) => {
      const files = await Promise.all(given.map(namedFile));
      await withWorkspace(options.workspace, cli, async (workspace) => {
        const programme = await findProgramme(workspace, options.programme);
        const offered = files.map(({ name, path }) => ({
          name,
          fileId: workspace.kernel.offered.offer(path),
        }));
        const input = { programmeId: programme.id, files: offered, dryRun: options.dryRun ?? false };
        try {
          const summary = await followProgress(workspace.client.registers.import(input, { signal }), cli);
          if (options.json) print(JSON.stringify(summary));
          else printSummary(summary, programme.code, cli);
        } catch (error) {
          const refusal = failureOf(error);
          if (options.json && refusal && refusal.code !== "UNEXPECTED") {
            const { messageKey, params, issues, rows } = refusal.data;
            const message = t(`failure.${messageKey}`, params);
            const described = rows.map((row) => ({
              ...row,
              message: t(`failure.${row.messageKey}`, row.params),
            }));
            print(JSON.stringify({ refused: true, code: refusal.code, message, issues, rows: described }));
          }
          throw error;
        }
      });
    });
}

async function namedFile(given: string): Promise<{ name: string; path: string }> {
  const path = resolve(given);
  if (!(await stat(path).catch(() => undefined))?.isFile()) throw refused("fileMissing", { path });
  return { name: basename(path), path };
}

function printSummary(summary: ImportSummary, code: string, { t, print }: CommandLine): void {
  print(
    t(summary.dryRun ? "cli.done.importChecked" : "cli.done.imported", {
      code,
      files: summary.fileNames.join(", "),
    }),
  );
  for (const { sheet, rows, created, updated, unchanged } of summary.sheets) {
    print(`  ${t("cli.done.importSheet", { sheet, rows, created, updated, unchanged })}`);
  }
  for (const { sheet, column } of summary.ignored) {
    print(
      column === null
        ? t("cli.done.importIgnoredSheet", { sheet })
        : t("cli.done.importIgnoredColumn", { sheet, column }),
    );
  }
  for (const warning of summary.warnings)
    print(t("cli.done.importWarning", { text: describeRow(warning, t) }));
}
