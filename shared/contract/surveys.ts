import { z } from "zod";
import {
  changedSchema,
  idField,
  isoDayField,
  longTextField,
  nameField,
  recordAtRevision,
  shortTextField,
  stampFields,
} from "./fields.ts";
import { command, query } from "./operation.ts";

export const surveyItemSchema = z.object({
  /** Column of the register sheet, e.g. poczucie_1. */
  code: z.string().trim().min(1, "required").max(60, "tooLong"),
  text: nameField,
  subscale: z.string().trim().min(1, "required").max(60, "tooLong"),
  min: z.number().int(),
  max: z.number().int(),
  reversed: z.boolean().default(false),
});
export type SurveyItem = z.infer<typeof surveyItemSchema>;

export const instrumentFields = z.object({
  name: nameField,
  language: z.enum(["pl", "en"]).default("pl"),
  items: z.array(surveyItemSchema).min(1, "required"),
  notes: longTextField,
});
export const instrumentSchema = instrumentFields.extend({
  ...stampFields,
  shipped: z.boolean(),
  waveCount: z.number().int(),
});
export type Instrument = z.infer<typeof instrumentSchema>;

export const waveFields = z.object({
  programmeId: idField,
  instrumentId: idField,
  date: isoDayField,
  method: shortTextField,
});
export const waveSchema = waveFields.extend({ ...stampFields, responseCount: z.number().int() });
export type Wave = z.infer<typeof waveSchema>;

/** Item answers only, by item code; null or absent = not answered. No identity of the respondent is kept. */
export const answersSchema = z.record(z.string(), z.number().nullable());

export const responseSchema = z.object({
  id: z.string(),
  revision: z.number().int(),
  answers: answersSchema,
});
export type SurveyResponse = z.infer<typeof responseSchema>;

const figure = z.number().nullable();
export const scaleScoreSchema = z.object({
  subscale: z.string(),
  /** 0–100, mean over valid respondents (indicators.md, scale score). */
  value: figure,
  n: z.number().int(),
  standardDeviation: figure,
  /** 95 % interval by the t distribution; null below two respondents. */
  low: figure,
  high: figure,
  /** Value − value of the first wave of the instrument, with the 95 % interval of a difference of two means (Welch). */
  changeSinceFirst: figure,
  changeLow: figure,
  changeHigh: figure,
});
export type ScaleScore = z.infer<typeof scaleScoreSchema>;

export const surveysContract = {
  /** Instruments: the shipped short one first. */
  listInstruments: query.input(z.object({})).output(z.array(instrumentSchema)),
  createInstrument: command.input(instrumentFields.extend({ id: idField.optional() })).output(changedSchema),
  /** REFUSED instrumentInUse when a wave was asked with it: its items may then no longer change. */
  updateInstrument: command.input(instrumentFields.extend(recordAtRevision.shape)).output(changedSchema),
  removeInstrument: command.input(recordAtRevision).output(changedSchema),
  listWaves: query.input(z.object({ programmeId: idField })).output(z.array(waveSchema)),
  createWave: command.input(waveFields.extend({ id: idField.optional() })).output(changedSchema),
  updateWave: command.input(waveFields.extend(recordAtRevision.shape)).output(changedSchema),
  removeWave: command.input(recordAtRevision).output(changedSchema),
  listResponses: query.input(z.object({ waveId: idField })).output(z.array(responseSchema)),
  /** INVALID_INPUT answerOutOfRange / unknownItem, with the item's code as the field. */
  addResponse: command.input(z.object({ waveId: idField, answers: answersSchema })).output(changedSchema),
  /** Many at once, as pasted from a spreadsheet: all or none, one undo. The field of a wrong answer is `responses.3.poczucie_1`. */
  addResponses: command
    .input(
      z.object({
        waveId: idField,
        responses: z.array(answersSchema).min(1, "required").max(2000, "tooLarge"),
      }),
    )
    .output(z.object({ added: z.number().int(), journalId: z.string() })),
  updateResponse: command.input(recordAtRevision.extend({ answers: answersSchema })).output(changedSchema),
  removeResponse: command.input(recordAtRevision).output(changedSchema),
  /** Scale scores of every wave of the programme, by subscale, with spread, interval and change since the first wave. */
  scores: query.input(z.object({ programmeId: idField })).output(
    z.array(
      z.object({
        waveId: z.string(),
        date: z.string(),
        instrumentId: z.string(),
        scores: z.array(scaleScoreSchema),
      }),
    ),
  ),
};

export const partnerSurveyFields = z.object({
  programmeId: idField,
  partnershipId: idField.nullable().default(null),
  date: isoDayField,
  /** organisation → organisation, 0 none … 5 collaboration (Frey 2006). */
  levels: z
    .array(
      z.object({
        organisationId: idField,
        aboutId: idField,
        level: z.number().int().min(0, "negative").max(5, "tooLarge"),
      }),
    )
    .default([]),
  /** Need, clarity, commitment, trust, arrangements, learning: 1–4, null = not answered. */
  principles: z
    .array(
      z.object({
        organisationId: idField,
        answers: z.array(z.number().int().min(1).max(4, "tooLarge").nullable()).length(6),
      }),
    )
    .default([]),
});
export const partnerSurveySchema = partnerSurveyFields.extend(stampFields);
export type PartnerSurvey = z.infer<typeof partnerSurveySchema>;

export const partnerSurveysContract = {
  list: query.input(z.object({ programmeId: idField })).output(z.array(partnerSurveySchema)),
  create: command.input(partnerSurveyFields.extend({ id: idField.optional() })).output(changedSchema),
  update: command.input(partnerSurveyFields.extend(recordAtRevision.shape)).output(changedSchema),
  remove: command.input(recordAtRevision).output(changedSchema),
};

export const WORKSHOP_DOMAINS = 9;
export const workshopFields = z.object({
  programmeId: idField,
  date: isoDayField,
  /** Laverack's nine domains in their order, rank 1–5, null = not ranked. */
  ranks: z.array(z.number().int().min(1).max(5, "tooLarge").nullable()).length(WORKSHOP_DOMAINS),
  notes: z
    .array(z.string().max(2000).nullable())
    .length(WORKSHOP_DOMAINS)
    .default(Array(WORKSHOP_DOMAINS).fill(null)),
});
export const workshopSchema = workshopFields.extend(stampFields);
export type CapacityWorkshop = z.infer<typeof workshopSchema>;

export const workshopsContract = {
  list: query.input(z.object({ programmeId: idField })).output(z.array(workshopSchema)),
  create: command.input(workshopFields.extend({ id: idField.optional() })).output(changedSchema),
  update: command.input(workshopFields.extend(recordAtRevision.shape)).output(changedSchema),
  remove: command.input(recordAtRevision).output(changedSchema),
};
