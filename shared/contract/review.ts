import { z } from "zod";
import { RECORD_STATES } from "../vocabulary/records.ts";
import { changedSchema, idField, isoDayField, longTextField, recordAtRevision } from "./fields.ts";
import { command, MANAGERS, query } from "./operation.ts";

const managers = command.meta({ effect: "command", roles: MANAGERS });
const records = z.array(recordAtRevision).min(1, "required").max(1000, "tooLarge");
const reviewed = z.object({ count: z.number().int(), journalId: z.string() });

export const reviewRowSchema = z.object({
  id: z.string(),
  revision: z.number().int(),
  programmeId: z.string(),
  programmeCode: z.string(),
  date: z.string(),
  title: z.string(),
  state: z.enum(RECORD_STATES),
  note: z.string().nullable(),
  changedBy: z.string(),
  changedAt: z.string(),
});
export type ReviewRow = z.infer<typeof reviewRowSchema>;

export const periodLockSchema = z.object({
  id: z.string(),
  revision: z.number().int(),
  /** null = every programme. */
  programmeId: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  note: z.string().nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  /** While it is set and in the future the period is open again. */
  suspendedUntil: z.string().nullable(),
  suspensionReason: z.string().nullable(),
});
export type PeriodLock = z.infer<typeof periodLockSchema>;

export const reviewContract = {
  /** Events in the given states, oldest first, and how many there are of each state. */
  list: query
    .input(
      z.object({
        programmeId: idField.optional(),
        states: z.array(z.enum(RECORD_STATES)).min(1).default(["submitted"]),
        from: isoDayField.optional(),
        to: isoDayField.optional(),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        rows: z.array(reviewRowSchema),
        total: z.number().int(),
        counts: z.record(z.enum(RECORD_STATES), z.number().int()),
      }),
    ),
  /** draft or returned → submitted, whole or nothing. */
  submit: command.input(z.object({ records })).output(reviewed),
  /** submitted (or a draft of one's own office) → approved. */
  approve: managers.input(z.object({ records })).output(reviewed),
  /** submitted or approved → returned, with what is to be put right. */
  return: managers
    .input(z.object({ records, note: z.string().trim().min(1, "required").max(2000, "tooLong") }))
    .output(reviewed),
  locks: query.input(z.object({})).output(z.array(periodLockSchema)),
  /** Closes a period: its events can no longer be made, changed or deleted, by anybody. REFUSED unapprovedInPeriod unless `evenUnapproved`. */
  lock: managers
    .input(
      z
        .object({
          programmeId: idField.nullable().default(null),
          from: isoDayField,
          to: isoDayField,
          note: longTextField,
          evenUnapproved: z.boolean().default(false),
        })
        .refine(({ from, to }) => from <= to, { message: "endBeforeStart", path: ["to"] }),
    )
    .output(changedSchema),
  /** Opens a closed period again for good. */
  unlock: managers.input(recordAtRevision).output(changedSchema),
  /** Opens a closed period for some hours, with the reason; afterwards it is closed by itself. */
  suspend: managers
    .input(
      z.object({
        lockId: idField,
        hours: z.number("notANumber").int("notWhole").min(1, "tooSmall").max(72, "tooLarge"),
        reason: z.string().trim().min(1, "required").max(2000, "tooLong"),
      }),
    )
    .output(changedSchema),
  /** Ends a suspension before its time. */
  resume: managers.input(z.object({ lockId: idField })).output(changedSchema),
};
