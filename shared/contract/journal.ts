import { z } from "zod";
import { changedSchema, idField } from "./fields.ts";
import { command, query } from "./operation.ts";

export const journalEntrySchema = z.object({
  id: z.string(),
  seq: z.number().int(),
  at: z.string(),
  userName: z.string(),
  operation: z.string(),
  /** Kinds and ids of the records changed; a bulk import names only the kinds and counts. */
  records: z.array(z.object({ kind: z.string(), id: z.string().nullable(), count: z.number().int() })),
  undoes: z.string().nullable(),
  undone: z.boolean(),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

export const journalContract = {
  /** Newest first; of one record when `recordId` is given. */
  list: query
    .input(
      z.object({
        recordId: idField.optional(),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ rows: z.array(journalEntrySchema), total: z.number().int() })),
  /** Takes a command back, whole: REFUSED changedSince when one of its records was changed after it. Undoing an undo is redo. */
  undo: command.input(z.object({ journalId: idField })).output(changedSchema.pick({ journalId: true })),
};
