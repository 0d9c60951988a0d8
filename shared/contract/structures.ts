import { z } from "zod";
import { DEFAULT_FUNCTIONS } from "../vocabulary/records.ts";
import {
  changedSchema,
  idField,
  isoDayField,
  nameField,
  recordAtRevision,
  shortTextField,
  stampFields,
} from "./fields.ts";
import { command, query } from "./operation.ts";

/** Non-staff leader, ≥2 leaders, met without staff, own place, own resources, own plan (D3); null = not answered. */
export const CHECKLIST_QUESTIONS = [
  "residentLeader",
  "twoLeaders",
  "metWithoutStaff",
  "ownPlace",
  "ownResources",
  "ownPlan",
] as const;

export const checklistFields = z.object({
  organisationId: idField,
  date: isoDayField,
  answers: z.array(z.boolean().nullable()).length(CHECKLIST_QUESTIONS.length),
});

export const checklistSchema = checklistFields.extend({ ...stampFields, trueCount: z.number().int() });
export type Checklist = z.infer<typeof checklistSchema>;

export const structureSchema = z.object({
  organisationId: z.string(),
  name: z.string(),
  foundedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  eventCount: z.number().int(),
  lastEventOn: z.string().nullable(),
  checklists: z.array(checklistSchema),
});
export type Structure = z.infer<typeof structureSchema>;

export const structuresContract = {
  /** Resident groups met in the programme's events, with their checklists over time; `all` also those never met there. */
  list: query
    .input(z.object({ programmeId: idField, all: z.boolean().default(false) }))
    .output(z.array(structureSchema)),
  createChecklist: command.input(checklistFields.extend({ id: idField.optional() })).output(changedSchema),
  updateChecklist: command.input(checklistFields.extend(recordAtRevision.shape)).output(changedSchema),
  removeChecklist: command.input(recordAtRevision).output(changedSchema),
};

/** Who owns a function: nobody yet, MOPS, an organisation or a person. */
export const functionOwnerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("nobody") }),
  z.object({ kind: z.literal("mops") }),
  z.object({ kind: z.literal("organisation"), id: idField }),
  z.object({ kind: z.literal("person"), id: idField }),
]);

export const functionFields = z.object({
  programmeId: idField,
  /** One of the default ten, or null for an own one. */
  key: z.enum(DEFAULT_FUNCTIONS).nullable().default(null),
  name: nameField,
  owner: functionOwnerSchema.default({ kind: "nobody" }),
  done: z.array(z.object({ date: isoDayField, evidence: shortTextField })).default([]),
});
export type FunctionInput = z.infer<typeof functionFields>;

export const animatorFunctionSchema = functionFields.extend({
  ...stampFields,
  ownerName: z.string().nullable(),
  lastDoneOn: z.string().nullable(),
});
export type AnimatorFunction = z.infer<typeof animatorFunctionSchema>;

export const functionsContract = {
  /** The programme's functions in their order: who does each, when last, evidence. */
  list: query.input(z.object({ programmeId: idField })).output(z.array(animatorFunctionSchema)),
  create: command.input(functionFields.extend({ id: idField.optional() })).output(changedSchema),
  /** Adds those of the default ten that the programme's list lacks, without owner; `language` of their names. */
  addDefaults: command
    .input(z.object({ programmeId: idField, language: z.enum(["pl", "en"]).default("pl") }))
    .output(z.object({ added: z.number().int(), journalId: z.string() })),
  update: command.input(functionFields.extend(recordAtRevision.shape)).output(changedSchema),
  remove: command.input(recordAtRevision).output(changedSchema),
};

export const followUpFields = z.object({
  programmeId: idField,
  /** Months after the programme's end. */
  months: z.union([z.literal(6), z.literal(12), z.literal(24)]),
  date: isoDayField,
  /** Which organisation still pursues which of the programme's goals (its place in `goals`, from 0). */
  pursuits: z.array(z.object({ organisationId: idField, goal: z.number().int().min(0) })).default([]),
  notes: shortTextField,
});
export const followUpSchema = followUpFields.extend(stampFields);
export type FollowUp = z.infer<typeof followUpSchema>;

/** When an ended programme is to be looked at again, and what was seen (D7). */
export const followUpReminderSchema = z.object({
  programmeId: z.string(),
  programmeCode: z.string(),
  programmeName: z.string(),
  months: followUpFields.shape.months,
  dueOn: z.string(),
  /** `due` from 30 days before the day to 30 days after it. */
  state: z.enum(["later", "due", "overdue", "done"]),
  /** The follow-up that was made. */
  followUpId: z.string().nullable(),
  durability: z.enum(["full", "partial", "none"]).nullable(),
});
export type FollowUpReminder = z.infer<typeof followUpReminderSchema>;

export const followUpsContract = {
  /** 6, 12 and 24 months after the end of each ended programme, or of one of them; the earliest first. */
  reminders: query
    .input(z.object({ programmeId: idField.optional() }))
    .output(z.array(followUpReminderSchema)),
  list: query.input(z.object({ programmeId: idField })).output(z.array(followUpSchema)),
  create: command.input(followUpFields.extend({ id: idField.optional() })).output(changedSchema),
  update: command.input(followUpFields.extend(recordAtRevision.shape)).output(changedSchema),
  remove: command.input(recordAtRevision).output(changedSchema),
};
