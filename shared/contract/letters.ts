import { z } from "zod";
import { idField, isoDayField, shortTextField } from "./fields.ts";
import { document, madeFileSchema, progressThen, query } from "./operation.ts";

const asked = {
  programmeId: idField,
  year: z.number().int().min(1990, "yearOutOfRange").max(2200, "yearOutOfRange"),
};

/** What the program writes first; every text can be changed before the document is made. null = nothing is known to write. */
export const letterTextsSchema = z.object({
  /** The evaluation the words are from; null = there is none of the year. */
  evaluationId: z.string().nullable(),
  isSigned: z.boolean(),
  question: z.string(),
  /** What the programme is and does. */
  programme: z.string(),
  finding: z.string(),
  proposal: z.string(),
  decision: z.string(),
  reasons: z.string().nullable(),
});
export type LetterTexts = z.infer<typeof letterTextsSchema>;

/** A text the person wrote; an empty one leaves its part out, a missing one keeps the prefilled. */
const changedText = z.string().trim().max(20_000, "tooLong").optional();

const changedTexts = z
  .object({
    question: changedText,
    programme: changedText,
    finding: changedText,
    proposal: changedText,
    decision: changedText,
    reasons: changedText,
  })
  .prefault({});

export const answerFields = z.object({
  /** Letterhead: who writes. */
  office: shortTextField,
  place: shortTextField,
  date: isoDayField,
  caseNumber: shortTextField,
  honorific: z.enum(["Pan", "Pani"]),
  addresseeName: shortTextField,
  addresseeTitle: shortTextField,
  /** "w sprawie …" */
  subject: shortTextField,
  /** Day of the question. */
  askedOn: isoDayField.nullable().default(null),
  signatory: shortTextField,
  recipients: z.array(z.string().trim().min(1).max(300)).max(20).default([]),
});
export type AnswerInput = z.infer<typeof answerFields>;

export const lettersContract = {
  /** The texts of the Word documents about a programme's year, from its evaluation and figures, in Polish. */
  prefill: query.input(z.object(asked)).output(letterTextsSchema),
  /** The decision brief, one page: question, finding, figures, decision, reasons. `texts` replace the prefilled ones. */
  brief: document.input(z.object({ ...asked, texts: changedTexts })).output(progressThen(madeFileSchema)),
  /** The answer to a councillor. */
  answer: document
    .input(z.object({ ...asked, letter: answerFields, texts: changedTexts }))
    .output(progressThen(madeFileSchema)),
  /** The chapter on the programmes for the yearly report of MOPS ("Sprawozdanie z działalności"). */
  chapter: document
    .input(z.object({ programmeIds: z.array(idField).min(1), year: asked.year }))
    .output(progressThen(madeFileSchema)),
};
