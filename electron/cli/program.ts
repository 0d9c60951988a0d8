import { Command } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { addBackup } from "./backup.ts";
import { addBrief } from "./brief.ts";
import { addCheck } from "./check.ts";
import type { CommandLine } from "./command-line.ts";
import { addExport } from "./export.ts";
import { addImport } from "./import.ts";
import { addIndicators } from "./indicators.ts";
import { addInit } from "./init.ts";
import { addReport } from "./report.ts";
import { addRestore } from "./restore.ts";
import { addSample } from "./sample.ts";
import { addServe } from "./serve.ts";

/** Every command, with help in the chosen language. Nothing here ends the process: whoever parses gets errors thrown. */
export function createProgram(cli: CommandLine): Command {
  const { t } = cli;
  // Commander's own placeholders, the only English it would show.
  const translated = (usage: string) =>
    usage
      .replace("[options]", t("cli.headings.optionsInUsage"))
      .replace("[command]", t("cli.headings.commandInUsage"));
  const program = new Command("ewaluator")
    .description(t("cli.about"))
    .version(packageJson.version, "-V, --version", t("cli.options.version"))
    .helpOption("-h, --help", t("cli.options.help"))
    .helpCommand("help [command]", t("cli.commands.help"))
    .addHelpText("after", `\n${t("cli.statuses")}`)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => cli.print(text.trimEnd()),
      writeErr: (text) => cli.tell(text.trimEnd()),
      // main.ts says what was wrong, in the user's language.
      outputError: () => {},
    })
    .configureHelp({
      styleTitle: (title) => t(`cli.headings.${title.replace(":", "").toLowerCase()}`),
      styleUsage: translated,
      styleSubcommandTerm: translated,
      // Without commander's own English words for defaults and choices: our texts tell them.
      optionDescription: (option) => option.description,
    });
  for (const add of [
    addInit,
    addSample,
    addImport,
    addIndicators,
    addReport,
    addBrief,
    addExport,
    addBackup,
    addRestore,
    addCheck,
    addServe,
  ])
    add(program, cli);
  // main.ts has read it already; here it is allowed before and after the command, and shown in help.
  for (const command of [program, ...program.commands])
    command.option("--language <pl|en>", t("cli.options.language"));
  return program;
}
