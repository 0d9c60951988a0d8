import { sum } from "./compute-event.ts";
import type { PeriodFacts } from "./compute-facts.ts";
import { completeness, type Outcome, quotient, quotientOutcome } from "./compute-outcome.ts";
import type { DeclaredLevelFact } from "./compute-record-facts.ts";
import { latestOfEach, type PartnerSurveyFact } from "./compute-record-facts.ts";

const DISAGREEMENT = 2;
const ANSWERS_NEEDED = 5;

/** What organisations declare in the latest partner survey of the period; ties of P3 and P4 too. */
export function declaredLevels(surveys: readonly PartnerSurveyFact[]): DeclaredLevelFact[] {
  return latestOfEach(surveys).flatMap((survey) => survey.levels);
}

/**
 * P5 Poziom współpracy: mean over pairs of the pair's level, 0–5 (Frey 2006); a pair's level is the mean of its one or two
 * answers; latest partner survey in the period. Also the pairs whose two answers differ by 2 or more ÷ pairs with two answers.
 */
export function computeP5({ record }: PeriodFacts): Outcome {
  // R5: pairs of each survey are added; two programmes that asked the same two organisations have a pair each.
  const pairs = latestOfEach(record.partnerSurveys).flatMap(({ levels }) => pairsOf(levels));
  const mutual = pairs.filter(({ answers }) => answers.length > 1);
  const differing = mutual.filter(({ answers }) => {
    const levels = answers.map(({ level }) => level);
    return Math.max(...levels) - Math.min(...levels) >= DISAGREEMENT;
  });
  const answers = pairs.flatMap((pair) => pair.answers);
  return quotientOutcome(pairs.length === 0 ? null : sum(pairs, ({ level }) => level), pairs.length, 1, {
    completeness: completeness(pairs.length, pairs.length),
    parts: {
      pairs: pairs.length,
      pairsWithTwoAnswers: mutual.length,
      differingPairs: differing.length,
      differingShare: quotient(differing.length, mutual.length, 100),
    },
    records: { numerator: answers, denominator: answers },
  });
}

function pairsOf(levels: PartnerSurveyFact["levels"]) {
  const answersOf = Map.groupBy(levels, ({ organisationId, aboutOrganisationId }) =>
    [organisationId, aboutOrganisationId].sort().join(" "),
  );
  return [...answersOf.values()].map((answers) => ({
    answers,
    level: sum(answers, ({ level }) => level) / answers.length,
  }));
}

/**
 * P6 Jakość partnerstwa: mean over organisations of their mean of the answered principles, 1–4; an answer is valid with at
 * least 5 of the 6; latest partner survey in the period. Completeness: valid ÷ given answers.
 */
export function computeP6({ record }: PeriodFacts): Outcome {
  const given = latestOfEach(record.partnerSurveys).flatMap((survey) => survey.principles);
  const answered = given.map(({ id, answers }) => ({
    id,
    ranks: answers.filter((answer) => answer !== null),
  }));
  const valid = answered.filter(({ ranks }) => ranks.length >= ANSWERS_NEEDED);
  const total = sum(valid, ({ ranks }) => sum(ranks, (rank) => rank) / ranks.length);
  return quotientOutcome(valid.length === 0 ? null : total, valid.length, 1, {
    completeness: completeness(valid.length, given.length),
    records: { numerator: valid, denominator: valid },
  });
}
