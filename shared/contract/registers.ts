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
  /** Writes the register workbook of one programme. */
  export: document
    .input(z.object({ programmeId: idField, language: z.enum(["pl", "en"]).default("pl") }))
    .output(progressThen(madeFileSchema)),
};
