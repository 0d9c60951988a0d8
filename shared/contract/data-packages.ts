import { z } from "zod";
import { idField } from "./fields.ts";
import { document, madeFileSchema, progressThen } from "./operation.ts";

export const dataPackagesContract = {
  /**
   * All records of programmes and their indicators by year as tidy tables in one .zip: a Frictionless Data Package, or with
   * `format: "csv"` only CSV files for a Polish Excel. `publish` leaves people out and hides small counts (R6). The same records
   * give the same bytes.
   */
  make: document
    .input(
      z.object({
        programmeIds: z.array(idField).min(1),
        format: z.enum(["package", "csv"]).default("package"),
        publish: z.boolean().default(false),
      }),
    )
    .output(progressThen(madeFileSchema)),
};
