import { z } from "zod";
import { idField } from "./fields.ts";
import { document, job, MANAGERS, madeFileSchema, progressThen } from "./operation.ts";

const value = z.union([z.string(), z.number(), z.null()]);

/** One field that both sides changed since they parted, each in its own way. */
export const mergeConflictSchema = z.object({
  key: z.string(),
  /** The table of the record, its id and what it is called. */
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  /** A column; `deleted_at` where one side removed what the other changed. */
  field: z.string(),
  base: value,
  ours: value,
  theirs: value,
  oursBy: z.string(),
  oursAt: z.string(),
  theirsBy: z.string(),
  theirsAt: z.string(),
});
export type MergeConflict = z.infer<typeof mergeConflictSchema>;

export const mergeSummarySchema = z.object({
  /** Where the file comes from: the workspace's name, who made it, when. */
  from: z.object({ name: z.string(), by: z.string(), at: z.string() }),
  /** The last journal entry that both have. */
  partedAt: z.string(),
  /** Entries of their journal that ours lacks. */
  journalEntries: z.number().int(),
  kinds: z.array(
    z.object({
      kind: z.string(),
      added: z.number().int(),
      changed: z.number().int(),
      removed: z.number().int(),
    }),
  ),
  conflicts: z.array(mergeConflictSchema),
  /** Codes that both sides gave to different records: theirs get new ones. */
  recoded: z.array(z.object({ kind: z.string(), from: z.string(), to: z.string() })),
  journalId: z.string().nullable(),
});
export type MergeSummary = z.infer<typeof mergeSummarySchema>;

const file = z.object({ fileId: idField, fileName: z.string().max(300, "tooLong") });

export const mergingContract = {
  /** The whole workspace as a file that another copy of it can merge: records and journal. */
  exportPackage: document
    .meta({ effect: "document", roles: ["worker", "manager"] })
    .input(z.object({}))
    .output(progressThen(madeFileSchema)),
  /** What merging the file would do, and every field that a person has to decide. Writes nothing. */
  compare: document
    .meta({ effect: "document", roles: MANAGERS })
    .input(file)
    .output(progressThen(mergeSummarySchema)),
  /**
   * Merges the file: their new records, their changes field by field, the entries of their journal. REFUSED conflictsOpen while
   * a conflict is not decided; whole or nothing, undone as one command.
   */
  merge: job
    .meta({ effect: "job", roles: MANAGERS, backupFirst: true })
    .input(file.extend({ decisions: z.record(z.string().max(300), z.enum(["ours", "theirs"])).default({}) }))
    .output(progressThen(mergeSummarySchema)),
};
