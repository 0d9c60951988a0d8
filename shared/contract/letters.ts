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
  /** "w sprawie …": the programme in the genitive. */
  subject: z.string(),
  /** Letterhead, signatory and copies as in the answer made last, of any programme; null = there was none. */
  letterhead: z
    .object({
      office: z.string().nullable(),
      place: z.string().nullable(),
      signatory: z.string().nullable(),
      recipients: z.array(z.string()),
    })
    .nullable(),
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

const changedTexts = z.object({
  question: changedText,
  programme: changedText,
  finding: changedText,
  proposal: changedText,
  decision: changedText,
  reasons: changedText,
});
const changedAnswerTexts = changedTexts.extend({
  /** The first sentence, in place of the one that `opening` gives. */
  opening: changedText,
});
export type ChangedAnswerTexts = z.infer<typeof changedAnswerTexts>;

const honorific = z.enum(["Pan", "Pani"]);

export const answerFields = z.object({
  /** Letterhead: who writes; a line each. */
  office: shortTextField,
  place: shortTextField,
  date: isoDayField,
  caseNumber: shortTextField,
  honorific,
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
  /** The first sentence of an answer: to whose question, in which matter, of which day. */
  opening: query
    .input(
      z.object({
        programmeId: idField,
        honorific,
        subject: shortTextField,
        askedOn: isoDayField.nullable().default(null),
      }),
    )
    .output(z.object({ text: z.string() })),
  /** The decision brief, one page: question, finding, figures, decision, reasons. `texts` replace the prefilled ones. */
  brief: document
    .input(z.object({ ...asked, texts: changedTexts.prefault({}) }))
    .output(progressThen(madeFileSchema)),
  /** The answer to a councillor. */
  answer: document
    .input(z.object({ ...asked, letter: answerFields, texts: changedAnswerTexts.prefault({}) }))
    .output(progressThen(madeFileSchema)),
  /** The chapter on the programmes for the yearly report of MOPS ("Sprawozdanie z działalności"). */
  chapter: document
    .input(z.object({ programmeIds: z.array(idField).min(1), year: asked.year }))
    .output(progressThen(madeFileSchema)),
};
