import type { IndicatorMode, IndicatorReport } from "../../../shared/contract/indicators.ts";
import type { OverviewCard, OverviewFigure } from "../../../shared/contract/overview.ts";
import { createTranslator } from "../../../shared/messages/translator.ts";
import {
  isYearLong,
  type Language,
  type Period,
  previousPeriod,
  QUESTION_INDICATORS,
  QUESTIONS,
  type Unit,
} from "../../../shared/vocabulary/index.ts";
import type { Storage } from "../../storage/database.ts";
import { computeIndicators } from "../indicators/index.ts";
import type { HeavyQuestion } from "../kernel/heavy-question.ts";
import { inOneState } from "../kernel/one-state.ts";
import { readTargets } from "../targets/index.ts";
import { answerSentence } from "./compute-answers.ts";

interface CardsQuestion {
  programmeId: string;
  period: Period;
  mode: IndicatorMode;
  asOf: string;
  language: Language;
}

/** This period and four before it: enough to see a way, few enough for a spark line. */
const TREND_PERIODS = 5;

/** The five questions with their sentences and figures, all from one state of the workspace. */
export const overviewCardsQuestion: HeavyQuestion<CardsQuestion, OverviewCard[]> = {
  name: "overviewCards",
  answer: (storage, question) => inOneState(storage, (frozen) => cardsOf(frozen, question)),
};

async function cardsOf(storage: Storage, question: CardsQuestion): Promise<OverviewCard[]> {
  const { programmeId, mode, asOf, language, period } = question;
  const ids = Object.values(QUESTION_INDICATORS).flat();
  const periods = [period];
  while (periods.length < TREND_PERIODS) periods.push(previousPeriod(periods.at(-1) as Period));
  const reports: IndicatorReport[] = [];
  for (const each of periods) {
    const asked = { programmeIds: [programmeId], period: each, mode, asOf, ids };
    reports.push(await computeIndicators(storage, { ...asked, withRecords: false, compareWith: "nothing" }));
  }
  const [now, before] = reports as [IndicatorReport, IndicatorReport];
  const targets = await readTargets(storage.read, programmeId, period);
  const words = { t: createTranslator(language), language };
  const facts = { now: now.indicators, before: before.indicators, yearly: isYearLong(period) };
  return QUESTIONS.map((name) => ({
    question: name,
    sentence: answerSentence(name, facts, words),
    figures: QUESTION_INDICATORS[name].flatMap((id) => figureOf(id, reports, targets) ?? []),
  }));
}

function figureOf(
  id: string,
  reports: IndicatorReport[],
  targets: ReadonlyMap<string, number>,
): OverviewFigure | undefined {
  const results = reports.map(({ indicators }) => indicators.find((indicator) => indicator.id === id));
  const [now, before] = results;
  if (!now) return undefined;
  const { value, numerator, denominator, unit, status, completeness } = now;
  return {
    ...{ id, value, numerator, denominator, unit: unit as Unit, status, completeness },
    previous: before?.value ?? null,
    target: targets.get(id) ?? null,
    trend: reports
      .map(({ period }, place) => ({ ...period, value: results[place]?.value ?? null }))
      .reverse(),
  };
}
