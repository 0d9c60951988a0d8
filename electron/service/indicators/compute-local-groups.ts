import { sum } from "./compute-event.ts";
import type { EventFact, PeriodFacts } from "./compute-facts.ts";
import { completeness, type Outcome, PERCENT, quotientOutcome } from "./compute-outcome.ts";

/**
 * L4 Mieszkańcy w grupie lokalnej: named attendances of people who live in the area ÷ named attendances of people, not staff, of
 * known residence, at counted meetings of partnerships of the kind local support group; %. Completeness: attendances of known
 * residence ÷ named attendances there.
 */
export function computeL4({ events, record: { localGroupIds } }: PeriodFacts): Outcome {
  const meetings = events.filter(
    ({ partnershipId }) => partnershipId !== null && localGroupIds.has(partnershipId),
  );
  const attendances = (isCounted: (residence: string) => boolean) =>
    sum(meetings, ({ people }) => people.filter(({ livesInArea }) => isCounted(livesInArea)).length);
  const ofKnown = attendances((residence) => residence !== "unknown");
  const withPeople = (isCounted: (residence: string) => boolean): EventFact[] =>
    meetings.filter(({ people }) => people.some(({ livesInArea }) => isCounted(livesInArea)));
  return quotientOutcome(
    attendances((residence) => residence === "yes"),
    ofKnown,
    PERCENT,
    {
      completeness: completeness(
        ofKnown,
        attendances(() => true),
      ),
      parts: { meetings: meetings.length },
      records: {
        numerator: withPeople((residence) => residence === "yes"),
        denominator: withPeople((residence) => residence !== "unknown"),
      },
    },
  );
}
