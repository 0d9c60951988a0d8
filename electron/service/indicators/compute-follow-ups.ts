import { sum } from "./compute-event.ts";
import type { PeriodFacts } from "./compute-facts.ts";
import { completeness, type Outcome, quotientOutcome } from "./compute-outcome.ts";
import type { EndingFact } from "./compute-record-facts.ts";

const ORGANISATIONS_OF_FULL = 3;
const FULL = 1;
const PARTIAL = 0.5;
const NONE = 0;
const MONTHS = [6, 12, 24] as const;

/**
 * D7 Trwałość po wyjściu (after NORC/ASPE 2010): of ended programmes, full = 3 or more organisations that together pursue all
 * goals, partial = an organisation on a goal, else none. Written 1, 0.5 and 0: the mean over the ended programmes of their latest
 * follow-up; parts tell 6, 12 and 24 months. Not applicable while every programme asked about runs.
 */
export function computeD7({ record: { endings } }: PeriodFacts): Outcome {
  const ended = endings.filter((ending) => ending.hasEnded);
  const followed = ended.filter((ending) => ending.followUps.length > 0);
  const total = sum(followed, (ending) => durability(ending, latestFollowUp(ending)));
  const outcome = quotientOutcome(followed.length === 0 ? null : total, followed.length, 1, {
    completeness: completeness(followed.length, ended.length),
    parts: Object.fromEntries(MONTHS.map((months) => [`months${months}`, meanAfter(followed, months)])),
    records: { numerator: followed, denominator: followed },
  });
  return ended.length === 0 ? { ...outcome, status: "not-applicable", parts: {} } : outcome;
}

type FollowUp = EndingFact["followUps"][number];

function meanAfter(endings: readonly EndingFact[], months: number): number | null {
  const seen = endings.flatMap((ending) =>
    ending.followUps
      .filter((followUp) => followUp.months === months)
      .map((followUp) => durability(ending, followUp)),
  );
  return seen.length === 0 ? null : sum(seen, (value) => value) / seen.length;
}

function latestFollowUp({ followUps }: EndingFact): FollowUp {
  return followUps.reduce((latest, followUp) => (followUp.months > latest.months ? followUp : latest));
}

/** 1 full, 0.5 partial, 0 none. */
export function durability(
  { goalCount }: Pick<EndingFact, "goalCount">,
  { pursuits }: Pick<FollowUp, "pursuits">,
): number {
  const present = pursuits.filter(({ goal }) => goal < goalCount);
  const organisations = new Set(present.map(({ organisationId }) => organisationId));
  const goals = new Set(present.map(({ goal }) => goal));
  if (organisations.size >= ORGANISATIONS_OF_FULL && goalCount > 0 && goals.size === goalCount) return FULL;
  return goals.size > 0 ? PARTIAL : NONE;
}
