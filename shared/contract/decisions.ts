import { z } from "zod";
import {
  ACCEPTANCE_WAYS,
  CONDITION_OUTCOMES,
  CONDITIONS,
  DECISIONS,
  THRESHOLD_NAMES,
} from "../vocabulary/decision-rule.ts";
import {
  changedSchema,
  idField,
  isoDayField,
  recordAtRevision,
  shortTextField,
  stampFields,
} from "./fields.ts";
import { indicatorModeSchema } from "./indicators.ts";
import { command, MANAGERS, query } from "./operation.ts";

const figure = z.number().nullable();

/** One condition of a rule: what was found, what it is held against, and whether it holds. */
export const conditionSchema = z.object({
  id: z.enum(CONDITIONS),
  /** null = the residents' acceptance, which is no indicator. */
  indicatorId: z.string().nullable(),
  /** The period whose value it is. */
  period: z.object({ from: z.string(), to: z.string() }),
  value: figure,
  /** The threshold, or for "fell" and "rose" the value of the period before. */
  against: figure,
  /** The threshold that `against` is; null where it is an earlier value. */
  threshold: z.enum(THRESHOLD_NAMES).nullable(),
  outcome: z.enum(CONDITION_OUTCOMES),
});
export type Condition = z.infer<typeof conditionSchema>;

export const acceptanceFields = z.object({
  programmeId: idField,
  date: isoDayField,
  way: z.enum(ACCEPTANCE_WAYS),
  /** true: residents accept that the programme is handed over; false: they were asked and do not. */
  accepted: z.boolean(),
  /** What shows it: minutes, a count of votes, a letter's number. */
  evidence: shortTextField,
  notes: shortTextField,
});
export const acceptanceSchema = acceptanceFields.extend(stampFields);
export type Acceptance = z.infer<typeof acceptanceSchema>;
export type AcceptanceInput = z.infer<typeof acceptanceFields>;

const thresholdsSchema = z.record(z.enum(THRESHOLD_NAMES), z.number());

export const proposalSchema = z.object({
  decision: z.enum(DECISIONS),
  /** In the order in which they are asked; a rule holds when each of its conditions is met. `continue` needs none. */
  rules: z.array(
    z.object({
      decision: z.enum(DECISIONS),
      outcome: z.enum(CONDITION_OUTCOMES),
      conditions: z.array(conditionSchema),
    }),
  ),
  thresholds: thresholdsSchema,
  /** The latest answer of the residents by the day of calculation. */
  acceptance: acceptanceSchema.pick({ date: true, way: true, accepted: true, evidence: true }).nullable(),
  /** The proposal with one threshold moved, for each threshold and each move. */
  sensitivity: z.array(
    z.object({
      threshold: z.enum(THRESHOLD_NAMES),
      movedByPercent: z.number(),
      movedTo: z.number(),
      decision: z.enum(DECISIONS),
      changes: z.boolean(),
    }),
  ),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** One setting of a threshold; the newest holds. */
export const thresholdSettingSchema = z.object({
  ...stampFields,
  name: z.enum(THRESHOLD_NAMES),
  value: z.number(),
  reason: z.string().nullable(),
});
export type ThresholdSetting = z.infer<typeof thresholdSettingSchema>;

export const decisionsContract = {
  /** What the rule of indicators.md proposes for a programme and period, with every condition and the sensitivity of each threshold. */
  propose: query
    .input(
      z.object({
        programmeId: idField,
        from: isoDayField,
        to: isoDayField,
        mode: indicatorModeSchema.default("approved"),
      }),
    )
    .output(proposalSchema),
  /** The thresholds that hold now, and every setting of them, newest first. */
  thresholds: query
    .input(z.object({}))
    .output(z.object({ current: thresholdsSchema, history: z.array(thresholdSettingSchema) })),
  /** Sets a threshold (per cent, 0–100) from now on; what was signed keeps the one it was signed with. */
  setThreshold: command
    .meta({ effect: "command", roles: MANAGERS })
    .input(
      z.object({
        name: z.enum(THRESHOLD_NAMES),
        value: z.number("notANumber").min(0, "notAPercentage").max(100, "notAPercentage"),
        reason: shortTextField,
      }),
    )
    .output(changedSchema),
  /** What residents said about the end of the programme, newest first. */
  listAcceptances: query.input(z.object({ programmeId: idField })).output(z.array(acceptanceSchema)),
  createAcceptance: command.input(acceptanceFields.extend({ id: idField.optional() })).output(changedSchema),
  updateAcceptance: command.input(acceptanceFields.extend(recordAtRevision.shape)).output(changedSchema),
  removeAcceptance: command.input(recordAtRevision).output(changedSchema),
};
