import type { AnswerInput, LetterTexts } from "../../../shared/contract/letters.ts";
import { createTranslator } from "../../../shared/messages/translator.ts";
import {
  DIMENSIONS,
  findIndicator,
  formatDayLong,
  formatIndicatorValue,
  QUESTIONS,
  type Unit,
} from "../../../shared/vocabulary/index.ts";
import type { LetterFigure } from "../../documents/letters/index.ts";
import { knownSentence } from "../overview/index.ts";
import type { LetterFacts } from "./letter-facts.ts";

/** Official letters of a Polish office are in Polish, whatever the language of the screen. */
const LANGUAGE = "pl";
const t = createTranslator(LANGUAGE);

/** The first sentence of an answer: to whose question, in which matter, of which day. */
export function openingText(
  programmeName: string,
  { honorific, subject, askedOn }: Pick<AnswerInput, "honorific" | "subject" | "askedOn">,
): string {
  return t(`letters.opening.${honorific}`, {
    subject: subject ?? subjectText(programmeName),
    asked: askedOn === null ? "" : ` ${t("letters.askedOn", { day: formatDayLong(askedOn, LANGUAGE) })}`,
  });
}

function subjectText(programmeName: string): string {
  return t("letters.subject", { ...programmeWords(programmeName) });
}

/** The texts of all letters about a year, as the program would write them. */
export function letterTexts(facts: LetterFacts): Omit<LetterTexts, "letterhead"> {
  const { programme, year, results, evaluation } = facts;
  const words = programmeWords(programme.name);
  const next = year + 1;
  const decision = evaluation?.decision ?? null;
  return {
    evaluationId: evaluation?.id ?? null,
    isSigned: evaluation?.state === "signed",
    subject: subjectText(programme.name),
    question: t("letters.question", { ...words, next }),
    programme: programmeText(facts),
    finding: findingText(facts),
    proposal: t("letters.proposal", { decision: t(`decisions.name.${results.proposal.decision}`) }),
    decision:
      decision === null
        ? t("letters.noDecision")
        : capital(t(`letters.decision.${decision}`, { ...words, next })),
    reasons: evaluation?.decisionReasons ?? null,
  };
}

function programmeText({ programme }: LetterFacts): string {
  const words = programmeWords(programme.name);
  const since = programme.startsOn === null ? null : sinceText(programme.startsOn);
  const begun =
    since === null ? t("letters.programme", { ...words }) : t("letters.programmeSince", { ...words, since });
  const goals =
    programme.goals.length === 0 ? "" : ` ${t("letters.goals", { goals: programme.goals.join("; ") })}`;
  return capital(begun) + goals;
}

/** `od stycznia 2013 r.`, `od 1 marca 2015 r.` */
function sinceText(day: string): string {
  return day.length === 7
    ? formatDayLong(`${day}-01`, LANGUAGE).replace(/^1\u00a0/, "")
    : formatDayLong(day, LANGUAGE);
}

/** What the manager wrote of each dimension, then the five questions in sentences made from the figures that are known. */
function findingText({ results, year, evaluation }: LetterFacts): string {
  const now = results.indicators;
  const before = results.indicators.map(({ id, previous }) => ({
    id,
    value: previous.value,
    numerator: null,
    denominator: null,
    completeness: null,
  }));
  const judged = DIMENSIONS.flatMap(({ id }) => {
    const words = evaluation?.judgements[id]?.trim();
    return words ? [/[.!?…]$/.test(words) ? words : `${words}.`] : [];
  });
  const counted = QUESTIONS.flatMap(
    (question) => knownSentence(question, { now, before, yearly: true }, { t, language: LANGUAGE }) ?? [],
  );
  const missing = counted.length === 0 ? [t("letters.findingNoFigures")] : [];
  return [t("letters.findingOpening", { year }), ...judged, ...counted, ...missing].join(" ");
}

const FIGURES = ["S1", "S2", "A1", "P1", "P4", "D2", "D4", "S5"] as const;

export function letterFigures({ results }: LetterFacts): LetterFigure[] {
  return FIGURES.flatMap((id) => {
    const result = results.indicators.find((each) => each.id === id);
    if (!result) return [];
    const unit = result.unit as Unit;
    return [
      {
        id,
        name: findIndicator(id)?.name.pl ?? id,
        value: formatIndicatorValue(result.value, result.status, unit, LANGUAGE),
        previous: formatIndicatorValue(result.previous.value, result.previous.status, unit, LANGUAGE),
        isKnown: result.value !== null || result.previous.value !== null,
      },
    ];
  });
}

export const FIGURE_COLUMNS = [
  t("reports.columns.id"),
  t("reports.columns.indicator"),
  t("reports.columns.value"),
  t("reports.columns.previous"),
] as const;

const KIND_WORD = "Program ";

/**
 * A programme's name in the cases that letters need. A name that begins with the word itself is declined by it: Program
 * Aktywności Lokalnej, Programu Aktywności Lokalnej; any other stands in quotation marks behind the word and stays as it is.
 */
export function programmeWords(name: string): { programme: string; ofProgramme: string } {
  if (name.startsWith(KIND_WORD))
    return { programme: name, ofProgramme: `Programu ${name.slice(KIND_WORD.length)}` };
  const quoted = /[„”"]/.test(name) ? name : `„${name}”`;
  return { programme: `program ${quoted}`, ofProgramme: `programu ${quoted}` };
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
