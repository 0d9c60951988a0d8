import type { ForeignCell, TextFormat } from "../../shared/contract/foreign-sheet.ts";

/** Why a file is refused: keys of `failure.foreignFile.*`. */
export const REFUSAL_REASONS = [
  "notXlsx",
  "oldExcel",
  "encrypted",
  "zip64",
  "entryNames",
  "entities",
  "tooManyEntries",
  "entryTooLarge",
  "tooLarge",
  "bomb",
  "tooManyRows",
  "tooManyColumns",
  "rowOrder",
  "openQuote",
  "empty",
  "broken",
  "timeout",
  "outOfMemory",
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export type FromReader =
  /** `text` tells how a text file was read; its sheet has no name of its own. */
  | { type: "sheet"; name: string; text: TextFormat | null }
  | { type: "rows"; rows: ForeignCell[][] }
  | { type: "done" }
  | { type: "refused"; reason: RefusalReason; detail: string };

/** Limits of trust.md. */
export const LIMITS = {
  entries: 200,
  entryBytes: 256 * 1024 * 1024,
  /** Parts that are read as one text (styles, shared strings …), not row by row. */
  wholePartBytes: 64 * 1024 * 1024,
  totalBytes: 400 * 1024 * 1024,
  ratio: 100,
  rows: 200_000,
  columns: 200,
  sheets: 60,
  sheetNameLength: 100,
  textLength: 32_767,
  /** Cells and characters of all sheets together: one shared text may stand in a million cells. */
  cells: 4_000_000,
  characters: 64_000_000,
  fileBytes: 50 * 1024 * 1024,
  heapMegabytes: 256,
  deadlineMs: 60_000,
} as const;
