import type { IndicatorResult } from "../../../shared/contract/indicators.ts";
import type { Translate } from "../../../shared/messages/translator.ts";
import {
  formatNumber,
  formatPercent,
  type Language,
  QUESTION_INDICATORS,
  type Question,
} from "../../../shared/vocabulary/index.ts";

/** What a sentence is made of. `hidden`: too small to be published, so the sentence must not tell it either. */
export type AnswerFigure = Pick<
  IndicatorResult,
  "id" | "value" | "numerator" | "denominator" | "completeness"
> & {
  hidden?: boolean;
};

export interface AnswerFacts {
  now: readonly AnswerFigure[];
  before: readonly AnswerFigure[];
  /** Whether "before" is the year before, which has words of its own. */
  yearly: boolean;
}

interface Words {
  t: Translate;
  language: Language;
}

/** Figures by id, without the hidden ones. */
type Known = ReadonlyMap<string, AnswerFigure>;

/** One sentence that answers a question from the numbers; where they are not known it says so and why. */
export function answerSentence(question: Question, facts: AnswerFacts, words: Words): string {
  const ids = QUESTION_INDICATORS[question];
  if (facts.now.some(({ id, hidden }) => hidden && ids.includes(id)))
    return words.t("overview.answer.hidden");
  const asked = askedOf(facts, words);
  return ANSWERS[question](asked) ?? words.t(`overview.answer.${NOTHING_KNOWN[question](asked)}`);
}

/** The same where the numbers are known; undefined where they are not, for texts that say only what is known. */
export function knownSentence(question: Question, facts: AnswerFacts, words: Words): string | undefined {
  return ANSWERS[question](askedOf(facts, words));
}

function askedOf({ now, before, yearly }: AnswerFacts, words: Words): Asked {
  return { now: knownOf(now), before: knownOf(before), when: yearly ? "yearAgo" : "earlier", ...words };
}

interface Asked extends Words {
  now: Known;
  before: Known;
  when: "yearAgo" | "earlier";
}

const ANSWERS: Record<Question, (asked: Asked) => string | undefined> = {
  active: answerActive,
  integrated: (asked) => shareSentence(asked, "I2", "newcomers", "person") ?? ageMixingSentence(asked),
  aware: (asked) => shareSentence(asked, "W1", "diagnosis", "entry"),
  selfStarting: (asked) => shareSentence(asked, "S1", "started", "event"),
  lasting: (asked) =>
    partsSentence(asked, "D4", "functions", "done") ?? networkSentence(asked) ?? staffTimeSentence(asked),
};

/** Why a question has no answer: the key of the sentence that says so. */
const NOTHING_KNOWN: Record<Question, (asked: Asked) => string> = {
  active: (asked) => (hasNothingInScope(asked, "A2") ? "noEvents" : "nobodyCounted"),
  integrated: () => "noIntegration",
  aware: () => "noDiagnosis",
  selfStarting: (asked) => (hasNothingInScope(asked, "S1") ? "noCommunityEvents" : "noLevels"),
  lasting: () => "noDurability",
};

function answerActive(asked: Asked): string | undefined {
  const { now, before, t } = asked;
  const people = now.get("A1")?.value;
  if (people !== undefined && people !== null) {
    const regulars = now.get("A4")?.value ?? null;
    const share = regulars === null ? undefined : shareWord(regulars);
    const tail = numberBefore(asked, before.get("A1")?.value);
    const second =
      share && `; ${t(`overview.answer.regulars.${share}`, { percent: percent(asked, regulars) })}`;
    return `${t("overview.answer.people", counted(asked, people))}${tail}${second ?? ""}.`;
  }
  const attendances = now.get("A2")?.value;
  if (attendances !== undefined && attendances !== null) {
    return `${t("overview.answer.headCountOnly", counted(asked, attendances))}.`;
  }
  return undefined;
}

/** R4: an indicator without completeness had no record in its scope. */
function hasNothingInScope({ now }: Asked, id: string): boolean {
  return now.get(id)?.completeness == null;
}

/** `Co drugie wydarzenie zaczęli mieszkańcy, rok temu co czwarte.` */
function shareSentence(
  asked: Asked,
  id: string,
  key: string,
  noun: "event" | "person" | "entry",
): string | undefined {
  const { now, before, t } = asked;
  const value = now.get(id)?.value ?? null;
  if (value === null) return undefined;
  const clause = t(`overview.answer.${key}.${shareWord(value)}`, { percent: percent(asked, value) });
  const earlier = before.get(id)?.value ?? null;
  if (earlier === null) return `${clause}.`;
  if (sameToTheReader(value, earlier)) return `${clause}, ${t(`overview.sameBefore.${asked.when}`)}.`;
  const what = t(`overview.share.${noun}.${shareWord(earlier)}`, { percent: percent(asked, earlier) });
  return `${clause}, ${t(`overview.before.${asked.when}`, { what })}.`;
}

