import { z } from "zod";
import { changedSchema, idField, isoDayField } from "./fields.ts";
import { command, document, MANAGERS, madeFileSchema, progressThen, query } from "./operation.ts";

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
  /** Newest first; of one record, one user, some days where these are given. */
  list: query
    .input(
      z.object({
        recordId: idField.optional(),
        userName: z.string().max(200, "tooLong").optional(),
        from: isoDayField.optional(),
        to: isoDayField.optional(),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ rows: z.array(journalEntrySchema), total: z.number().int() })),
  /** Who changed what in one record, and when: each changed column before and after, newest first. */
  history: query.input(z.object({ recordId: idField })).output(
    z.array(
      z.object({
        journalId: z.string(),
        at: z.string(),
        userName: z.string(),
        operation: z.string(),
        /** Columns as the workspace names them; values null where they were erased. */
        columns: z.array(z.object({ name: z.string(), before: z.unknown(), after: z.unknown() })),
        /** A person's data were erased from this entry. */
        erased: z.boolean(),
      }),
    ),
  ),
  /** Everybody who changed anything. */
  users: query.input(z.object({})).output(z.array(z.string())),
  /** The whole journal as CSV, with the chain's hashes. */
  export: document
    .meta({ effect: "document", roles: MANAGERS })
    .input(z.object({}))
    .output(progressThen(madeFileSchema)),
  /** Takes a command back, whole: REFUSED changedSince when one of its records was changed after it. Undoing an undo is redo. */
  undo: command.input(z.object({ journalId: idField })).output(changedSchema.pick({ journalId: true })),
};
