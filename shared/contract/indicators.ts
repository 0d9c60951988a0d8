import { z } from "zod";
import { idField, isoDayField } from "./fields.ts";
import { listOutput } from "./lists.ts";
import { query } from "./operation.ts";

export const indicatorModeSchema = z.enum(["approved", "provisional"]);
export type IndicatorMode = z.infer<typeof indicatorModeSchema>;
export const indicatorStatusSchema = z.enum(["ok", "no-data", "not-applicable"]);
export type IndicatorStatus = z.infer<typeof indicatorStatusSchema>;

const figure = z.number().nullable();

/** One indicator of one period (cli.md: the JSON shape is exact; R7: the records behind each part). */
export const indicatorResultSchema = z.object({
  id: z.string(),
  /** null exactly when the status is not `ok`. */
  value: figure,
  numerator: figure,
  denominator: figure,
  unit: z.string(),
  status: indicatorStatusSchema,
  /** Records in scope with all needed fields known ÷ records in scope; null when nothing is in scope (R4). */
  completeness: figure,
  /** Further figures of the indicator by name, e.g. {named, headCount} of A2, {events} of S1–S3. */
  parts: z.record(z.string(), figure),
  /** By name of the breakdown (kind, sector, month …), then by value: the indicator or count within it. */
  breakdowns: z.record(z.string(), z.record(z.string(), figure)),
  /** Ids of the records counted in each part; left out when not asked for. */
  records: z.object({ numerator: z.array(z.string()), denominator: z.array(z.string()) }).optional(),
});
export type IndicatorResult = z.infer<typeof indicatorResultSchema>;

export const indicatorReportSchema = z.object({
  programme: z.string(),
  period: z.object({ from: z.string(), to: z.string() }),
  mode: indicatorModeSchema,
  asOf: z.string(),
  catalogueVersion: z.number().int(),
  indicators: z.array(indicatorResultSchema),
});
export type IndicatorReport = z.infer<typeof indicatorReportSchema>;

export const PROOF_KINDS = [
  "event",
  "person",
  "organisation",
  "area",
  "programme",
  "diagnosis",
  "proposal",
  "action",
  "measure",
  "function",
  "surveyResponse",
  "partnerLevel",
  "partnerPrinciples",
  "workshop",
] as const;

/** A record that an indicator counted, named so that it can be recognised and opened. */
export const proofRowSchema = z.object({
  kind: z.enum(PROOF_KINDS),
  id: z.string(),
  title: z.string(),
  /** `2017-12-31`, or `2017-12` where only the month is known. */
  date: z.string().nullable(),
  /** What tells it from others of its name: the other organisation, the measure's action. */
  detail: z.string().nullable(),
});
export type ProofRow = z.infer<typeof proofRowSchema>;

const periodFields = { from: isoDayField, to: isoDayField };

export const indicatorsContract = {
  /**
   * The indicators of one programme, or of several rolled up by R5, for any period with both days included.
   * `asOf` is the day of calculation (default today); `ids` limits the work to some indicators.
   */
  compute: query
    .input(
      z.object({
        programmeIds: z.array(idField).min(1),
        ...periodFields,
        asOf: isoDayField.optional(),
        mode: indicatorModeSchema.default("approved"),
        ids: z.array(z.string()).optional(),
        withRecords: z.boolean().default(false),
        /** Also the same indicators of the previous period and, with "years", of the four calendar years before. */
        compareWith: z.enum(["nothing", "previous", "years"]).default("nothing"),
      }),
    )
    .output(indicatorReportSchema.extend({ earlier: z.array(indicatorReportSchema) })),
  /** The records counted in one part of an indicator (R7), page by page, with their names; in order of id. */
  proof: query
    .input(
      z.object({
        programmeIds: z.array(idField).min(1),
        ...periodFields,
        asOf: isoDayField.optional(),
        mode: indicatorModeSchema.default("approved"),
        id: z.string(),
        part: z.enum(["numerator", "denominator"]),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(listOutput(proofRowSchema)),
  /** Counted events by period part and initiative level (null = unknown): the "od pomocy do samopomocy" chart. */
  levelTrend: query
    .input(
      z.object({
        programmeIds: z.array(idField).min(1),
        ...periodFields,
        mode: indicatorModeSchema.default("approved"),
        by: z.enum(["year", "quarter"]).default("year"),
      }),
    )
    .output(
      z.array(
        z.object({
          /** `2017` or `2017-Q3`; parts without events are there with zeros, so that a gap is seen as a gap. */
          part: z.string(),
          /** Counted community events of level 0, 1, 2, 3, 4. */
          byLevel: z.array(z.number().int()).length(5),
          unknown: z.number().int(),
        }),
      ),
    ),
};
