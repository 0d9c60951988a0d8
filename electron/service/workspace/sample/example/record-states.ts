import type { Random } from "../random.ts";
import type { SampleEvent } from "../sample-records.ts";

/** How many events of a year are not simply held and approved: what a manager meets in January. */
const EXCEPTIONS = [
  { year: "2015", cancelled: 3, planned: 0, draft: 0, submitted: 0, returned: 1 },
  { year: "2016", cancelled: 4, planned: 0, draft: 0, submitted: 1, returned: 1 },
  { year: "2017", cancelled: 3, planned: 1, draft: 3, submitted: 4, returned: 2 },
  { year: "2018", cancelled: 2, planned: 4, draft: 4, submitted: 8, returned: 1 },
];

const NOBODY = { children: null, youth: null, adults: null, seniors: null, unknown: null };

/** Turns some events into cancelled, planned, draft, submitted and returned ones. */
export function withExceptions(random: Random, events: SampleEvent[]): SampleEvent[] {
  const changed = new Map<string, SampleEvent>();
  for (const { year, cancelled, planned, draft, submitted, returned } of EXCEPTIONS) {
    const ofYear = events.filter((event) => event.date.startsWith(year));
    const community = random.several(
      ofYear.filter((event) => event.scope === "community"),
      cancelled,
    );
    for (const event of community) {
      changed.set(event.id, {
        ...notHeld(event),
        status: "cancelled",
        notes: random.pick(["Odwołane z powodu deszczu.", "Odwołane: sala była zajęta."]),
      });
    }
    const remaining = ofYear.filter((event) => event.scope === "community" && !changed.has(event.id));
    const last = remaining.slice(remaining.length - planned);
    for (const event of last)
      changed.set(event.id, { ...notHeld(event), status: "planned", enteredOn: `${year}-01-15` });
    const states = random.several(
      ofYear.filter((event) => !changed.has(event.id)),
      draft + submitted + returned,
    );
    for (const [place, event] of states.entries()) {
      if (place < draft) changed.set(event.id, { ...event, recordState: "draft", initiativeLevel: null });
      else if (place < draft + submitted) changed.set(event.id, { ...event, recordState: "submitted" });
      else
        changed.set(event.id, {
          ...event,
          recordState: "returned",
          reviewNote: "Proszę sprawdzić liczbę uczestników i godziny.",
        });
    }
  }
  return events.map((event) => changed.get(event.id) ?? event);
}

/** What did not take place has no people, no hours and no cost. */
function notHeld(event: SampleEvent): SampleEvent {
  return {
    ...event,
    headCounts: NOBODY,
    staffMinutes: null,
    volunteerMinutes: null,
    mopsCostGrosze: null,
    partnerCashGrosze: null,
    inKindGrosze: null,
    attendances: [],
  };
}
