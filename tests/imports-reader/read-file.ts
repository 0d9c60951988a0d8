import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LIMITS } from "../../electron/imports-reader/messages.ts";
import { readForeignFile, type StartReader, startNodeReader } from "../../electron/jobs/read-foreign-file.ts";
import type { ForeignSheet } from "../../shared/contract/foreign-sheet.ts";

export interface Outcome {
  sheets: ForeignSheet[];
  /** Message key and detail of the refusal; undefined when it was read. */
  refusal: { key: string; detail: string } | undefined;
  ms: number;
  /** The most memory that the child ever held; undefined where the system does not tell. */
  peakMegabytes: number | undefined;
}

/** Reads bytes as a file of that name by the real child process, and watches it. */
export async function readBytes(
  folder: string,
  name: string,
  bytes: Buffer,
  { start = startNodeReader, deadlineMs = LIMITS.deadlineMs as number } = {},
): Promise<Outcome> {
  const path = join(folder, "offered-file");
  writeFileSync(path, bytes);
  const watch = watched(start);
  const began = Date.now();
  const outcome: Outcome = { sheets: [], refusal: undefined, ms: 0, peakMegabytes: undefined };
  try {
    outcome.sheets = await readForeignFile(path, name, new AbortController().signal, {
      start: watch.start,
      deadlineMs,
    });
  } catch (error) {
    const { data } = error as { data?: { messageKey: string; params: { detail: string } } };
    if (!data) throw error;
    outcome.refusal = { key: data.messageKey, detail: data.params.detail };
  }
  outcome.ms = Date.now() - began;
  outcome.peakMegabytes = watch.peakMegabytes();
  return outcome;
}

const LOOK_EVERY_MS = 10;

function watched(start: StartReader): { start: StartReader; peakMegabytes(): number | undefined } {
  let peak: number | undefined;
  return {
    start: (entry, path, options) => {
      const child = start(entry, path, options);
      const look = () => {
        const seen = child.pid === undefined ? undefined : residentPeak(child.pid);
        if (seen !== undefined) peak = Math.max(peak ?? 0, seen);
      };
      const timer = setInterval(look, LOOK_EVERY_MS);
      child.onExit(() => clearInterval(timer));
      return {
        ...child,
        onMessage: (listener) =>
          child.onMessage((message) => {
            look();
            listener(message);
          }),
      };
    },
    peakMegabytes: () => peak,
  };
}

function residentPeak(pid: number): number | undefined {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
