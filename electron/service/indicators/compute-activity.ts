import { AGE_BANDS } from "../../../shared/vocabulary/index.ts";
import { breakdown, EVENT_KEYS, eventBreakdowns } from "./compute-breakdown.ts";
import { distinctPeople, headCount, peoplePresent, sum } from "./compute-event.ts";
import type { EventFact, PeriodFacts, PersonFact } from "./compute-facts.ts";
import { completeness, countOutcome, type Outcome, PERCENT, quotientOutcome } from "./compute-outcome.ts";

/** Events whose named list has somebody on it: without one nothing is known of who came (R3). */
export function namedEvents(events: readonly EventFact[]): EventFact[] {
  return events.filter((event) => event.people.length > 0);
}

/** R4 of every indicator about persons: counted events with a named person who is not staff ÷ counted events. */
export function namedCompleteness(events: readonly EventFact[]): number | null {
  return completeness(namedEvents(events).length, events.length);
}

/**
 * A1 Uczestnicy unikalni: distinct persons, not staff, with at least one attendance at a counted event of any scope.
 * Unit: persons. No data when no counted event has a named person (R3).
 */
export function computeA1({ events }: PeriodFacts): Outcome {
  const people = [...distinctPeople(events)];
  const named = namedEvents(events);
  return countOutcome(named.length === 0 ? null : people.length, {
    completeness: namedCompleteness(events),
    breakdowns: {
      ageBand: breakdown(
        people,
        (person) => person.ageBand,
        (group) => group.length,
      ),
      ...eventBreakdowns(named, ["scope", "kind", "month"], (group) => distinctPeople(group).size),
    },
    records: { numerator: people },
  });
}

/**
 * A2 Uczestnictwa: named attendances (not staff) + head-count, over counted events with people present known. Both parts are
 * shown; a part of which no event knows anything is null. Unit: attendances.
 */
export function computeA2({ events }: PeriodFacts): Outcome {
  const known = events.filter((event) => peoplePresent(event) !== null);
  const present = (group: readonly EventFact[]) => sum(group, (event) => peoplePresent(event) ?? 0);
  const counted = known.filter((event) => event.heads !== null);
  return countOutcome(known.length === 0 ? null : present(known), {
    completeness: completeness(known.length, events.length),
    parts: {
      named: namedEvents(events).length === 0 ? null : sum(known, (event) => event.people.length),
      headCount: counted.length === 0 ? null : sum(counted, (event) => headCount(event) ?? 0),
      events: known.length,
    },
    breakdowns: {
      ageBand: known.length === 0 ? {} : attendancesByAgeBand(known),
      ...eventBreakdowns(known, ["scope", "kind", "month"], present),
    },
    records: { numerator: known },
  });
}

function attendancesByAgeBand(events: readonly EventFact[]): Record<string, number> {
  const perBand = Object.fromEntries(
    AGE_BANDS.map((band) => [band, sum(events, (event) => event.heads?.[band] ?? 0)]),
  ) as Record<PersonFact["ageBand"], number>;
  for (const event of events) for (const person of event.people) perBand[person.ageBand] += 1;
  return perBand;
}

/**
 * A3 Zasięg: persons of A1 known to live in the area ÷ the area's population; per cent, a lower bound. Completeness: persons
 * of A1 whose residence is known ÷ persons of A1. Over several programmes (R5) the populations of the distinct areas are
 * added; a programme whose area has no population on record stays out of both parts (R4).
 */
export function computeA3({ events, populations }: PeriodFacts): Outcome {
  const programmes = new Set(populations.map(({ programmeId }) => programmeId));
  const people = [...distinctPeople(events.filter((event) => programmes.has(event.programmeId)))];
  const residents = people.filter((person) => person.livesInArea === "yes");
  const population = new Map(populations.map(({ areaId, population }) => [areaId, population]));
  const nobodyNamed = people.length === 0;
  const everyone = distinctPeople(events).size;
  return quotientOutcome(
    nobodyNamed ? null : residents.length,
    populations.length === 0 ? null : sum([...population.values()], (people) => people),
    PERCENT,
    {
      completeness: completeness(
        people.filter((person) => person.livesInArea !== "unknown").length,
        everyone,
      ),
      parts: {
        livesElsewhere: nobodyNamed ? null : people.filter((person) => person.livesInArea === "no").length,
        residenceUnknown: nobodyNamed
          ? null
          : people.filter((person) => person.livesInArea === "unknown").length,
      },
      breakdowns: {
        ageBand: breakdown(
          residents,
          (person) => person.ageBand,
          (group) => group.length,
        ),
      },
      records: { numerator: residents, denominator: [...population.keys()].map((id) => ({ id })) },
    },
  );
}

const REGULAR_EVENTS = 4;
const REGULAR_MONTHS = 3;

/**
 * A4 Stali uczestnicy: persons with at least 4 counted events in at least 3 different calendar months ÷ A1; per cent.
 */
export function computeA4({ events }: PeriodFacts): Outcome {
  const visits = new Map<PersonFact, { events: number; months: Set<string> }>();
  for (const event of events) {
    const month = EVENT_KEYS.month(event);
    for (const person of event.people) {
      const of = visits.get(person) ?? { events: 0, months: new Set() };
      visits.set(person, of);
      of.events += 1;
      of.months.add(month);
    }
  }
  const regulars = [...visits]
    .filter(([, { events, months }]) => events >= REGULAR_EVENTS && months.size >= REGULAR_MONTHS)
    .map(([person]) => person);
  const people = [...visits.keys()];
  const nobodyNamed = people.length === 0;
  return quotientOutcome(nobodyNamed ? null : regulars.length, nobodyNamed ? null : people.length, PERCENT, {
    completeness: namedCompleteness(events),
    breakdowns: {
      ageBand: breakdown(
        regulars,
        (person) => person.ageBand,
        (group) => group.length,
      ),
    },
    records: { numerator: regulars, denominator: people },
  });
}
