import type { ExitSimulation } from "../../../shared/contract/exit-simulation.ts";
import { halfYearWindow, type Period } from "../../../shared/vocabulary/index.ts";
import { leadersOf, peoplePresent, sum } from "../indicators/compute-event.ts";
import type { EventFact, PeriodFacts } from "../indicators/compute-facts.ts";
import { computeLayout } from "../indicators/compute-layout.ts";
import { largestComponent, tiedNetwork } from "../indicators/compute-network.ts";
import { quotient } from "../indicators/compute-outcome.ts";
import { distinctOrganisations, isPartner } from "../indicators/compute-partners.ts";

export type Without = ExitSimulation["without"];
type BeforeAndAfter = ExitSimulation["events"];

/** A function of the animator with what the exit needs to know of its owner. */
export interface OwnedFunction {
  id: string;
  name: string;
  ownerKind: "nobody" | "mops" | "organisation" | "person";
  ownerId: string | null;
  ownerName: string | null;
  /** The organisation is MOPS, or the person is on its staff. */
  ownerIsMops: boolean;
  doneOn: readonly string[];
}

const MINUTES_PER_HOUR = 60;
/** Below it MOPS carries the event: staff start and run it, or residents only help (indicators.md). */
const LEVEL_WITHOUT_MOPS = 2;
/** From it residents start the event: without their only leader nobody does. */
const LEVEL_OF_RESIDENTS = 3;

/** Why an event goes; all false = it remains. */
interface Leaving {
  byLevel: boolean;
  unknownLevel: boolean;
  ledByLeaderOnly: boolean;
}

/** The person, not staff, who was initiator or co-organiser at the most counted events; of equals the one with the lower id. */
export function computeMostActiveLeader(events: readonly EventFact[]): { id: string; events: number } | null {
  const led = new Map<string, number>();
  for (const event of events) {
    for (const { id } of new Set(leadersOf(event))) led.set(id, (led.get(id) ?? 0) + 1);
  }
  const [first] = [...led].sort(([one, hers], [other, his]) => his - hers || (one < other ? -1 : 1));
  return first ? { id: first[0], events: first[1] } : null;
}

/**
 * What remains of the period's counted events. Without MOPS its events of level 0–1 and those of unknown level go, and MOPS itself
 * out of the network. Without the most active leader the events go that residents started (level 3–4, or unknown) and nobody else
 * is named to have led, and the person from the lists of the others.
 */
export function computeExit(
  { events, declaredLevels, period }: Pick<PeriodFacts, "events" | "declaredLevels" | "period">,
  functions: readonly OwnedFunction[],
  without: Without,
) {
  const leader = computeMostActiveLeader(events);
  const leaderId = without.leader ? (leader?.id ?? null) : null;
  const leaving = new Map(events.map((event) => [event, leavingOf(event, without.mops, leaderId)]));
  const reasonsOf = (event: EventFact) => leaving.get(event) as Leaving;
  const remaining = events.filter((event) => !isLeaving(reasonsOf(event)));
  const isThere = (event: EventFact) => leaderId !== null && event.people.some(({ id }) => id === leaderId);
  const presentAfter = (event: EventFact) => {
    const present = peoplePresent(event);
    return present === null ? null : present - (isThere(event) ? 1 : 0);
  };
  const hours = (event: EventFact, present: number | null) =>
    present === null || event.lengthMinutes === null
      ? null
      : (present * event.lengthMinutes) / MINUTES_PER_HOUR;
  const volunteerHours = (event: EventFact) =>
    event.volunteerMinutes === null ? null : event.volunteerMinutes / MINUTES_PER_HOUR;
  const total = (
    before: (event: EventFact) => number | null,
    after: (event: EventFact) => number | null,
  ): BeforeAndAfter => {
    const all = totalOf(events, before);
    return {
      before: all,
      after: all === null ? null : remaining.length === 0 ? 0 : totalOf(remaining, after),
    };
  };
  const known = (of: (event: EventFact) => number | null) =>
    quotient(events.filter((event) => of(event) !== null).length, events.length);
  const count = (of: keyof Leaving) => events.filter((event) => reasonsOf(event)[of]).length;
  return {
    without,
    leader,
    events: { before: events.length, after: remaining.length },
    taken: {
      byLevel: count("byLevel"),
      unknownLevel: count("unknownLevel"),
      ledByLeaderOnly: count("ledByLeaderOnly"),
    },
    attendances: total(peoplePresent, presentAfter),
    personHours: total(
      (event) => hours(event, peoplePresent(event)),
      (event) => hours(event, presentAfter(event)),
    ),
    volunteerHours: total(volunteerHours, volunteerHours),
    organisations: {
      before: events.length === 0 ? null : distinctOrganisations(events).filter(isPartner).length,
      after: events.length === 0 ? null : distinctOrganisations(remaining).filter(isPartner).length,
    },
    completeness: {
      attendances: known(peoplePresent),
      personHours: known((event) => hours(event, peoplePresent(event))),
      volunteerHours: known(volunteerHours),
    },
    network: networkOf(events, remaining, declaredLevels, without),
    functions: functionsOf(functions, without, leaderId, period),
    structures: structuresOf(events, remaining, reasonsOf),
  };
}

