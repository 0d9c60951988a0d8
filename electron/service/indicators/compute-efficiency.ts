import { daysBetween } from "../../../shared/vocabulary/index.ts";
import { eventBreakdowns } from "./compute-breakdown.ts";
import { peoplePresent, sum } from "./compute-event.ts";
import type { EventFact, PeriodFacts } from "./compute-facts.ts";
import { completeness, type Outcome, PERCENT, quotient, quotientOutcome } from "./compute-outcome.ts";
import { MINUTES_PER_HOUR } from "./compute-volunteering.ts";

const GROSZE_PER_ZLOTY = 100;

/**
 * E1 Koszt osobogodziny: Σ MOPS cost ÷ Σ (people present × hours) over counted events with cost, people and length known; zł
 * per person-hour. Compared only within one kind of event, so broken down by kind. Numerator złoty, denominator person-hours.
 */
export function computeE1({ events }: PeriodFacts): Outcome {
  const known = events.filter(
    (event) => event.mopsCostGrosze !== null && event.lengthMinutes !== null && peoplePresent(event) !== null,
  );
  const zloty = (group: readonly EventFact[]) =>
    sum(group, (event) => event.mopsCostGrosze ?? 0) / GROSZE_PER_ZLOTY;
  const personHours = (group: readonly EventFact[]) =>
    sum(group, (event) => (peoplePresent(event) ?? 0) * (event.lengthMinutes ?? 0)) / MINUTES_PER_HOUR;
  const isKnown = known.length > 0;
  return quotientOutcome(isKnown ? zloty(known) : null, isKnown ? personHours(known) : null, 1, {
    completeness: completeness(known.length, events.length),
    parts: { events: known.length },
    breakdowns: eventBreakdowns(known, ["kind"], (group) => quotient(zloty(group), personHours(group))),
    records: { numerator: known, denominator: known },
  });
}

const DAYS_TO_ENTER = 14;

/**
 * E3 Rzetelność zapisu: held events of the period, of any record state, entered at most 14 days after their date with all
 * required fields (date, title, kind, length, initiative level, people present) ÷ held events of the period; per cent.
 * Nothing in it can be unknown: a missing field is what it measures.
 */
export function computeE3({ heldEvents }: PeriodFacts): Outcome {
  const isSound = (event: EventFact) => isInTime(event) && isComplete(event);
  const sound = heldEvents.filter(isSound);
  return quotientOutcome(sound.length, heldEvents.length, PERCENT, {
    completeness: completeness(heldEvents.length, heldEvents.length),
    parts: {
      late: heldEvents.filter((event) => !isInTime(event)).length,
      incomplete: heldEvents.filter((event) => !isComplete(event)).length,
    },
    breakdowns: eventBreakdowns(heldEvents, ["scope", "month"], (group) =>
      quotient(group.filter(isSound).length, group.length, PERCENT),
    ),
    records: { numerator: sound, denominator: heldEvents },
  });
}

function isInTime({ date, enteredOn }: EventFact): boolean {
  return daysBetween(date, enteredOn) <= DAYS_TO_ENTER;
}

function isComplete(event: EventFact): boolean {
  return (
    event.hasTitle &&
    event.kind !== null &&
    event.lengthMinutes !== null &&
    event.level !== null &&
    peoplePresent(event) !== null
  );
}
