import { z } from "zod";
import { DECISIONS } from "../vocabulary/decision-rule.ts";
import { proposalSchema } from "./decisions.ts";
import {
  changedSchema,
  idField,
  isoDayField,
  longTextField,
  recordAtRevision,
  shortTextField,
  stampFields,
} from "./fields.ts";
import { indicatorModeSchema, indicatorResultSchema, indicatorStatusSchema } from "./indicators.ts";
import { command, MANAGERS, query } from "./operation.ts";
import { missingItemSchema } from "./overview.ts";

const asked = {
  programmeId: idField,
  from: isoDayField,
  to: isoDayField,
  mode: indicatorModeSchema.default("approved"),
};

/** What the manager writes beside each dimension of the catalogue. */
const judgementsSchema = z
  .object({
    A: longTextField,
    I: longTextField,
    W: longTextField,
    S: longTextField,
    P: longTextField,
    D: longTextField,
    L: longTextField,
    E: longTextField,
  })
  .prefault({});

export const evaluationFields = z.object({
  ...asked,
  /** Tells several drafts apart. */
  title: shortTextField,
  judgements: judgementsSchema,
  strengths: longTextField,
  weaknesses: longTextField,
  recommendations: longTextField,
  decision: z.enum(DECISIONS).nullable().default(null),
  decisionReasons: longTextField,
});
export type EvaluationInput = z.infer<typeof evaluationFields>;

const valueSchema = z.object({ value: z.number().nullable(), status: indicatorStatusSchema });

/** One indicator with what it is judged by. */
export const evaluatedIndicatorSchema = indicatorResultSchema.omit({ records: true }).extend({
  previous: valueSchema,
  target: z.number().nullable(),
  /** The programmes beside it that have events in the period. */
  others: z.array(valueSchema.extend({ programmeCode: z.string() })),
});
export type EvaluatedIndicator = z.infer<typeof evaluatedIndicatorSchema>;

/** Something the evaluation cannot answer: records that are missing, or an indicator without or with partial data. */
export const openQuestionSchema = z.object({
  kind: z.enum([...missingItemSchema.shape.kind.options, "indicatorWithoutData", "indicatorIncomplete"]),
  count: z.number().int(),
  /** Of the last two kinds. */
  indicatorIds: z.array(z.string()),
});
export type OpenQuestion = z.infer<typeof openQuestionSchema>;

/** Everything an evaluation is judged by, on one day: live for a draft, frozen in a signed one. */
export const evaluationResultsSchema = z.object({
  programme: z.object({ id: z.string(), code: z.string(), name: z.string() }),
  period: z.object({ from: z.string(), to: z.string() }),
  previousPeriod: z.object({ from: z.string(), to: z.string() }),
  mode: indicatorModeSchema,
  asOf: z.string(),
  catalogueVersion: z.number().int(),
  indicators: z.array(evaluatedIndicatorSchema),
  openQuestions: z.array(openQuestionSchema),
  proposal: proposalSchema,
});
export type EvaluationResults = z.infer<typeof evaluationResultsSchema>;

const signing = {
  state: z.enum(["draft", "signed"]),
  signedBy: z.string().nullable(),
  /** UTC ISO. */
  signedAt: z.string().nullable(),
  /** SHA-256 over the canonical JSON of all that was signed, as hexadecimal digits. */
  contentHash: z.string().nullable(),
  /** The evaluation that this one follows. */
  predecessorId: z.string().nullable(),
  /** A later evaluation that follows this one. */
  successorId: z.string().nullable(),
};

export const evaluationRowSchema = z.object({
  ...stampFields,
  programmeId: z.string(),
  from: z.string(),
  to: z.string(),
  mode: indicatorModeSchema,
  title: z.string().nullable(),
  decision: z.enum(DECISIONS).nullable(),
  /** Of the eight dimensions, those with words. */
  judgedCount: z.number().int(),
  ...signing,
});
export type EvaluationRow = z.infer<typeof evaluationRowSchema>;

export const evaluationSchema = evaluationFields.extend({
  ...stampFields,
  ...signing,
  /** What it was signed with; null for a draft. */
  frozen: evaluationResultsSchema.nullable(),
  /** Whether the stored content still has the hash it was signed with; null for a draft. */
  hashHolds: z.boolean().nullable(),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

/** What the records say today beside what was signed, for the same period, mode and day of calculation. */
export const evaluationDifferencesSchema = z.object({
  indicators: z.array(
    z.object({
      id: z.string(),
      unit: z.string(),
      signed: valueSchema.extend({ numerator: z.number().nullable(), denominator: z.number().nullable() }),
      now: valueSchema.extend({ numerator: z.number().nullable(), denominator: z.number().nullable() }),
    }),
  ),
  /** What the rule proposed then and proposes now, with the thresholds of each time. */
  proposal: z.object({ signed: z.enum(DECISIONS), now: z.enum(DECISIONS) }),
  catalogueVersion: z.object({ signed: z.number().int(), now: z.number().int() }),
});
export type EvaluationDifferences = z.infer<typeof evaluationDifferencesSchema>;

export const evaluationsContract = {
  /** Drafts and signed evaluations of a programme, the newest period first. */
  list: query.input(z.object({ programmeId: idField })).output(z.array(evaluationRowSchema)),
  get: query.input(z.object({ id: idField })).output(evaluationSchema),
  /** The results as of today, in the shape in which signing freezes them. */
  results: query.input(z.object(asked)).output(evaluationResultsSchema),
  /** A draft; there can be several of the same period. */
  create: command
    .meta({ effect: "command", roles: MANAGERS })
    .input(evaluationFields.extend({ id: idField.optional() }))
    .output(changedSchema),
  /** Saves a draft, finished or not. REFUSED evaluationSigned for a signed one. */
  update: command
    .meta({ effect: "command", roles: MANAGERS })
    .input(evaluationFields.extend(recordAtRevision.shape))
    .output(changedSchema),
  /** Soft-deletes a draft. REFUSED evaluationSigned for a signed one. */
  remove: command.meta({ effect: "command", roles: MANAGERS }).input(recordAtRevision).output(changedSchema),
  /** Freezes the draft with all results of today. INVALID_INPUT while decision or reasons are missing. */
  sign: command
    .meta({ effect: "command", roles: MANAGERS })
    .input(recordAtRevision)
    .output(changedSchema.extend({ contentHash: z.string() })),
  /** A draft that follows a signed evaluation and begins with its words. */
  succeed: command
    .meta({ effect: "command", roles: MANAGERS })
    .input(z.object({ id: idField }))
    .output(changedSchema),
  /** "Differs from the signed evaluation by …": REFUSED evaluationNotSigned for a draft. */
  differences: query.input(z.object({ id: idField })).output(evaluationDifferencesSchema),
};
