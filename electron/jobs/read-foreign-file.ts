import { fork } from "node:child_process";
import type { ForeignSheet } from "../../shared/contract/foreign-sheet.ts";
import { entryPath } from "../entries.ts";
import { type FromReader, LIMITS, type RefusalReason } from "../imports-reader/messages.ts";
import { failure } from "../service/kernel/failures.ts";

/** A child that runs the reader: a Node process, or in the packaged window a utility process of Electron. */
export interface ReaderProcess {
  onMessage(listener: (message: FromReader) => void): void;
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

export type StartReader = (entry: string, path: string) => ReaderProcess;

const MOST_CELLS = 4_000_000;

/** Starts the reader as a Node process with a small heap; killed at the deadline or when cancelled. */
export const startNodeReader: StartReader = (entry, path) => {
  const child = fork(entry, [path], {
    execArgv: [`--max-old-space-size=${LIMITS.heapMegabytes}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: {},
  });
  return {
    onMessage: (listener) => child.on("message", (message) => listener(message as FromReader)),
    onExit: (listener) => {
      child.on("exit", listener);
      child.on("error", () => listener(null));
    },
    kill: () => child.kill("SIGKILL"),
  };
};

/**
 * All sheets of a foreign workbook, read in a process of its own.
 * @throws FILE_REFUSED with the reason; CANCELLED.
 */
export function readForeignFile(
  path: string,
  name: string,
  signal: AbortSignal,
  start: StartReader = startNodeReader,
): Promise<ForeignSheet[]> {
  return new Promise((resolve, reject) => {
    const sheets: ForeignSheet[] = [];
    let cells = 0;
    let isSettled = false;
    const reader = start(entryPath("file-reader"), path);
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
    const deadline = setTimeout(() => refuse("timeout"), LIMITS.deadlineMs);
    signal.addEventListener("abort", cancel);
    if (signal.aborted) cancel();
    reader.onMessage((message) => {
      if (message.type === "sheet") sheets.push({ name: message.name, rows: [] });
      if (message.type === "rows") {
        for (const row of message.rows) {
          cells += row.length;
          sheets.at(-1)?.rows.push(row);
        }
        if (cells > MOST_CELLS) refuse("tooLarge");
      }
      if (message.type === "done") settle(() => resolve(sheets));
      if (message.type === "refused") refuse(message.reason, message.detail);
    });
    // It ended without a word: its heap was too small for what the file made of it.
    reader.onExit(() => refuse("outOfMemory"));
  });
}
