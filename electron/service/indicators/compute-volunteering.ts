import { eventBreakdowns } from "./compute-breakdown.ts";
import { sum } from "./compute-event.ts";
import type { EventFact, PeriodFacts } from "./compute-facts.ts";
import { completeness, type Outcome, PERCENT, quotient, quotientOutcome } from "./compute-outcome.ts";

export const MINUTES_PER_HOUR = 60;

/**
 * S7 Praca społeczna: Σ volunteer hours ÷ Σ (volunteer + staff hours) over counted events of any scope that have both; per
 * cent. Numerator and denominator are hours.
 */
export function computeS7({ events }: PeriodFacts): Outcome {
  const known = events.filter((event) => event.volunteerMinutes !== null && event.staffMinutes !== null);
  const volunteer = (group: readonly EventFact[]) => hours(group, (event) => event.volunteerMinutes ?? 0);
  const staff = (group: readonly EventFact[]) => hours(group, (event) => event.staffMinutes ?? 0);
  const share = (group: readonly EventFact[]) =>
    quotient(volunteer(group), volunteer(group) + staff(group), PERCENT);
  const worked = known.length > 0;
  return quotientOutcome(
    worked ? volunteer(known) : null,
    worked ? volunteer(known) + staff(known) : null,
    PERCENT,
    {
      completeness: completeness(known.length, events.length),
      parts: { events: known.length },
      breakdowns: eventBreakdowns(known, ["scope", "kind"], share),
      records: { numerator: known, denominator: known },
    },
  );
}

function hours(events: readonly EventFact[], minutesOf: (event: EventFact) => number): number {
  return sum(events, minutesOf) / MINUTES_PER_HOUR;
}
