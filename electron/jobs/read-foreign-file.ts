import { fork } from "node:child_process";
import type { ForeignCell, ForeignSheet } from "../../shared/contract/foreign-sheet.ts";
import { entryPath } from "../entries.ts";
import { type FromReader, LIMITS, type RefusalReason } from "../imports-reader/messages.ts";
import type { TakeRows } from "../service/index.ts";
import { failure } from "../service/kernel/failures.ts";

/** A child that runs the reader: a Node process, or in the packaged window a utility process of Electron. */
export interface ReaderProcess {
  /** Where the host tells it: so that it can be watched from outside. */
  pid?: number | undefined;
  onMessage(listener: (message: FromReader) => void): void;
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

export type StartReader = (entry: string, path: string, limits: { heapMegabytes: number }) => ReaderProcess;

/** Starts the reader as a Node process with a small heap; killed at the deadline or when cancelled. */
export const startNodeReader: StartReader = (entry, path, { heapMegabytes }) => {
  const child = fork(entry, [path], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: {},
  });
  return {
    pid: child.pid,
    onMessage: (listener) => child.on("message", (message) => listener(message as FromReader)),
    onExit: (listener) => {
      child.on("exit", listener);
      child.on("error", () => listener(null));
    },
    kill: () => child.kill("SIGKILL"),
  };
};

/**
 * All sheets of a foreign workbook or text file, read in a process of its own.
 * @throws FILE_REFUSED with the reason; CANCELLED.
 */
export function readForeignFile(
  path: string,
  name: string,
  signal: AbortSignal,
  {
    start = startNodeReader,
    deadlineMs = LIMITS.deadlineMs,
    takeRows = keepRows,
  }: { start?: StartReader | undefined; deadlineMs?: number; takeRows?: TakeRows | undefined } = {},
): Promise<ForeignSheet[]> {
  return new Promise((resolve, reject) => {
    const sheets: ForeignSheet[] = [];
    let isSettled = false;
    const reader = start(entryPath("file-reader"), path, LIMITS);
    const settle = (finish: () => void) => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(deadline);
      signal.removeEventListener("abort", cancel);
      reader.kill();
      finish();
    };
    const refuse = (reason: RefusalReason, detail = "") =>
      settle(() => reject(failure("FILE_REFUSED", `foreignFile.${reason}`, { params: { name, detail } })));
    const cancel = () => settle(() => reject(failure("CANCELLED", "cancelled")));
    const deadline = setTimeout(() => refuse("timeout"), deadlineMs);
    signal.addEventListener("abort", cancel);
    if (signal.aborted) cancel();
    const hear = (message: FromReader) => {
      if (message.type === "sheet")
        // A text file is its own only sheet.
        sheets.push({
          name: message.text ? withoutEnding(name) : message.name,
          rows: [],
          text: message.text,
        });
      const sheet = sheets.at(-1);
      if (message.type === "rows" && sheet && !isSettled)
        try {
          takeRows(sheet, message.rows);
        } catch (error) {
          settle(() => reject(error));
        }
      if (message.type === "done") settle(() => resolve(sheets));
      if (message.type === "refused") refuse(message.reason, message.detail);
    };
    const inTurn = oneByOne();
    reader.onMessage((message) => inTurn(() => hear(message)));
    // It ended without a word: its heap was too small for what the file made of it.
    reader.onExit(() => inTurn(() => refuse("outOfMemory")));
  });
}

/** Runs what it is given in order, each in a turn of its own: a hundred lots that came at once hold nobody up. */
function oneByOne(): (work: () => void) => void {
  const waiting: (() => void)[] = [];
  const next = () => {
    waiting[0]?.();
    waiting.shift();
    if (waiting.length > 0) setImmediate(next);
  };
  return (work) => {
    waiting.push(work);
    if (waiting.length === 1) setImmediate(next);
  };
}

function keepRows(sheet: ForeignSheet, rows: ForeignCell[][]): void {
  for (const row of rows) sheet.rows.push(row);
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]*$/, "");
}
