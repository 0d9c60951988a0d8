import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

declare const __BUILT__: boolean | undefined;

/** Where our other processes and threads start: bundles beside each other when built, sources otherwise. */
const ENTRIES = {
  "jobs-worker": { source: "./jobs/worker.ts", built: "jobs-worker.js" },
  answerer: { source: "./jobs/answerer.ts", built: "answerer.js" },
  "file-reader": { source: "./imports-reader/reader.ts", built: "file-reader.js" },
} as const;

export type EntryName = keyof typeof ENTRIES;

export function entryPath(name: EntryName): string {
  const entry = ENTRIES[name];
  if (typeof __BUILT__ === "undefined") return fileURLToPath(new URL(entry.source, import.meta.url));
  // A shared chunk may sit in out/main/chunks; the entries themselves are always in out/main.
  const here = fileURLToPath(import.meta.url);
  const folder = dirname(here);
  return join(basename(folder) === "chunks" ? dirname(folder) : folder, entry.built);
}
