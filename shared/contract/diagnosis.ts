import { z } from "zod";
import {
  DIAGNOSIS_METHODS,
  DIAGNOSIS_SOURCES,
  DIAGNOSIS_TYPES,
  PROPOSAL_DECISIONS,
} from "../vocabulary/records.ts";
import {
  changedSchema,
  countField,
  dayOrMonthField,
  idField,
  isoDayField,
  nameField,
  recordAtRevision,
  shortTextField,
  stampFields,
} from "./fields.ts";
import { listInput, listOutput } from "./lists.ts";
import { command, query } from "./operation.ts";

export const diagnosisFields = z.object({
  programmeId: idField,
  /** null = the page that tells of it tells no day; such an entry is valid at every day until it is closed. */
  date: dayOrMonthField.nullable().default(null),
  type: z.enum(DIAGNOSIS_TYPES),
  text: nameField.max(2000, "tooLong"),
  category: shortTextField,
  source: z.enum(DIAGNOSIS_SOURCES).default("unknown"),
  method: z.enum(DIAGNOSIS_METHODS).nullable().default(null),
  place: shortTextField,
  priority: z.boolean().default(false),
  votes: countField.default(null),
  closedOn: isoDayField.nullable().default(null),
  notes: shortTextField,
});

export const diagnosisEntrySchema = diagnosisFields.extend({
  ...stampFields,
  /** What grew from it: actions of the plan, and (assets) events that used it. */
  actionCount: z.number().int(),
  eventCount: z.number().int(),
});
export type DiagnosisEntry = z.infer<typeof diagnosisEntrySchema>;
export type DiagnosisInput = z.infer<typeof diagnosisFields>;

export const diagnosisContract = {
  list: query
    .input(
      listInput(["date", "type", "text", "source", "votes"], {
        programmeId: idField,
        type: z.enum(DIAGNOSIS_TYPES).optional(),
        source: z.enum(DIAGNOSIS_SOURCES).optional(),
        priority: z.boolean().optional(),
        /** Only entries valid at this day: recorded on or before it and not closed before it. */
        validAt: isoDayField.optional(),
        ids: z.array(idField).max(20_000).optional(),
      }),
    )
    .output(listOutput(diagnosisEntrySchema)),
  get: query.input(z.object({ id: idField })).output(diagnosisEntrySchema),
  create: command.input(diagnosisFields.extend({ id: idField.optional() })).output(changedSchema),
  update: command.input(diagnosisFields.extend(recordAtRevision.shape)).output(changedSchema),
  remove: command.input(recordAtRevision).output(changedSchema),
};

export const proposalFields = z.object({
  programmeId: idField,
  date: dayOrMonthField.nullable().default(null),
  text: nameField.max(2000, "tooLong"),
  /** null = not known who asked. */
  byResidents: z.boolean().nullable().default(null),
  addressedTo: shortTextField,
  decidedOn: isoDayField.nullable().default(null),
  decision: z.enum(PROPOSAL_DECISIONS).nullable().default(null),
  /** Actions of the plan that it became. */
  actionIds: z.array(idField).default([]),
});

export const proposalSchema = proposalFields.extend(stampFields);
export type Proposal = z.infer<typeof proposalSchema>;
export type ProposalInput = z.infer<typeof proposalFields>;

export const proposalsContract = {
  list: query
    .input(
      listInput(["date", "text", "decidedOn", "decision"], {
        programmeId: idField,
        decision: z.union([z.enum(PROPOSAL_DECISIONS), z.literal("open")]).optional(),
        ids: z.array(idField).max(20_000).optional(),
      }),
    )
    .output(listOutput(proposalSchema)),
  get: query.input(z.object({ id: idField })).output(proposalSchema),
  /** INVALID_INPUT when a decision has no day or a day no decision. */
  create: command.input(proposalFields.extend({ id: idField.optional() })).output(changedSchema),
  update: command.input(proposalFields.extend(recordAtRevision.shape)).output(changedSchema),
  remove: command.input(recordAtRevision).output(changedSchema),
};
