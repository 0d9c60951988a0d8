import { sum } from "./compute-event.ts";
import type { PeriodFacts } from "./compute-facts.ts";
import { completeness, type Outcome, quotientOutcome } from "./compute-outcome.ts";
import { latestOfEach } from "./compute-record-facts.ts";

/**
 * D6 Zdolność społeczności: mean of the answered of nine domain ranks, 1–5 (Laverack), in the latest workshop of the period;
 * the minimum is shown too. Completeness: ranked ÷ nine domains.
 */
export function computeD6({ record }: PeriodFacts): Outcome {
  const workshops = latestOfEach(record.workshops);
  const all = workshops.flatMap((workshop) => workshop.ranks);
  const ranks = all.filter((rank) => rank !== null);
  return quotientOutcome(ranks.length === 0 ? null : sum(ranks, (rank) => rank), ranks.length, 1, {
    completeness: completeness(ranks.length, all.length),
    parts: { minimum: ranks.length === 0 ? null : Math.min(...ranks) },
    records: { numerator: workshops, denominator: workshops },
  });
}
