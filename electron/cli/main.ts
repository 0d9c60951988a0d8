import { CommanderError } from "commander";
import { createTranslator, type Language } from "../../shared/messages/translator.ts";
import { askPassword } from "./ask-password.ts";
import type { CommandLine } from "./command-line.ts";
import { explainError, refusalOfCommander } from "./explain-error.ts";
import { createProgram } from "./program.ts";
import { EXIT, type ExitStatus, wrongWords } from "./refusals.ts";

const SECONDS_TO_STOP = 15;

const words = process.argv.slice(2);
const askedLanguage = languageOf(words);
const interruption = new AbortController();
const cli: CommandLine = {
  language: askedLanguage === "en" ? "en" : "pl",
  t: createTranslator(askedLanguage === "en" ? "en" : "pl"),
  print: (line) => process.stdout.write(`${line}\n`),
  tell: (line) => process.stderr.write(`${line}\n`),
  progressTerminal: process.stderr.isTTY
    ? { write: (text) => process.stderr.write(text), columns: process.stderr.columns }
    : null,
  keyboard: process.stdin.isTTY
    ? {
        onEnter: (react) => void process.stdin.on("data", react),
        // Otherwise the open input would keep the process alive.
        release: () => void process.stdin.pause(),
      }
    : null,
  askPassword:
    process.stdin.isTTY && process.stderr.isTTY
      ? (question) => askPassword(question, stop, interruption.signal)
      : null,
  signal: interruption.signal,
};

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
// Whoever reads our output may stop reading (`| head`): that is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await run();

async function run(): Promise<ExitStatus> {
  try {
    if (askedLanguage !== undefined && askedLanguage !== "pl" && askedLanguage !== "en") {
      throw wrongWords("notALanguage", { given: askedLanguage });
    }
    await createProgram(cli).parseAsync(words, { from: "user" });
    return EXIT.done;
  } catch (error) {
    if (interruption.signal.aborted) {
      cli.tell(cli.t("cli.interrupted"));
      return EXIT.interrupted;
    }
    return complain(error);
  }
}

function complain(error: unknown): ExitStatus {
  // No command at all: commander has shown the help on standard error.
  if (error instanceof CommanderError && error.code === "commander.help") return EXIT.wrongWords;
  const refusal = error instanceof CommanderError ? refusalOfCommander(error, cli.t) : error;
  if (refusal === undefined) return EXIT.done;
  const { status, lines } = explainError(refusal, cli.t);
  for (const line of lines) cli.tell(line);
  if (status === EXIT.wrongWords) cli.tell(cli.t("cli.wrong.seeHelp", { command: "ewaluator" }));
  return status;
}

/** Needed before anything is parsed, because help and complaints are in it too. */
function languageOf(given: string[]): Language | string | undefined {
  const place = given.findIndex((word) => word === "--language" || word.startsWith("--language="));
  if (place === -1) return undefined;
  const [, value] = given[place]!.split("=", 2);
  return value ?? given[place + 1] ?? "";
}

/** Ctrl-C asks the work to stop, which leaves nothing half-written; a second one, or too long a wait, ends the process. */
function stop(): void {
  if (interruption.signal.aborted) process.exit(EXIT.interrupted);
  interruption.abort();
  setTimeout(() => process.exit(EXIT.interrupted), SECONDS_TO_STOP * 1000).unref();
}
