import { ATTENDANCE_ROLES, quarterOf } from "../../../../shared/vocabulary/index.ts";
import { isLeading } from "../../indicators/compute-event.ts";
import type { EventFact, PersonFact } from "../../indicators/compute-facts.ts";

/** What a person did at the counted events of a period. */
export interface PersonTally {
  person: PersonFact;
  events: number;
  /** Calendar months with an event. */
  months: number;
  ledEvents: number;
  /** Calendar quarters with an event that the person led. */
  ledQuarters: number;
  /** Led community events of level 3 or 4. */
  ledByResidents: number;
  /** The highest, 1 participant … 4 initiator. */
  role: number;
  /** First day. */
  first: string;
  /** First later day; null = there was none. */
  next: string | null;
}

interface Counting extends PersonTally {
  lastMonth: string;
  lastLedQuarter: string;
}

/** Everybody at the events, in the order they first came; `events` by date, each person once at each. */
export function computePersonTallies(events: readonly EventFact[]): PersonTally[] {
  const tallies = new Map<PersonFact, Counting>();
  for (const { date, people, roles, scope, level } of events) {
    const month = date.slice(0, 7);
    const quarter = quarterOf(date);
    const byResidents = scope === "community" && level !== null && level >= 3;
    people.forEach((person, place) => {
      const tally = tallies.get(person) ?? nothingYet(person, date);
      tallies.set(person, tally);
      const role = roles[place] ?? "participant";
      tally.events++;
      tally.role = Math.max(tally.role, ATTENDANCE_ROLES.indexOf(role) + 1);
      if (tally.next === null && date > tally.first) tally.next = date;
      if (tally.lastMonth !== month) {
        tally.lastMonth = month;
        tally.months++;
      }
      if (!isLeading(role)) return;
      tally.ledEvents++;
      if (byResidents) tally.ledByResidents++;
      if (tally.lastLedQuarter !== quarter) {
        tally.lastLedQuarter = quarter;
        tally.ledQuarters++;
      }
    });
  }
  return Array.from(tallies.values(), ({ lastMonth, lastLedQuarter, ...tally }) => tally);
}

function nothingYet(person: PersonFact, date: string): Counting {
  return {
    person,
    events: 0,
    months: 0,
    ledEvents: 0,
    ledQuarters: 0,
    ledByResidents: 0,
    role: 1,
    first: date,
    next: null,
    lastMonth: "",
    lastLedQuarter: "",
  };
}
