import { computeRespondentScore, computeScale } from "../surveys/compute-scale.ts";
import type { PeriodFacts } from "./compute-facts.ts";
import { completeness, type Outcome, quotientOutcome, shareOutcome } from "./compute-outcome.ts";
import { latestOfEach, type SurveyItemFact, type WaveFact } from "./compute-record-facts.ts";

/** I3 Poczucie wspólnoty: scale score of subscale `belonging`, latest wave in the period; 0–100. */
export function computeI3(facts: PeriodFacts): Outcome {
  return scaleOutcome(facts, "belonging");
}

/** I4 Sprawczość zbiorowa: scale score of subscale `efficacy`, latest wave in the period; 0–100. */
export function computeI4(facts: PeriodFacts): Outcome {
  return scaleOutcome(facts, "efficacy");
}

/**
 * Scale score (indicators.md): numerator Σ of the valid respondents' scores, denominator valid respondents; with n, standard
 * deviation and 95 % interval. Completeness: valid ÷ all respondents of the wave.
 */
function scaleOutcome({ record }: PeriodFacts, subscale: string): Outcome {
  const respondents = respondentsOf(record.waves, subscale);
  const scored = respondents.map(({ id, items, answers }) => ({
    id,
    score: computeRespondentScore(items, answers),
  }));
  const valid = scored.filter(({ score }) => score !== null);
  const scale = computeScale(valid.map(({ score }) => score as number));
  return quotientOutcome(scale.n === 0 ? null : scale.sum, scale.n, 1, {
    completeness: completeness(valid.length, respondents.length),
    parts: { n: scale.n, standardDeviation: scale.standardDeviation, low: scale.low, high: scale.high },
    records: { numerator: valid, denominator: valid },
  });
}

/** On a scale of 1 to 5: "I rather know" or more. */
const KNOWS = 4;

/**
 * W3 Znajomość możliwości: respondents with a mean of at least 4 on the items of subscale `possibilities` ÷ respondents who
 * answered all of them, latest wave in the period; %. Completeness: those ÷ all respondents of the wave.
 */
export function computeW3({ record }: PeriodFacts): Outcome {
  const respondents = respondentsOf(record.waves, "possibilities");
  const whole = respondents.filter(({ items, answers }) =>
    items.every(({ code }) => isAnswered(answers[code])),
  );
  const knowing = whole.filter(({ items, answers }) => {
    const total = items.reduce((sum, item) => sum + turned(item, answers[item.code] as number), 0);
    return total >= KNOWS * items.length;
  });
  return shareOutcome(knowing, whole, { completeness: completeness(whole.length, respondents.length) });
}

function respondentsOf(waves: readonly WaveFact[], subscale: string) {
  const asking = waves
    .map((wave) => ({ ...wave, items: wave.items.filter((item) => item.subscale === subscale) }))
    .filter((wave) => wave.items.length > 0);
  return latestOfEach(asking).flatMap(({ items, responses }) =>
    responses.map((response) => ({ ...response, items })),
  );
}

function isAnswered(answer: number | null | undefined): answer is number {
  return answer !== null && answer !== undefined;
}

function turned(item: SurveyItemFact, answer: number): number {
  return item.reversed ? item.min + item.max - answer : answer;
}
