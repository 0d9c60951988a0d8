import type { AgeBand } from "../../../../shared/vocabulary/index.ts";
import { leadersOf } from "../../indicators/compute-event.ts";
import type { EventFact } from "../../indicators/compute-facts.ts";

/** What the named attendances of an event add up to. */
export interface NamedFigures {
  named: number;
  namedByBand: Record<AgeBand, number>;
  leaders: number;
  residents: number;
  ofKnownResidence: number;
}

export const NOBODY_NAMED: NamedFigures = {
  named: 0,
  namedByBand: { children: 0, youth: 0, adults: 0, seniors: 0, unknown: 0 },
  leaders: 0,
  residents: 0,
  ofKnownResidence: 0,
};

/** The same of an event that the indicators have read. */
export function namedFiguresOf(event: EventFact): NamedFigures {
  const { people } = event;
  const namedByBand = { ...NOBODY_NAMED.namedByBand };
  let [residents, ofKnownResidence] = [0, 0];
  for (const { ageBand, livesInArea } of people) {
    namedByBand[ageBand]++;
    if (livesInArea === "yes") residents++;
    if (livesInArea !== "unknown") ofKnownResidence++;
  }
  return { named: people.length, namedByBand, leaders: leadersOf(event).length, residents, ofKnownResidence };
}
