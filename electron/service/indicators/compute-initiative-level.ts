import { eventBreakdowns } from "./compute-breakdown.ts";
import { communityEvents, sum } from "./compute-event.ts";
import type { EventFact, PeriodFacts } from "./compute-facts.ts";
import { completeness, type Outcome, PERCENT, quotient, quotientOutcome } from "./compute-outcome.ts";

/** Levels 0–4 onto 0–100. */
const INDEX_PER_LEVEL = 25;

/** S1 Z inicjatywy mieszkańców: counted community events of level 3–4 ÷ those of known level; per cent. */
export function computeS1(facts: PeriodFacts): Outcome {
  return shareOfLevel(facts, 3);
}

/** S2 Bez udziału MOPS: counted community events of level 4 ÷ those of known level; per cent. */
export function computeS2(facts: PeriodFacts): Outcome {
  return shareOfLevel(facts, 4);
}

/** S3 Indeks „od pomocy do samopomocy”: Σ level × 25 ÷ counted community events of known level; 0–100. */
export function computeS3({ events }: PeriodFacts): Outcome {
  const community = communityEvents(events);
  const known = community.filter((event) => event.level !== null);
  const indexSum = (group: readonly EventFact[]) =>
    sum(group, (event) => (event.level ?? 0) * INDEX_PER_LEVEL);
  return quotientOutcome(indexSum(known), known.length, 1, {
    completeness: completeness(known.length, community.length),
    parts: { events: community.length },
    breakdowns: eventBreakdowns(known, ["kind", "month"], (group) => quotient(indexSum(group), group.length)),
    records: { numerator: known, denominator: known },
  });
}

function shareOfLevel({ events }: PeriodFacts, lowest: number): Outcome {
  const community = communityEvents(events);
  const known = community.filter((event) => event.level !== null);
  const reached = (group: readonly EventFact[]) => group.filter((event) => (event.level ?? 0) >= lowest);
  return quotientOutcome(reached(known).length, known.length, PERCENT, {
    completeness: completeness(known.length, community.length),
    parts: { events: community.length },
    breakdowns: eventBreakdowns(known, ["kind", "month"], (group) =>
      quotient(reached(group).length, group.length, PERCENT),
    ),
    records: { numerator: reached(known), denominator: known },
  });
}
