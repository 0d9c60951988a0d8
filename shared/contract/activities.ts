import { z } from "zod";
import { ATTENDANCE_ROLES, EVENT_KINDS, EVENT_STATUSES } from "../vocabulary/records.ts";
import {
  changedSchema,
  dayOrMonthField,
  idField,
  isoDayField,
  longTextField,
  minutesField,
  nameField,
  recordAtRevision,
  shortTextField,
  stampFields,
  timeField,
} from "./fields.ts";
import { listInput, listOutput } from "./lists.ts";
import { command, query } from "./operation.ts";

export const activityFields = z.object({
  programmeId: idField,
  name: nameField,
  kind: z.enum(EVENT_KINDS),
  /** 0 = Monday … 6 = Sunday; null = no fixed day. */
  weekday: z.number().int().min(0).max(6).nullable().default(null),
  recurrence: shortTextField,
  place: shortTextField,
  startsOn: dayOrMonthField.nullable().default(null),
  endsOn: dayOrMonthField.nullable().default(null),
  usualStartsAt: timeField.nullable().default(null),
  usualLengthMinutes: minutesField.default(null),
  /** Who is usually there: proposed in the roll call. */
  usualPeopleIds: z.array(idField).default([]),
  notes: longTextField,
});

export const activitySchema = activityFields.extend(stampFields);
export type Activity = z.infer<typeof activitySchema>;
export type ActivityInput = z.infer<typeof activityFields>;

export const activityRowSchema = activitySchema.extend({
  sessionCount: z.number().int(),
  lastSessionOn: z.string().nullable(),
});
export type ActivityRow = z.infer<typeof activityRowSchema>;

export const rollCallSchema = z.object({
  /** Sessions not cancelled, oldest first. */
  sessions: z.array(
    z.object({
      id: z.string(),
      revision: z.number().int(),
      date: z.string(),
      startsAt: z.string().nullable(),
      status: z.enum(EVENT_STATUSES),
      /** Named people who are not staff. */
      namedCount: z.number().int(),
      /** People counted beside the names; null = nobody counted. */
      headCount: z.number().int().nullable(),
    }),
  ),
  /** Who usually comes and whoever came to one of these sessions, in Polish order of names. */
  people: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      displayName: z.string().nullable(),
      staff: z.boolean(),
      usual: z.boolean(),
    }),
  ),
  marks: z.array(z.object({ eventId: z.string(), personId: z.string(), role: z.enum(ATTENDANCE_ROLES) })),
  /** There are sessions before the first of these. */
  earlier: z.boolean(),
});
export type RollCall = z.infer<typeof rollCallSchema>;

export const expectedSessionSchema = z.object({
  activityId: z.string(),
  name: z.string(),
  date: z.string(),
  startsAt: z.string().nullable(),
});
export type ExpectedSession = z.infer<typeof expectedSessionSchema>;

export const activitiesContract = {
  list: query
    .input(listInput(["name", "kind", "startsOn", "sessionCount", "lastSessionOn"], { programmeId: idField }))
    .output(listOutput(activityRowSchema)),
  get: query.input(z.object({ id: idField })).output(activityRowSchema),
  /** The newest sessions with who was there: `before` gives the ones before a day. */
  rollCall: query
    .input(
      z.object({
        id: idField,
        limit: z.number().int().min(1).max(40).default(8),
        before: isoDayField.optional(),
        /** People to show though they were at none of the sessions yet. */
        withPeople: z.array(idField).max(200).default([]),
      }),
    )
    .output(rollCallSchema),
  /** Days on which an activity usually meets (its weekday and how often) and nothing was entered, not even that it was cancelled. */
  expectedSessions: query
    .input(z.object({ programmeId: idField, from: isoDayField, to: isoDayField }))
    .output(z.array(expectedSessionSchema)),
  create: command.input(activityFields.extend({ id: idField.optional() })).output(changedSchema),
  update: command.input(activityFields.extend(recordAtRevision.shape)).output(changedSchema),
  /** Soft-deletes the activity; its sessions stay and lose their activity (undo restores both). */
  remove: command.input(recordAtRevision).output(changedSchema),
};
