import { z } from "zod";
import { AGE_BANDS, ATTENDANCE_ROLES, RESIDENCE } from "../vocabulary/records.ts";
import {
  changedSchema,
  idField,
  isoDayField,
  recordAtRevision,
  shortTextField,
  stampFields,
} from "./fields.ts";
import { listInput, listOutput } from "./lists.ts";
import { command, query } from "./operation.ts";

export const personFields = z.object({
  /** Made by the program when left out; unique in the workspace. */
  code: z.string().trim().min(1, "required").max(40, "tooLong").optional(),
  /** First name and initial at most; may be empty. */
  displayName: shortTextField,
  ageBand: z.enum(AGE_BANDS).default("unknown"),
  livesInArea: z.enum(RESIDENCE).default("unknown"),
  staff: z.boolean().default(false),
  consentOn: isoDayField.nullable().default(null),
});

export const personSchema = personFields.extend({
  ...stampFields,
  code: z.string(),
  mergedIntoId: z.string().nullable(),
});
export type Person = z.infer<typeof personSchema>;
export type PersonInput = z.infer<typeof personFields>;

export const personRowSchema = personSchema.extend({
  eventCount: z.number().int(),
  firstEventOn: z.string().nullable(),
  lastEventOn: z.string().nullable(),
});
export type PersonRow = z.infer<typeof personRowSchema>;

export const likelyDuplicateSchema = z.object({
  one: personSchema,
  other: personSchema,
  /** Same name when case, Polish letters and marks are put aside, or one letter apart. */
  reason: z.enum(["sameName", "nearlySameName"]),
});
export type LikelyDuplicate = z.infer<typeof likelyDuplicateSchema>;

export const roleYearSchema = z.object({
  year: z.number().int(),
  counts: z.array(z.object({ role: z.enum(ATTENDANCE_ROLES), count: z.number().int() })),
});

export const peopleContract = {
  /** People; with `programmeId` only those met in that programme, counts of that programme. Merged people are left out. */
  list: query
    .input(
      listInput(["code", "displayName", "eventCount", "lastEventOn"], {
        programmeId: idField.optional(),
        staff: z.boolean().optional(),
        /** Exactly these people. */
        ids: z.array(idField).max(500).optional(),
      }),
    )
    .output(listOutput(personRowSchema)),
  get: query.input(z.object({ id: idField })).output(personSchema),
  /** How often the person had which role at events held, year by year: a participant may become an initiator. */
  roleHistory: query.input(z.object({ id: idField })).output(z.array(roleYearSchema)),
  /** Pairs that may be one person entered twice: like names, of one age as far as known, never at the same event. The likeliest first. */
  likelyDuplicates: query.input(z.object({})).output(z.array(likelyDuplicateSchema)),
  /** A new person with a code made by the program (O-0001, O-0002 …) unless one is given. */
  create: command
    .input(personFields.extend({ id: idField.optional() }))
    .output(changedSchema.extend({ code: z.string() })),
  update: command.input(personFields.extend(recordAtRevision.shape)).output(changedSchema),
  /** Soft-deletes the person together with the attendances. */
  remove: command.input(recordAtRevision).output(changedSchema),
  /** `id` was the same person as `intoId`: attendances move over (at a shared event the higher role stays), undo takes it apart again. */
  merge: command.input(recordAtRevision.extend({ intoId: idField })).output(changedSchema),
};
