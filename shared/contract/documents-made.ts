import { z } from "zod";
import { idField } from "./fields.ts";
import { listInput, listOutput } from "./lists.ts";
import { document, madeFileSchema, progressThen, query } from "./operation.ts";

/** A document that was made: by whom, when, from which state of the records, and what came out. */
export const documentMadeSchema = z.object({
  id: z.string(),
  /** UTC ISO. */
  madeAt: z.string(),
  madeBy: z.string(),
  /** The operation that made it, e.g. `reports.yearly`. */
  kind: z.string(),
  programmeIds: z.array(z.string()),
  /** The evaluation it was made from. */
  evaluationId: z.string().nullable(),
  fileName: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  sha256: z.string(),
  programVersion: z.string(),
  /** The last entry of the journal when it was made, and its hash. */
  stateSeq: z.number().int(),
  stateHash: z.string(),
  /** Journal entries since then; 0 = the records are as they were. */
  changesSince: z.number().int(),
});
export type DocumentMade = z.infer<typeof documentMadeSchema>;

export const documentsMadeContract = {
  /** Newest first; of one programme or evaluation when given. */
  list: query
    .input(
      listInput(["madeAt"], { programmeId: idField.optional(), evaluationId: idField.optional() }).omit({
        search: true,
        sort: true,
      }),
    )
    .output(listOutput(documentMadeSchema)),
  /**
   * Makes the document again with the same questions, day, time and author. `same` tells whether it is the same file to the byte: it is,
   * while the records are as they were and the program is the same version. The history keeps the first making.
   */
  remake: document
    .input(z.object({ id: idField }))
    .output(progressThen(madeFileSchema.extend({ same: z.boolean() }))),
};
