import { z } from "zod";
import { idField, isoDayField } from "./fields.ts";
import { query } from "./operation.ts";

/** Something in the records that a careful person would look at; `kind` is a key of `quality.*` in messages. */
export const qualityIssueSchema = z.object({
  kind: z.enum([
    "missingField",
    "lateEntry",
    "outlierHeadCount",
    "levelFourWithStaffHours",
    "attendanceAtCancelled",
    "eventOutsideProgramme",
    "duplicateEvent",
    "heldInFuture",
    "plannedInPast",
  ]),
  eventId: z.string(),
  title: z.string(),
  date: z.string(),
  /** The field of the form that mends it. */
  field: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type QualityIssue = z.infer<typeof qualityIssueSchema>;

export const qualityContract = {
  /** Completeness, late entries, outliers, contradictions and likely duplicates among a period's events, the worst first. */
  list: query
    .input(
      z.object({
        programmeId: idField,
        from: isoDayField,
        to: isoDayField,
        limit: z.number().int().min(1).max(1000).default(200),
      }),
    )
    .output(
      z.object({
        issues: z.array(qualityIssueSchema),
        total: z.number().int(),
        countsByKind: z.record(z.string(), z.number().int()),
        /** Of the period's held events: known ÷ all for each required field (E3). */
        completeness: z.record(z.string(), z.number().nullable()),
      }),
    ),
  /** Pairs of people who may be one: same folded name or code alike, same age band or unknown. */
  likelyDuplicatePeople: query.input(z.object({ programmeId: idField })).output(
    z.array(
      z.object({
        firstId: z.string(),
        firstName: z.string(),
        secondId: z.string(),
        secondName: z.string(),
        sharedEvents: z.number().int(),
      }),
    ),
  ),
};
