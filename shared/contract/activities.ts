import { z } from "zod";
import { EVENT_KINDS } from "../vocabulary/records.ts";
import {
  changedSchema,
  dayOrMonthField,
  idField,
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

export const activitiesContract = {
  list: query
    .input(listInput(["name", "kind", "startsOn", "sessionCount", "lastSessionOn"], { programmeId: idField }))
    .output(listOutput(activityRowSchema)),
  get: query.input(z.object({ id: idField })).output(activityRowSchema),
  create: command.input(activityFields.extend({ id: idField.optional() })).output(changedSchema),
  update: command.input(activityFields.extend(recordAtRevision.shape)).output(changedSchema),
  /** Soft-deletes the activity; its sessions stay and lose their activity (undo restores both). */
  remove: command.input(recordAtRevision).output(changedSchema),
};
