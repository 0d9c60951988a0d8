import { type AgeBand, daysBetween, isInPeriod } from "../../../shared/vocabulary/index.ts";
import { namedCompleteness } from "./compute-activity.ts";
import { eventBreakdowns } from "./compute-breakdown.ts";
import { peoplePresent, sum } from "./compute-event.ts";
import type { EventFact, PeriodFacts, PersonFact } from "./compute-facts.ts";
import { completeness, type Outcome, quotient, quotientOutcome, shareOutcome } from "./compute-outcome.ts";

const KNOWN_BANDS = ["children", "youth", "adults", "seniors"] as const satisfies AgeBand[];
const PEOPLE_TO_MIX = 5;
/** Makes four equal bands 1: the greatest value of 1 − Σp² over four shares is 3/4. */
const FULL_MIX = 4 / 3;

/**
 * I1 Wymieszanie wiekowe: mean of (1 − Σp²)·4/3 over counted events with at least 5 people of known age band, p = share of
 * each of the four bands, named and counted heads together; 0 one band, 1 all alike. Numerator = Σ of the events' values,
 * denominator = those events. Completeness: of the events not known to be smaller than 5, those with 5 of known band.
 */
export function computeI1({ events }: PeriodFacts): Outcome {
  const mixed = events.flatMap((event) => {
    const mix = ageMix(event);
    return mix === null ? [] : [{ event, mix }];
  });
  const mixOf = new Map(mixed.map(({ event, mix }) => [event, mix]));
  const mean = (group: readonly EventFact[]) =>
    quotient(
      sum(group, (event) => mixOf.get(event) ?? 0),
      group.length,
    );
  const eventsMixed = mixed.map(({ event }) => event);
  const tooSmall = events.filter((event) => (peoplePresent(event) ?? PEOPLE_TO_MIX) < PEOPLE_TO_MIX);
  return quotientOutcome(
    sum(mixed, ({ mix }) => mix),
    mixed.length,
    1,
    {
      completeness: completeness(mixed.length, events.length - tooSmall.length),
      breakdowns: eventBreakdowns(eventsMixed, ["scope", "kind"], mean),
      records: { numerator: eventsMixed, denominator: eventsMixed },
    },
  );
}

/** (1 − Σp²)·4/3 of one event; null with fewer than 5 people of known band. */
function ageMix(event: EventFact): number | null {
  const perBand: Record<AgeBand, number> = {
    children: 0,
    youth: 0,
    adults: 0,
    seniors: 0,
    unknown: 0,
    ...event.heads,
  };
  for (const person of event.people) perBand[person.ageBand] += 1;
  const people = sum(KNOWN_BANDS, (band) => perBand[band]);
  if (people < PEOPLE_TO_MIX) return null;
  return (1 - sum(KNOWN_BANDS, (band) => (perBand[band] / people) ** 2)) * FULL_MIX;
}

/** How soon a newcomer has to come again, and how long the calculation has to wait for it. */
export const RETURN_DAYS = 90;

/**
 * I2 Włączanie nowych: of persons whose first attendance ever in the programme lies in the period and at least 90 days before
 * `asOf`: those with another attendance on days 1–90 after it; per cent. The same day again is day 0 and does not count.
 * The later attendance may lie after the period.
 */
export function computeI2({ events, history, period, asOf }: PeriodFacts): Outcome {
  const days = new Map<PersonFact, { first: string; next: string | null }>();
  for (const event of events) {
    for (const person of event.people) {
      const of = days.get(person);
      if (!of) days.set(person, { first: event.date, next: null });
      else if (of.next === null && event.date > of.first) of.next = event.date;
    }
  }
  const newcomers = [...days].filter(
    ([{ id }, { first }]) =>
      (history.get(id)?.highestRoleBefore ?? null) === null &&
      isInPeriod(first, period) &&
      daysBetween(first, asOf) >= RETURN_DAYS,
  );
  const returned = newcomers.filter(([{ id }, { first, next }]) => {
    const again = next ?? history.get(id)?.firstDayAfter ?? null;
    return again !== null && daysBetween(first, again) <= RETURN_DAYS;
  });
  return shareOutcome(
    returned.map(([person]) => person),
    newcomers.map(([person]) => person),
    { completeness: namedCompleteness(events) },
  );
}