function leavingOf(event: EventFact, withoutMops: boolean, leaderId: string | null): Leaving {
  const { level } = event;
  const leaders = leadersOf(event);
  const ledByLeaderOnly =
    leaderId !== null &&
    leaders.length > 0 &&
    leaders.every(({ id }) => id === leaderId) &&
    (level === null || level >= LEVEL_OF_RESIDENTS);
  return {
    byLevel: withoutMops && level !== null && level < LEVEL_WITHOUT_MOPS,
    unknownLevel: withoutMops && level === null,
    ledByLeaderOnly,
  };
}

function isLeaving({ byLevel, unknownLevel, ledByLeaderOnly }: Leaving): boolean {
  return byLevel || unknownLevel || ledByLeaderOnly;
}

/** The sum of what is known; null when of no event anything is. */
function totalOf(events: readonly EventFact[], of: (event: EventFact) => number | null): number | null {
  const known = events.filter((event) => of(event) !== null);
  return known.length === 0 ? null : sum(known, (event) => of(event) ?? 0);
}

/** Both networks by the rule of P3 and P4 for ties, on the places of the network before. */
function networkOf(
  events: readonly EventFact[],
  remaining: readonly EventFact[],
  declaredLevels: PeriodFacts["declaredLevels"],
  without: Without,
) {
  const organisations = distinctOrganisations(events);
  const before = tiedNetwork(organisations, events, declaredLevels);
  const remain = distinctOrganisations(remaining).filter((each) => !without.mops || isPartner(each));
  const after = tiedNetwork(remain, remaining, declaredLevels);
  const tiedPairs = before.mapEdges((_edge, _attributes, one, other) => ({
    one,
    other,
    remains: after.hasEdge(one, other),
  }));
  const places = computeLayout(
    organisations.map(({ id }) => id),
    tiedPairs,
  );
  const remainingIds = new Set(remain.map(({ id }) => id));
  const [eventsAt, eventsAfterAt] = [countAt(events), countAt(remaining)];
  const largest = (network: typeof before) => {
    const group = largestComponent(network).length;
    return group > 1 ? group : 0;
  };
  return {
    largestGroup: { before: largest(before), after: largest(after) },
    ties: { before: before.size, after: after.size },
    nodes: organisations.map(({ id, sector }) => ({
      id,
      sector,
      events: eventsAt.get(id) ?? 0,
      eventsAfter: eventsAfterAt.get(id) ?? 0,
      x: places.get(id)?.x ?? 0.5,
      y: places.get(id)?.y ?? 0.5,
      remains: remainingIds.has(id),
    })),
    tiedPairs,
  };
}

function countAt(events: readonly EventFact[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { organisations } of events) {
    for (const { id } of organisations) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function functionsOf(
  functions: readonly OwnedFunction[],
  without: Without,
  leaderId: string | null,
  { to }: Period,
): ExitSimulation["functions"] {
  const window = halfYearWindow(to);
  const isOwned = ({ ownerKind }: OwnedFunction) => ownerKind !== "nobody";
  const isOwnedAfter = (each: OwnedFunction) =>
    isOwned(each) &&
    !(without.mops && each.ownerIsMops) &&
    !(leaderId !== null && each.ownerKind === "person" && each.ownerId === leaderId);
  return {
    total: functions.length,
    withoutOwner: {
      before: functions.filter((each) => !isOwned(each)).length,
      after: functions.filter((each) => !isOwnedAfter(each)).length,
    },
    list: functions.map((each) => ({
      id: each.id,
      name: each.name,
      ownerName: each.ownerName,
      ownerKind: each.ownerKind,
      ownedAfter: isOwnedAfter(each),
      doneLately: each.doneOn.some((day) => day >= window.from && day <= window.to),
    })),
  };
}

/** Resident groups at a counted event; at risk when nothing of what they do remains. */
function structuresOf(
  events: readonly EventFact[],
  remaining: readonly EventFact[],
  reasonsOf: (event: EventFact) => Leaving,
): Omit<ExitSimulation["structures"][number], "name">[] {
  const after = countAt(remaining);
  return distinctOrganisations(events)
    .filter(({ sector }) => sector === "resident-group")
    .map((group) => {
      const own = events.filter(({ organisations }) => organisations.includes(group));
      const eventsAfter = after.get(group.id) ?? 0;
      const hangsOnUnknown = own.some((event) => {
        const { byLevel, ledByLeaderOnly } = reasonsOf(event);
        return event.level === null && !byLevel && !ledByLeaderOnly;
      });
      const atRisk = eventsAfter > 0 ? "no" : hangsOnUnknown ? "unknown" : "yes";
      return { organisationId: group.id, events: own.length, eventsAfter, atRisk };
    });
}
