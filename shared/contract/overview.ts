import { z } from "zod";
import { idField, isoDayField } from "./fields.ts";
import { indicatorModeSchema } from "./indicators.ts";
import { query } from "./operation.ts";

/** Something that is missing or late, and where to mend it; `kind` is a key of `missing.*` in messages. */
export const missingItemSchema = z.object({
  kind: z.enum([
    "noEvents",
    "eventsWithoutLevel",
    "eventsWithoutPeople",
    "eventsWithoutLength",
    "eventsWithoutStaffHours",
    "plannedInThePast",
    "draftEvents",
    "submittedEvents",
    "returnedEvents",
    "noPopulation",
    "noPartnerships",
    "agreementEnding",
    "noProgrammeDates",
  ]),
  count: z.number().int(),
  /** The first records concerned, to open at once. */
  recordIds: z.array(z.string()),
});
export type MissingItem = z.infer<typeof missingItemSchema>;

export const overviewContract = {
  /** What is missing in a programme in a period, the most useful first. */
  missing: query
    .input(
      z.object({
        programmeId: idField,
        from: isoDayField,
        to: isoDayField,
        mode: indicatorModeSchema.default("approved"),
      }),
    )
    .output(z.array(missingItemSchema)),
};
