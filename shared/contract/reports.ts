import { z } from "zod";
import { idField } from "./fields.ts";
import { document, madeFileSchema, progressThen } from "./operation.ts";

export const reportsContract = {
  /** The yearly Excel report of one or more programmes; `publish` hides small counts (R6). */
  yearly: document
    .input(
      z.object({
        programmeIds: z.array(idField).min(1),
        year: z.number().int().min(1990, "yearOutOfRange").max(2200, "yearOutOfRange"),
        language: z.enum(["pl", "en"]).default("pl"),
        publish: z.boolean().default(false),
      }),
    )
    .output(progressThen(madeFileSchema)),
};
