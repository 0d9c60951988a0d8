import type { Command } from "commander";
import type { IndicatorReport } from "../../shared/contract/indicators.ts";
import type { CommandLine } from "./command-line.ts";
import { indicatorTable } from "./indicator-table.ts";
import { readDay, readPeriod, readYear } from "./option-values.ts";
import { findProgramme, withWorkspace } from "./workspace-session.ts";

interface Options {
  workspace?: string;
  programme: string;
  year?: number;
  from?: string;
  to?: string;
  asOf?: string;
  provisional?: boolean;
  json?: boolean;
  records: boolean;
}

/** `indicators`: all indicators of a programme in a period, as a table or as the JSON of cli.md. */
export function addIndicators(program: Command, cli: CommandLine): void {
  const { t, print, signal } = cli;
  program
    .command("indicators")
    .description(t("cli.commands.indicators"))
    .option("--workspace <F>", t("cli.options.workspace"))
    .requiredOption("--programme <CODE>", t("cli.options.programme"))
    .option("--year <Y>", t("cli.options.year"), readYear)
    .option("--from <D>", t("cli.options.from"), readDay("--from"))
    .option("--to <D>", t("cli.options.to"), readDay("--to"))
    .option("--as-of <D>", t("cli.options.asOf"), readDay("--as-of"))
    .option("--provisional", t("cli.options.provisional"))
    .option("--json", t("cli.options.json"))
    .option("--no-records", t("cli.options.noRecords"))
    .action((options: Options) => {
      const period = readPeriod(options);
      return withWorkspace(options.workspace, cli, async (workspace) => {
        const programme = await findProgramme(workspace, options.programme);
        const report = await workspace.client.indicators.compute(
          {
            programmeIds: [programme.id],
            ...period,
            asOf: options.asOf,
            mode: options.provisional ? "provisional" : "approved",
            withRecords: Boolean(options.json) && options.records,
          },
          { signal },
        );
        if (options.json) print(JSON.stringify(inDocumentedOrder(report)));
        else for (const line of indicatorTable(report, programme.invented, cli)) print(line);
      });
    });
}

/** The shape of cli.md, its keys in its order. */
function inDocumentedOrder({
  programme,
  period,
  mode,
  asOf,
  catalogueVersion,
  indicators,
}: IndicatorReport): IndicatorReport {
  return {
    programme,
    period: { from: period.from, to: period.to },
    mode,
    asOf,
    catalogueVersion,
    indicators: indicators.map(
      ({ id, value, numerator, denominator, unit, status, completeness, parts, breakdowns, records }) => ({
        id,
        value,
        numerator,
        denominator,
        unit,
        status,
        completeness,
        parts,
        breakdowns,
        ...(records && { records }),
      }),
    ),
  };
}
