import { z } from "zod";
import { PROGRAMME_KINDS, PROGRAMME_STAGES } from "../vocabulary/records.ts";
import {
  changedSchema,
  dayOrMonthField,
  groszeField,
  idField,
  longTextField,
  nameField,
  recordAtRevision,
  shortTextField,
  stampFields,
} from "./fields.ts";
import { command, query } from "./operation.ts";

const textList = z.array(z.string().trim().min(1).max(300)).default([]);

export const programmeFields = z.object({
  /** Short code that people and the command line use, e.g. PAL-UGOREK; unique in the workspace. */
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[\p{Lu}\d][\p{Lu}\d-]{1,39}$/u, "notACode"),
  name: nameField,
  kind: z.enum(PROGRAMME_KINDS),
  areaId: idField.nullable().default(null),
  startsOn: dayOrMonthField.nullable().default(null),
  endsOn: dayOrMonthField.nullable().default(null),
  continuesId: idField.nullable().default(null),
  goals: textList,
  animators: textList,
  funder: shortTextField,
  /** In hundredths of `currency`. */
  budgetMinor: groszeField.default(null),
  grantMinor: groszeField.default(null),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "notACurrency")
    .default("PLN"),
  leadCity: shortTextField,
  partnerCities: textList,
  stages: z
    .array(z.object({ stage: z.enum(PROGRAMME_STAGES), from: dayOrMonthField.nullable() }))
    .default([]),
  /** The data are made up (the sample PRZYKLAD); every screen and document says so. */
  invented: z.boolean().default(false),
  notes: longTextField,
});

export const programmeSchema = programmeFields.extend(stampFields);
export type Programme = z.infer<typeof programmeSchema>;
export type ProgrammeInput = z.infer<typeof programmeFields>;

export const programmeRowSchema = programmeSchema.extend({
  areaName: z.string().nullable(),
  eventCount: z.number().int(),
  firstEventOn: z.string().nullable(),
  lastEventOn: z.string().nullable(),
});
export type ProgrammeRow = z.infer<typeof programmeRowSchema>;

export const programmesContract = {
  /** Every programme with its area and the span of its events, in Polish order of names. */
  list: query.input(z.object({ search: z.string().optional() })).output(z.array(programmeRowSchema)),
  get: query.input(z.object({ id: idField })).output(programmeRowSchema),
  /** REFUSED codeTaken when the code exists already. */
  create: command.input(programmeFields.extend({ id: idField.optional() })).output(changedSchema),
  update: command.input(programmeFields.extend(recordAtRevision.shape)).output(changedSchema),
  /** Soft-deletes the programme; its records stay and come back with undo. */
  remove: command.input(recordAtRevision).output(changedSchema),
};
