import { z } from "zod";
import { isIsoDay } from "../vocabulary/dates.ts";

/** Fields that many records share. Their messages are keys of `failure.*`; blank text becomes null (= unknown). */
export const idField = z.string().min(1, "required").max(64, "tooLong");
export const revisionField = z.number().int().positive();

export const isoDayField = z.string().refine(isIsoDay, "notADay");
/** A day, or a month where no page tells the day: `2013-01` stays `2013-01`; nobody invents the first. */
export const dayOrMonthField = z
  .string()
  .refine(
    (text) => isIsoDay(text) || (/^\d{4}-\d{2}$/.test(text) && isIsoDay(`${text}-01`)),
    "notADayOrMonth",
  );
export const timeField = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "notATime");

export const nameField = z.string().trim().min(1, "required").max(300, "tooLong");
export const shortTextField = blankIsNull(z.string().trim().max(300, "tooLong"));
export const longTextField = blankIsNull(z.string().trim().max(20_000, "tooLong"));

export const countField = z
  .number("notANumber")
  .int("notWhole")
  .min(0, "negative")
  .max(1_000_000, "tooLarge")
  .nullable();
export const minutesField = z
  .number("notANumber")
  .int("notWhole")
  .min(0, "negative")
  .max(6_000_000, "tooLarge")
  .nullable();
export const groszeField = z
  .number("notANumber")
  .int("notWhole")
  .min(0, "negative")
  .max(Number.MAX_SAFE_INTEGER, "tooLarge")
  .nullable();

function blankIsNull(text: z.ZodString) {
  return text
    .nullable()
    .default(null)
    .transform((value) => (value === "" ? null : value));
}

/** Who made and last changed a record, and its revision for optimistic locking. */
export const stampFields = {
  id: z.string(),
  revision: z.number().int(),
  createdAt: z.string(),
  createdBy: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
};

/** What every change gives back: the record's id and new revision, and the journal entry that undoes it. */
export const changedSchema = z.object({ id: z.string(), revision: z.number().int(), journalId: z.string() });
export type Changed = z.infer<typeof changedSchema>;

/** Which record, and the revision the user saw: a newer one in the workspace is a REVISION_CONFLICT, never overwritten. */
export const recordAtRevision = z.object({ id: idField, revision: revisionField });
