import { z } from "zod";
import { rowIssueSchema } from "./failures.ts";
import { idField } from "./fields.ts";
import { document, job, madeFileSchema, progressThen } from "./operation.ts";

export const sheetCountsSchema = z.object({
  sheet: z.string(),
  /** Rows read, and what becomes of them. */
  rows: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
});

export const importSummarySchema = z.object({
  fileNames: z.array(z.string()),
  dryRun: z.boolean(),
  sheets: z.array(sheetCountsSchema),
  /** Sheets and columns that the register does not know: reported and kept out. */
  ignored: z.array(z.object({ sheet: z.string(), column: z.string().nullable() })),
  /** Things to look at that do not stop the import. */
  warnings: z.array(rowIssueSchema),
  journalId: z.string().nullable(),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;

/** What a block of cells from a spreadsheet holds, and what becomes of it. */
export const pastedSchema = z.object({
  dryRun: z.boolean(),
  /** False where the block has no row of names: its columns were then taken in the order that was given. */
  withHeader: z.boolean(),
  /** As pasted, with the register's name of what it is read as; null = not known, left out. */
  columns: z.array(
    z.object({ header: z.string(), readAs: z.object({ pl: z.string(), en: z.string() }).nullable() }),
  ),
  /** The first rows as pasted. */
  examples: z.array(z.array(z.string())),
  rows: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  /** Cells that have to be mended; with any of them nothing is written. Rows count as in the block. */
  issues: z.array(rowIssueSchema),
  warnings: z.array(rowIssueSchema),
  journalId: z.string().nullable(),
});
export type Pasted = z.infer<typeof pastedSchema>;

export const registersContract = {
  /**
   * Reads register workbooks (records.md) into a programme, whole or nothing: any row that is wrong refuses the whole
   * import (FILE_REFUSED with every row named). `files` were given to the host by its user (kernel/offered-files.ts).
   */
  import: job
    .meta({ effect: "job", backupFirst: true })
    .input(
      z.object({
        programmeId: idField,
        files: z.array(z.object({ name: z.string().max(300, "tooLong"), fileId: idField })).min(1),
        dryRun: z.boolean().default(false),
      }),
    )
    .output(progressThen(importSummarySchema)),
  /**
   * Reads a block of events pasted from a spreadsheet (tabs between cells) as the register's sheet is read, whole or nothing:
   * FILE_REFUSED while a cell is wrong. With `dryRun` it tells what would become of it, and every wrong cell.
   */
  paste: job
    .input(
      z.object({
        programmeId: idField,
        text: z.string().min(1, "required").max(1_000_000, "tooLong"),
        /** Keys of the list's columns from its first: what the cells are where the block has no row of names. */
        columns: z.array(z.string().max(60, "tooLong")).max(60, "tooLarge").default([]),
        dryRun: z.boolean().default(false),
      }),
    )
    .output(progressThen(pastedSchema)),
  /** Writes the register workbook of one programme. */
  export: document
    .input(z.object({ programmeId: idField, language: z.enum(["pl", "en"]).default("pl") }))
    .output(progressThen(madeFileSchema)),
};
