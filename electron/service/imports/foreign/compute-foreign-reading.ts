import type { RowIssue } from "../../../../shared/contract/failures.ts";
import type { ForeignRow, ForeignTable } from "../../../../shared/contract/foreign.ts";
import type { ForeignSheet } from "../../../../shared/contract/foreign-sheet.ts";
import { createTranslator } from "../../../../shared/messages/translator.ts";
import type { Language } from "../../../../shared/vocabulary/language.ts";
import { readAttendance } from "./compute-attendance.ts";
import { mentionOrganisers, readEvents } from "./compute-events.ts";
import {
  type KnownOrganisation,
  type NewOrganisation,
  OrganisationBook,
} from "./compute-organisation-book.ts";
import { mentionPartners, readPartners } from "./compute-partners.ts";
import { type KnownPerson, PersonBook } from "./compute-person-book.ts";
import { mentionResponsible, readPlan } from "./compute-plan.ts";
import { QuestionSheet } from "./compute-questions.ts";
import { type Draft, type PersonDraft, TableReading } from "./compute-rows.ts";

export interface MappedSheet {
  table: ForeignTable;
  sheet: ForeignSheet;
}

export interface ForeignReading {
  rows: ForeignRow[];
  remarks: RowIssue[];
  questions: QuestionSheet;
  drafts: Draft[];
  people: PersonDraft[];
  organisations: NewOrganisation[];
}

/**
 * Reads sheets as mapped. The same files, mapping, answers and known records always give the same reading; nothing is decided here
 * that the file does not say or a person has not answered.
 */
export function readForeignSheets(
  mapped: MappedSheet[],
  known: { organisations: KnownOrganisation[]; people: KnownPerson[] },
  answers: Readonly<Record<string, string>>,
  remembered: Readonly<Record<string, string>>,
  language: Language,
): ForeignReading {
  const words = { say: createTranslator(language), language };
  const questions = new QuestionSheet(answers, remembered);
  const book = new OrganisationBook(known.organisations);
  const people = new PersonBook(known.people);
  for (const { table, sheet } of mapped) if (table.kind === null) explainShortForms(sheet, book);
  const readings = mapped
    .filter(({ table }) => table.kind !== null)
    .map(({ table, sheet }) => new TableReading(table, sheet, questions, words));
  for (const reading of readings) {
    if (reading.table.kind === "events") mentionOrganisers(reading, book);
    if (reading.table.kind === "partners") mentionPartners(reading, book);
    if (reading.table.kind === "plan") mentionResponsible(reading, book);
  }
  book.resolve(questions);
  const drafts: Draft[] = [];
  for (const reading of readings) {
    if (reading.table.kind === "events") drafts.push(...readEvents(reading, book));
    if (reading.table.kind === "partners") drafts.push(...readPartners(reading, book));
    if (reading.table.kind === "plan") drafts.push(...readPlan(reading, book));
    if (reading.table.kind === "attendance") drafts.push(...readAttendance(reading, people));
  }
  return {
    rows: readings.flatMap((reading) => reading.rows),
    remarks: readings.flatMap((reading) => reading.remarks),
    questions,
    drafts,
    people: people.people,
    organisations: book.newOnes,
  };
}

const SHORT_FORM = /^(\p{Lu}[\p{Lu}.]{1,6})\s*[–—=-]\s*(\p{Lu}.{3,})$/u;

/** A sheet that is left out may explain the short forms of the others: `UMK – Urząd Miasta Krakowa`. */
function explainShortForms(sheet: ForeignSheet, book: OrganisationBook): void {
  for (const cell of sheet.rows.flat()) {
    const [, short, long] = typeof cell === "string" ? (SHORT_FORM.exec(cell.trim()) ?? []) : [];
    if (short && long) book.explain(short, long.trim());
  }
}
