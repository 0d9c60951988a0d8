import { sum } from "./compute-event.ts";
import type { PeriodFacts, StaffTimeFact } from "./compute-facts.ts";
import { completeness, type Outcome, quotient, quotientOutcome } from "./compute-outcome.ts";
import { MINUTES_PER_HOUR } from "./compute-volunteering.ts";

/**
 * D5 Odciążenie: staff hours per counted event in the period ÷ the same in the previous period; ratio, lower is better. Both
 * over events with known staff hours. No data unless the counted events are at least 90 % of the previous period's: fewer
 * hours for far fewer events is no relief. Completeness: over the events of both periods. Numerator and denominator are hours
 * per event.
 */
export function computeD5({ events, previousStaffTime: previousEvents }: PeriodFacts): Outcome {
  const now = staffTime(events);
  const before = staffTime(previousEvents);
  // In whole numbers, so that exactly 90 % is enough.
  const isComparable = events.length * 10 >= previousEvents.length * 9;
  return quotientOutcome(
    isComparable ? now.hoursPerEvent : null,
    isComparable ? before.hoursPerEvent : null,
    1,
    {
      completeness: completeness(
        now.known.length + before.known.length,
        events.length + previousEvents.length,
      ),
      parts: {
        events: events.length,
        previousEvents: previousEvents.length,
        staffHours: now.hours,
        previousStaffHours: before.hours,
        staffHoursPerEvent: now.hoursPerEvent,
        previousStaffHoursPerEvent: before.hoursPerEvent,
      },
      records: { numerator: now.known, denominator: before.known },
    },
  );
}

function staffTime(events: readonly StaffTimeFact[]) {
  const known = events.filter((event) => event.staffMinutes !== null);
  const hours = known.length === 0 ? null : sum(known, (event) => event.staffMinutes ?? 0) / MINUTES_PER_HOUR;
  return { known, hours, hoursPerEvent: quotient(hours, known.length) };
}
