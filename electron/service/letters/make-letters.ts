import type { AnswerInput, ChangedAnswerTexts } from "../../../shared/contract/letters.ts";
import { createTranslator } from "../../../shared/messages/translator.ts";
import { formatDayLong } from "../../../shared/vocabulary/index.ts";
import { writeAnswer, writeBrief, writeChapter } from "../../documents/letters/index.ts";
import type { Storage } from "../../storage/database.ts";
import type { LongTaskOptions } from "../kernel/long-task.ts";
import { inOneState } from "../kernel/one-state.ts";
import { type LetterFacts, letterFacts } from "./letter-facts.ts";
import { FIGURE_COLUMNS, letterFigures, letterTexts, openingText } from "./letter-texts.ts";

const t = createTranslator("pl");

interface Made {
  asOf: string;
  madeAt: string;
  madeBy: string;
  path: string;
}

export interface BriefQuestion {
  programmeId: string;
  year: number;
  /** A text the person wrote wins over ours; one she emptied stays empty. */
  texts: ChangedAnswerTexts;
}

export function makeBrief(
  storage: Storage,
  question: BriefQuestion & Made,
  { signal }: LongTaskOptions,
): Promise<void> {
  return inOneState(storage, async (frozen) => {
    const facts = await letterFacts(frozen, question);
    const texts = { ...letterTexts(facts), ...question.texts };
    const section = (key: "question" | "finding" | "proposal" | "decision" | "reasons") => {
      const text = texts[key];
      return text ? [{ heading: t(`letters.heading.${key}`), text }] : [];
    };
    await writeBrief(
      {
        title: t("letters.briefTitle"),
        subtitle: t("letters.briefSubtitle", {
          code: facts.programme.code,
          name: facts.programme.name,
          year: question.year,
          day: formatDayLong(question.asOf, "pl"),
        }),
        warning: inventedWarning(facts),
        sections: [
          ...section("question"),
          ...section("finding"),
          ...section("proposal"),
          ...section("decision"),
          ...section("reasons"),
        ],
        figuresHeading: t("letters.heading.figures"),
        figureColumns: FIGURE_COLUMNS,
        figures: letterFigures(facts),
        foot: facts.programme.code,
      },
      question.path,
      { author: question.madeBy, madeAt: question.madeAt, signal },
    );
  });
}

export interface AnswerQuestion extends BriefQuestion {
  letter: AnswerInput;
}

export function makeAnswer(
  storage: Storage,
  question: AnswerQuestion & Made,
  { signal }: LongTaskOptions,
): Promise<void> {
  return inOneState(storage, async (frozen) => {
    const facts = await letterFacts(frozen, question);
    const texts = { ...letterTexts(facts), ...question.texts };
    const { letter } = question;
    const opening = question.texts.opening ?? openingText(facts.programme.name, letter);
    const lines = (...given: (string | null)[]) =>
      given.flatMap((text) => (text === null ? [] : text.split(/\r?\n/))).filter((line) => line !== "");
    await writeAnswer(
      {
        warning: inventedWarning(facts),
        office: lines(letter.office),
        placeAndDate: lines(letter.place, formatDayLong(letter.date, "pl")).join(", "),
        caseNumber: letter.caseNumber,
        addressee: lines(letter.honorific, letter.addresseeName, letter.addresseeTitle),
        paragraphs: lines(opening, texts.programme, texts.finding, texts.decision, texts.reasons),
        signatory: lines(letter.signatory),
        recipientsHeading: t("letters.recipients"),
        recipients: letter.recipients,
      },
      question.path,
      { author: question.madeBy, madeAt: question.madeAt, signal },
    );
  });
}

export interface ChapterQuestion {
  programmeIds: string[];
  year: number;
}

export function makeChapter(
  storage: Storage,
  question: ChapterQuestion & Made,
  { signal, onProgress }: LongTaskOptions,
): Promise<void> {
  return inOneState(storage, async (frozen) => {
    const programmes = [];
    const total = question.programmeIds.length;
    for (const [done, programmeId] of question.programmeIds.entries()) {
      signal.throwIfAborted();
      onProgress({ type: "progress", step: "reportNumbers", done, total });
      const facts = await letterFacts(frozen, { ...question, programmeId });
      const texts = letterTexts(facts);
      programmes.push({
        heading: facts.programme.name,
        warning: inventedWarning(facts),
        paragraphs: [
          texts.programme,
          texts.finding,
          ...(facts.evaluation?.decision ? [texts.decision] : []),
          ...(texts.reasons ? [texts.reasons] : []),
        ],
        figureColumns: FIGURE_COLUMNS,
        // A chapter is for the public: it tells what is known, the brief also what is not.
        figures: letterFigures(facts).filter(({ isKnown }) => isKnown),
      });
    }
    await writeChapter(
      {
        title: t("letters.chapterTitle", { year: question.year }),
        programmes,
        foot: t("letters.chapterFoot", { year: question.year }),
      },
      question.path,
      { author: question.madeBy, madeAt: question.madeAt, signal },
    );
  });
}

function inventedWarning({ programme }: LetterFacts): string | null {
  return programme.invented ? t("reports.cover.inventedOne") : null;
}
