import type { EvaluationDifferences, EvaluationResults } from "../../../shared/contract/evaluations.ts";

/** The catalogue's precision: what agrees to it is the same. */
const PRECISION = 1e-9;

const FIGURES = ["value", "numerator", "denominator"] as const;
type Side = EvaluationDifferences["indicators"][number]["signed"];

/** The indicators whose value, status or parts are no longer what was signed, in catalogue order. */
export function computeDifferences(signed: EvaluationResults, now: EvaluationResults): EvaluationDifferences {
  const nowById = new Map(now.indicators.map((indicator) => [indicator.id, indicator]));
  return {
    indicators: signed.indicators.flatMap((before) => {
      const after = nowById.get(before.id);
      // An indicator that a later catalogue no longer has cannot be held against anything.
      if (!after || isSame(before, after)) return [];
      return [{ id: before.id, unit: before.unit, signed: sideOf(before), now: sideOf(after) }];
    }),
    proposal: { signed: signed.proposal.decision, now: now.proposal.decision },
    catalogueVersion: { signed: signed.catalogueVersion, now: now.catalogueVersion },
  };
}

function isSame(one: Side, other: Side): boolean {
  return (
    one.status === other.status &&
    FIGURES.every((figure) => {
      const [first, second] = [one[figure], other[figure]];
      return first === null || second === null ? first === second : Math.abs(first - second) <= PRECISION;
    })
  );
}

function sideOf({ value, status, numerator, denominator }: Side): Side {
  return { value, status, numerator, denominator };
}
