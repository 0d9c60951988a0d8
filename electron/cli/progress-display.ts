import type { Progress } from "../../shared/contract/operation.ts";
import { formatNumber } from "../../shared/vocabulary/numbers.ts";
import type { CommandLine } from "./command-line.ts";

const BAR_WIDTH = 16;
const SECONDS_BETWEEN_LINES = 3;
const REDRAWS_PER_SECOND = 10;

/** Follows long work to its result, telling on standard error how far it is: a bar on a terminal, a line every few seconds elsewhere. */
export async function followProgress<Result>(
  stream: Promise<AsyncIterable<Progress | { type: "done"; result: Result }>>,
  cli: CommandLine,
): Promise<Result> {
  const display = cli.progressTerminal ? new Bar(cli, cli.progressTerminal) : new Lines(cli);
  try {
    for await (const event of await stream) {
      if (event.type === "done") return event.result;
      display.show(event);
    }
    throw new Error("long work ended without a result");
  } finally {
    display.end();
  }
}

class Bar {
  readonly #cli: CommandLine;
  readonly #terminal: NonNullable<CommandLine["progressTerminal"]>;
  #drawnAt = 0;
  #drawn = false;

  constructor(cli: CommandLine, terminal: NonNullable<CommandLine["progressTerminal"]>) {
    this.#cli = cli;
    this.#terminal = terminal;
  }

  show(progress: Progress): void {
    if (Date.now() - this.#drawnAt < 1000 / REDRAWS_PER_SECOND) return;
    this.#drawnAt = Date.now();
    this.#drawn = true;
    const part = partDone(progress);
    const filled = Math.round((part ?? 0) * BAR_WIDTH);
    const bar = part === undefined ? "" : `[${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)}] `;
    this.#terminal.write(
      `\r${`${bar}${describe(progress, this.#cli)}`.slice(0, this.#terminal.columns - 1)}\u001b[K`,
    );
  }

  end(): void {
    if (this.#drawn) this.#terminal.write("\r\u001b[K");
  }
}

class Lines {
  readonly #cli: CommandLine;
  #toldAt = Date.now();

  constructor(cli: CommandLine) {
    this.#cli = cli;
  }

  show(progress: Progress): void {
    if (Date.now() - this.#toldAt < SECONDS_BETWEEN_LINES * 1000) return;
    this.#toldAt = Date.now();
    this.#cli.tell(describe(progress, this.#cli));
  }

  end(): void {}
}

function partDone({ done, total }: Progress): number | undefined {
  return total === null || total === 0 ? undefined : Math.min(1, done / total);
}

function describe(progress: Progress, { t, language }: CommandLine): string {
  const count = (value: number) => formatNumber(value, { decimals: 0, language });
  const part = partDone(progress);
  const percent = part === undefined ? "" : ` ${Math.floor(part * 100)} %`;
  const counts =
    progress.total === null ? count(progress.done) : `${count(progress.done)} / ${count(progress.total)}`;
  return `${t(`progress.${progress.step}`)}:${percent} (${counts})`;
}
