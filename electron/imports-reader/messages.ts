import type { ForeignCell } from "../../shared/contract/foreign-sheet.ts";

export type RefusalReason =
  | "notXlsx"
  | "encrypted"
  | "tooManyEntries"
  | "entryTooLarge"
  | "tooLarge"
  | "bomb"
  | "tooManyRows"
  | "tooManyColumns"
  | "broken"
  | "timeout"
  | "outOfMemory";

export type FromReader =
  | { type: "sheet"; name: string }
  | { type: "rows"; rows: ForeignCell[][] }
  | { type: "done" }
  | { type: "refused"; reason: RefusalReason; detail: string };

/** Limits of trust.md. */
export const LIMITS = {
  entries: 200,
  entryBytes: 256 * 1024 * 1024,
  totalBytes: 400 * 1024 * 1024,
  ratio: 100,
  rows: 200_000,
  columns: 200,
  sheets: 60,
  textLength: 32_767,
  fileBytes: 50 * 1024 * 1024,
  heapMegabytes: 256,
  deadlineMs: 60_000,
} as const;
