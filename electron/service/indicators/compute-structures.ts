import { addDays, halfYearWindow } from "../../../shared/vocabulary/index.ts";
import type { PeriodFacts } from "./compute-facts.ts";
import { completeness, countOutcome, type Outcome, shareOutcome } from "./compute-outcome.ts";
import type { GroupFact } from "./compute-record-facts.ts";

const YEAR_DAYS = 365;
const HALF_YEAR_DAYS = 182;
const QUESTIONS_NEEDED = 4;

/** D1 Struktury aktywne: resident groups at a counted event in the half-year window. No data when no group is on record. */
export function computeD1(facts: PeriodFacts): Outcome {
  const active = activeGroups(facts);
  return countOutcome(facts.groups.length === 0 ? null : active.length, {
    completeness: completeness(facts.groups.length, facts.groups.length),
    parts: { groups: facts.groups.length },
    records: { numerator: active },
  });
}

/**
 * D2 Przeżywalność 12 miesięcy: of resident groups founded at least 365 days before `to`, those not ended before founding +
 * 365 and at a counted event on or after founding + 182, up to `to`; %. Completeness: groups of known founding ÷ groups.
 */
export function computeD2({ groups, period }: PeriodFacts): Outcome {
  const known = groups.filter((group) => group.foundedOn !== null);
  const old = known.filter(({ foundedOn }) => addDays(foundedOn as string, YEAR_DAYS) <= period.to);
  const alive = old.filter(({ foundedOn, endedOn, lastCountedOn }) => {
    const founded = foundedOn as string;
    const lastedAYear = endedOn === null || endedOn >= addDays(founded, YEAR_DAYS);
    return lastedAYear && lastCountedOn !== null && lastCountedOn >= addDays(founded, HALF_YEAR_DAYS);
  });
  return shareOutcome(alive, old, { completeness: completeness(known.length, groups.length) });
}

/**
 * D3 Samodzielność struktur: of groups in D1 with a checklist dated by `to` (the latest counts), those with at least 4 of 6
 * true; %. A checklist whose unanswered questions could decide it either way stays out of both parts (R4). Completeness:
 * decided checklists ÷ groups in D1.
 */
export function computeD3(facts: PeriodFacts): Outcome {
  const active = activeGroups(facts);
  const decided = active.filter((group) => isIndependent(group) !== null);
  return shareOutcome(
    decided.filter((group) => isIndependent(group) === true),
    decided,
    { completeness: completeness(decided.length, active.length) },
  );
}

function activeGroups({ groups, period }: PeriodFacts): GroupFact[] {
  const { from } = halfYearWindow(period.to);
  return groups.filter(({ lastCountedOn }) => lastCountedOn !== null && lastCountedOn >= from);
}

function isIndependent({ checklist }: GroupFact): boolean | null {
  if (checklist === null) return null;
  const yes = checklist.filter((answer) => answer === true).length;
  const open = checklist.filter((answer) => answer === null).length;
  if (yes >= QUESTIONS_NEEDED) return true;
  return yes + open < QUESTIONS_NEEDED ? false : null;
}
