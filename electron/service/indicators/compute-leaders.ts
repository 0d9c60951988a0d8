import { quarterOf } from "../../../shared/vocabulary/index.ts";
import { namedCompleteness, namedEvents } from "./compute-activity.ts";
import { breakdown } from "./compute-breakdown.ts";
import { communityEvents, leadersOf } from "./compute-event.ts";
import type { EventFact, PeriodFacts, PersonFact } from "./compute-facts.ts";
import { completeness, countOutcome, type Outcome, shareOutcome } from "./compute-outcome.ts";

const LEADER_EVENTS = 2;
const LEADER_QUARTERS = 2;

/**
 * S4 Aktywni liderzy: persons, not staff, who were initiator or co-organiser at 2 or more counted events of any scope, in 2
 * or more different calendar quarters. Unit: persons. No data when no counted event has a named person (R3).
 */
export function computeS4({ events }: PeriodFacts): Outcome {
  const leaders = [...eventsByLeader(events)]
    .filter(([, led]) => led.length >= LEADER_EVENTS && quarters(led) >= LEADER_QUARTERS)
    .map(([person]) => person);
  return countOutcome(namedEvents(events).length === 0 ? null : leaders.length, {
    completeness: namedCompleteness(events),
    breakdowns: {
      ageBand: breakdown(
        leaders,
        (person) => person.ageBand,
        (group) => group.length,
      ),
    },
    records: { numerator: leaders },
  });
}

function quarters(events: readonly EventFact[]): number {
  return new Set(events.map((event) => quarterOf(event.date))).size;
}

/**
 * S5 Koncentracja przywództwa: of counted community events of level 3–4 with a named initiator or co-organiser who is not
 * staff, those with the single most frequent such person; per cent. Where two are as frequent the number is the same and the
 * proof shows the one with the lower id. Completeness: the events with such a person ÷ events of level 3–4.
 */
export function computeS5({ events }: PeriodFacts): Outcome {
  const byResidents = communityEvents(events).filter((event) => event.level !== null && event.level >= 3);
  const led = byResidents.filter((event) => leadersOf(event).length > 0);
  const ranking = [...eventsByLeader(led)].sort(
    ([one, hers], [other, his]) => his.length - hers.length || (one.id < other.id ? -1 : 1),
  );
  return shareOutcome(ranking[0]?.[1] ?? [], led, {
    completeness: completeness(led.length, byResidents.length),
    parts: { leaders: ranking.length },
  });
}

function eventsByLeader(events: readonly EventFact[]): Map<PersonFact, EventFact[]> {
  const led = new Map<PersonFact, EventFact[]>();
  for (const event of events) {
    for (const person of leadersOf(event)) {
      const hers = led.get(person);
      if (hers) hers.push(event);
      else led.set(person, [event]);
    }
  }
  return led;
}