/** `Bez MOPS razem pozostaje 7 z 10 podmiotów, rok temu 4 z 8.` */
function partsSentence(asked: Asked, id: string, key: string, done: "done" | "left"): string | undefined {
  const { now, before, t, language } = asked;
  const parts = (figure: AnswerFigure | undefined) =>
    figure?.value == null || figure.numerator === null || figure.denominator === null
      ? undefined
      : {
          [done]: formatNumber(figure.numerator, { decimals: 0, language }),
          all: formatNumber(figure.denominator, { decimals: 0, language }),
        };
  const current = parts(now.get(id));
  if (!current) return undefined;
  const earlier = parts(before.get(id));
  const tail = earlier
    ? `, ${t(`overview.before.${asked.when}`, { what: t(`overview.answer.${key}Before`, earlier) })}`
    : "";
  return `${t(`overview.answer.${key}`, current)}${tail}.`;
}

/** P4's numerator is the largest group that holds together: one organisation is no group. */
function networkSentence(asked: Asked): string | undefined {
  const { now, t } = asked;
  return now.get("P4")?.numerator === 1
    ? `${t("overview.answer.networkNone")}.`
    : partsSentence(asked, "P4", "network", "left");
}

function ageMixingSentence(asked: Asked): string | undefined {
  const { now, before, t, language } = asked;
  const value = now.get("I1")?.value ?? null;
  if (value === null) return undefined;
  const written = (mixing: number) => formatNumber(mixing, { decimals: 2, language });
  const earlier = before.get("I1")?.value ?? null;
  const tail = earlier === null ? "" : `, ${t(`overview.before.${asked.when}`, { what: written(earlier) })}`;
  return `${t("overview.answer.ageMixing", { value: written(value) })}${tail}.`;
}

/** D5 is a ratio to the previous period already, so it has no "a year ago" of its own. */
function staffTimeSentence(asked: Asked): string | undefined {
  const { now, t, when } = asked;
  const ratio = now.get("D5")?.value ?? null;
  if (ratio === null) return undefined;
  const change = Math.round((ratio - 1) * PERCENT);
  const key = change === 0 ? "sameStaffTime" : change < 0 ? "lessStaffTime" : "moreStaffTime";
  return `${t(`overview.answer.${key}`, {
    percent: formatPercent(Math.abs(change), { decimals: 0, language: asked.language }),
    before: t(`overview.answer.thanBefore.${when}`),
  })}.`;
}

const PERCENT = 100;

/** Shares that people say in words, with how far off the words may be; between them the figure itself is said. */
const SHARE_WORDS = [
  { word: "none", share: 0, within: 0 },
  { word: "tenth", share: 10, within: 0.5 },
  { word: "fifth", share: 20, within: 1 },
  { word: "quarter", share: 25, within: 1 },
  { word: "third", share: 100 / 3, within: 1 },
  { word: "twoFifths", share: 40, within: 1 },
  { word: "half", share: 50, within: 1.5 },
  { word: "threeFifths", share: 60, within: 1.5 },
  { word: "twoThirds", share: 200 / 3, within: 1.5 },
  { word: "threeQuarters", share: 75, within: 1.5 },
  { word: "fourFifths", share: 80, within: 1 },
  { word: "nineTenths", share: 90, within: 1 },
  { word: "all", share: 100, within: 0 },
] as const;

function shareWord(value: number): (typeof SHARE_WORDS)[number]["word"] | "percent" {
  return SHARE_WORDS.find(({ share, within }) => Math.abs(value - share) <= within)?.word ?? "percent";
}

/** Both would be said by the same words. */
function sameToTheReader(value: number, earlier: number): boolean {
  const word = shareWord(value);
  return word === "percent" ? value.toFixed(1) === earlier.toFixed(1) : word === shareWord(earlier);
}

function numberBefore({ t, when, language }: Asked, earlier: number | null | undefined): string {
  if (earlier === undefined || earlier === null) return "";
  return `, ${t(`overview.before.${when}`, { what: formatNumber(earlier, { decimals: 0, language }) })}`;
}

function counted({ language }: Asked, count: number) {
  return { count, formatted: formatNumber(count, { decimals: 0, language }) };
}

function percent({ language }: Asked, value: number | null): string {
  return formatPercent(value, { language });
}

function knownOf(figures: readonly AnswerFigure[]): Known {
  return new Map(figures.filter(({ hidden }) => !hidden).map((figure) => [figure.id, figure]));
}
