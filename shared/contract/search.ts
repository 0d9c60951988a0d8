import { z } from "zod";
import { FOUND_KINDS } from "../vocabulary/found-kinds.ts";
import { idField } from "./fields.ts";
import { query } from "./operation.ts";

export const foundRecordSchema = z.object({
  kind: z.enum(FOUND_KINDS),
  id: z.string(),
  /** The name, title or beginning of the text. */
  title: z.string(),
  /** The day, where the record has one. */
  date: z.string().nullable(),
  /** The programme it belongs to; null for what belongs to all of them. */
  programmeCode: z.string().nullable(),
});
export type FoundRecord = z.infer<typeof foundRecordSchema>;

export const searchContract = {
  /**
   * Records of every kind whose texts hold all the words, in any order, case and Polish letters aside (lodz finds Łódź). The programme
   * at hand comes first. At most `perKind` of a kind.
   */
  find: query
    .input(
      z.object({
        text: z.string().trim().min(1, "required").max(200, "tooLong"),
        programmeId: idField.optional(),
        perKind: z.number().int().min(1).max(20).default(5),
      }),
    )
    .output(z.array(foundRecordSchema)),
};
