import { z } from "zod";
import { rowIssueSchema } from "./failures.ts";
import { idField, timeField } from "./fields.ts";
import { document, job, progressThen } from "./operation.ts";
import { sheetCountsSchema } from "./registers.ts";

/** What a sheet of an office's own register can hold, and the fields that its columns can be. */
export const FOREIGN_FIELDS = {
  // biome-ignore format: one line a kind
  events: ["number", "date", "startsAt", "lengthHours", "title", "place", "organisers", "participants", "people", "children", "staffHours", "volunteerHours", "cost", "level", "notes"],
  attendance: ["number", "person", "session"],
  partners: ["number", "name", "sector", "agreement", "since", "contact", "purpose"],
  // biome-ignore format: one line a kind
  plan: ["number", "objective", "title", "basis", "responsible", "dueOn", "startedOn", "finishedOn", "measure", "baseline", "target", "actual", "measuredOn", "notes"],
} as const;
export type ForeignKind = keyof typeof FOREIGN_FIELDS;
export const FOREIGN_KINDS = Object.keys(FOREIGN_FIELDS) as [ForeignKind, ...ForeignKind[]];
export type ForeignField = (typeof FOREIGN_FIELDS)[ForeignKind][number];
const fieldIds = Object.values(FOREIGN_FIELDS).flat() as [ForeignField, ...ForeignField[]];

const cellText = z.string().max(500, "tooLong");

/** How one sheet is to be read: proposed by inspect, corrected by a person. */
export const foreignTableSchema = z.object({
  fileId: idField,
  fileName: z.string().max(300, "tooLong"),
  sheet: cellText,
  /** null = the sheet is left out. */
  kind: z.enum(FOREIGN_KINDS).nullable(),
  /** As the spreadsheet counts; the records are below it. */
  headerRow: z.number().int().min(1).max(200_000),
  columns: z
    .array(
      z.object({
        /** 0 = column A. */
        place: z.number().int().min(0).max(199),
        header: cellText,
        /** null = the column is left out. */
        field: z.enum(fieldIds).nullable(),
      }),
    )
    .max(200),
  options: z.object({
    /** The year of days written without one. */
    year: z.number().int().min(1900, "yearOutOfRange").max(2200, "yearOutOfRange").nullable().default(null),
    /** A list of attendance: the activity, and when its sessions begin and how long they last. */
    activityName: z.string().trim().max(300, "tooLong").nullable().default(null),
    startsAt: timeField.nullable().default(null),
    lengthMinutes: z.number().int().min(0, "negative").max(6000, "tooLarge").nullable().default(null),
    /** A list of partners: also a partnership with each that does something together with us. */
    withPartnerships: z.boolean().default(true),
  }),
});
export type ForeignTable = z.infer<typeof foreignTableSchema>;

const placeSchema = z.object({
  sheet: z.string(),
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
});
export type ForeignPlace = z.infer<typeof placeSchema>;

const params = z.record(z.string(), z.union([z.string(), z.number()])).default({});

/** Something that the file does not say for certain. It is asked; nothing is taken without an answer. */
export const foreignQuestionSchema = z.object({
  key: z.string(),
  /** A key of `imports.question.*`. */
  text: z.string(),
  params,
  /** The cells it is about: one answer holds for all. */
  places: z.array(placeSchema),
  /** What can be answered; texts are `imports.choice.*` with the parameters. */
  choices: z.array(z.object({ value: z.string(), text: z.string(), params })),
  /** What else may be answered than the choices. */
  own: z.enum(["day", "number", "hours", "year"]).nullable(),
  proposal: z.string().nullable(),
  /** The proposal is what was answered for an earlier file of this shape. */
  remembered: z.boolean(),
  answer: z.string().nullable(),
});
export type ForeignQuestion = z.infer<typeof foreignQuestionSchema>;

export const FOREIGN_OUTCOMES = ["record", "same", "left-out", "empty", "total", "note"] as const;
export const foreignRowSchema = z.object({
  sheet: z.string(),
  row: z.number().int(),
  outcome: z.enum(FOREIGN_OUTCOMES),
  /** The row in one line: what becomes of it, or what stands there. */
  summary: z.string(),
});
export type ForeignRow = z.infer<typeof foreignRowSchema>;

export const foreignProposalSchema = z.object({
  rows: z.array(foreignRowSchema),
  questions: z.array(foreignQuestionSchema),
  /** Things to know that need no answer: what was kept out, sums that do not agree. */
  remarks: z.array(rowIssueSchema),
});
export type ForeignProposal = z.infer<typeof foreignProposalSchema>;

const files = z
  .array(z.object({ name: z.string().max(300, "tooLong"), fileId: idField }))
  .min(1, "required")
  .max(20, "tooLarge");

/** A header row that a person pointed at, where the found one is not it. */
const headerRows = z
  .array(z.object({ fileId: idField, sheet: cellText, headerRow: z.number().int().min(1).max(200_000) }))
  .max(100, "tooLarge")
  .default([]);

const answered = z.object({
  programmeId: idField,
  tables: z.array(foreignTableSchema).min(1, "required").max(100, "tooLarge"),
  /** By the key of the question. */
  answers: z.record(z.string().max(700), z.string().max(500)).default({}),
  /** The language of what the import writes into notes. */
  language: z.enum(["pl", "en"]).default("pl"),
});

export const foreignImportSummarySchema = z.object({
  dryRun: z.boolean(),
  /** By kind of record, as in the register. */
  sheets: z.array(sheetCountsSchema),
  rows: z.array(foreignRowSchema),
  warnings: z.array(rowIssueSchema),
  journalId: z.string().nullable(),
});
export type ForeignImportSummary = z.infer<typeof foreignImportSummarySchema>;

export const foreignContract = {
  /** Looks at registers of an office's own making: sheets, header rows, columns with examples, and how each would be read. */
  inspect: document.input(z.object({ programmeId: idField, files, headerRows })).output(
    progressThen(
      z.object({
        tables: z.array(
          foreignTableSchema.extend({
            title: z.string(),
            rowCount: z.number().int(),
            /** Up to three values of each column, in the order of `columns`. */
            examples: z.array(z.array(z.string())),
            /** The mapping is that of an earlier file of this shape. */
            remembered: z.boolean(),
            encoding: z.string().nullable(),
            delimiter: z.string().nullable(),
          }),
        ),
      }),
    ),
  ),
  /** Reads the sheets as mapped: what becomes of each row, and everything that a person has to decide first. */
  propose: document.input(answered).output(progressThen(foreignProposalSchema)),
  /**
   * Writes the records, whole or nothing, in one command that can be undone; with `dryRun` it tells the same and takes all back.
   * REFUSED questionsOpen while a question has no answer. Remembers mapping and answers for the next file of the shape.
   */
  import: job
    .meta({ effect: "job", backupFirst: true })
    .input(answered.extend({ dryRun: z.boolean().default(false) }))
    .output(progressThen(foreignImportSummarySchema)),
};
