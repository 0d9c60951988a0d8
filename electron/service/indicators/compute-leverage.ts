import { sum } from "./compute-event.ts";
import type { PeriodFacts } from "./compute-facts.ts";
import { completeness, type Outcome, quotientOutcome } from "./compute-outcome.ts";
import { MINUTES_PER_HOUR } from "./compute-volunteering.ts";

const GROSZE_PER_ZLOTY = 100;

/**
 * E2 Dźwignia: (partner cash + in-kind value + volunteer hours × rate) ÷ MOPS cost, over counted events with all the parts
 * used known; ratio. Without a rate in the settings the hours stay out, and the part `volunteerHourRate` is null. Numerator,
 * denominator and parts are in złoty. Completeness: those events ÷ counted events.
 */
export function computeE2({ events, record: { volunteerHourGrosze: rate } }: PeriodFacts): Outcome {
  const known = events.filter(
    (event) =>
      event.mopsCostGrosze !== null &&
      event.partnerCashGrosze !== null &&
      event.inKindGrosze !== null &&
      (rate === null || event.volunteerMinutes !== null),
  );
  const zloty = (grosze: number) => grosze / GROSZE_PER_ZLOTY;
  const cash = sum(known, (event) => event.partnerCashGrosze ?? 0);
  const inKind = sum(known, (event) => event.inKindGrosze ?? 0);
  const work =
    rate === null ? 0 : (sum(known, (event) => event.volunteerMinutes ?? 0) / MINUTES_PER_HOUR) * rate;
  const isKnown = known.length > 0;
  const numerator = isKnown ? zloty(cash + inKind + work) : null;
  const denominator = isKnown ? zloty(sum(known, (event) => event.mopsCostGrosze ?? 0)) : null;
  return quotientOutcome(numerator, denominator, 1, {
    completeness: completeness(known.length, events.length),
    parts: {
      partnerCash: isKnown ? zloty(cash) : null,
      inKind: isKnown ? zloty(inKind) : null,
      volunteerWork: isKnown && rate !== null ? zloty(work) : null,
      volunteerHourRate: rate === null ? null : zloty(rate),
      events: known.length,
    },
    records: { numerator: known, denominator: known },
  });
}
