import { z } from "zod";
import {
  changedSchema,
  groszeField,
  idField,
  isoDayField,
  nameField,
  recordAtRevision,
  shortTextField,
  stampFields,
} from "./fields.ts";
import { listInput, listOutput } from "./lists.ts";
import { command, query } from "./operation.ts";

const measureFigure = z.number("notANumber").nullable().default(null);

export const measureSchema = z.object({
  name: nameField,
  unit: shortTextField,
  baseline: measureFigure,
  target: measureFigure,
  targetOn: isoDayField.nullable().default(null),
  /** What was measured, and when; the latest by a day counts. */
  actuals: z.array(z.object({ date: isoDayField, value: z.number("notANumber") })).default([]),
});
export type Measure = z.infer<typeof measureSchema>;

export const actionFields = z.object({
  programmeId: idField,
  objective: shortTextField,
  title: nameField,
  /** Problems, needs … that it answers. */
  diagnosisIds: z.array(idField).default([]),
  responsibleId: idField.nullable().default(null),
  plannedStartOn: isoDayField.nullable().default(null),
  dueOn: isoDayField.nullable().default(null),
  startedOn: isoDayField.nullable().default(null),
  finishedOn: isoDayField.nullable().default(null),
  budgetGrosze: groszeField.default(null),
  costGrosze: groszeField.default(null),
  measures: z.array(measureSchema).default([]),
  notes: shortTextField,
});
export type ActionInput = z.infer<typeof actionFields>;

/** Derived from the dates and the day: finished, late, started, planned. */
export const ACTION_STATUSES = ["planned", "started", "late", "finished", "finished-late"] as const;

export const actionSchema = actionFields.extend({
  ...stampFields,
  responsibleName: z.string().nullable(),
  status: z.enum(ACTION_STATUSES),
  eventCount: z.number().int(),
  measures: z.array(
    measureSchema.extend({
      id: z.string(),
      /** (latest actual − baseline) ÷ (target − baseline) · 100; null when one of them is unknown or target = baseline. */
      achievedPercent: z.number().nullable(),
    }),
  ),
});
export type PlanAction = z.infer<typeof actionSchema>;

export const planContract = {
  /** The actions of the local action plan with their measures; `asOf` decides what is late (default today). */
  list: query
    .input(
      listInput(["objective", "title", "dueOn", "status", "responsibleName"], {
        programmeId: idField,
        asOf: isoDayField.optional(),
        status: z.enum(ACTION_STATUSES).optional(),
        diagnosisId: idField.optional(),
        ids: z.array(idField).max(20_000).optional(),
      }),
    )
    .output(listOutput(actionSchema)),
  get: query.input(z.object({ id: idField })).output(actionSchema),
  create: command.input(actionFields.extend({ id: idField.optional() })).output(changedSchema),
  /** Replaces fields, links, measures (by name) and their actuals (by date). */
  update: command.input(actionFields.extend(recordAtRevision.shape)).output(changedSchema),
  remove: command.input(recordAtRevision).output(changedSchema),
};

const link = z.object({
  kind: z.enum(["diagnosis", "proposal", "action", "event", "measure"]),
  id: z.string(),
  title: z.string(),
  date: z.string().nullable(),
});
export type ChainLink = z.infer<typeof link>;

export const chainContract = {
  /** The links of the chain diagnosis → proposal → action → event, measure that stand before and after a record. */
  around: query
    .input(z.object({ kind: z.enum(["diagnosis", "proposal", "action", "event"]), id: idField }))
    .output(z.object({ before: z.array(link), after: z.array(link) })),
};
