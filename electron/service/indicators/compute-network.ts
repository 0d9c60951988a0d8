import { UndirectedGraph } from "graphology";
import { connectedComponents } from "graphology-components";
import type { EventFact, OrganisationFact, PeriodFacts } from "./compute-facts.ts";
import { completeness, idsOf, type Outcome, PERCENT, quotientOutcome } from "./compute-outcome.ts";
import { distinctOrganisations, isPartner } from "./compute-partners.ts";
import type { DeclaredLevelFact } from "./compute-record-facts.ts";

/** Fewer than three organisations are a pair, not a network. */
const SMALLEST_NETWORK = 3;
/** One festival must not tie everybody. */
const MEETINGS_THAT_TIE = 2;
const DECLARED_LEVEL_THAT_TIES = 2;
/** From joint events upwards residents and organisations carry the work, not MOPS alone. */
const LEVEL_WITHOUT_MOPS = 2;

/**
 * P3 Gęstość sieci: 2L ÷ n(n−1), 0–1; n = organisations at a counted event, MOPS included when there, L = tied pairs among
 * them. No data with fewer than three organisations.
 */
export function computeP3({ events, declaredLevels }: PeriodFacts): Outcome {
  const organisations = distinctOrganisations(events);
  const network = tiedNetwork(organisations, events, declaredLevels);
  const isNetwork = organisations.length >= SMALLEST_NETWORK;
  const tied = organisations.filter(({ id }) => network.degree(id) > 0);
  return quotientOutcome(
    isNetwork ? 2 * network.size : null,
    isNetwork ? organisations.length * (organisations.length - 1) : null,
    1,
    {
      completeness: completeness(events.length, events.length),
      parts: { organisations: organisations.length, ties: network.size },
      records: { numerator: tied, denominator: organisations },
    },
  );
}

/**
 * P4 Sieć bez MOPS: organisations in the largest connected component ÷ m, per cent; m = organisations other than MOPS at a
 * counted event, their ties come from events of level 2–4 only, and from declared levels. No data with m below three.
 * Completeness: of the counted events with such an organisation, those of known level.
 */
export function computeP4({ events, declaredLevels }: PeriodFacts): Outcome {
  const withPartners = events.filter((event) => event.organisations.some(isPartner));
  const partners = distinctOrganisations(withPartners).filter(isPartner);
  const network = networkWithoutMops(partners, withPartners, declaredLevels);
  const largest = largestComponent(network);
  const isNetwork = partners.length >= SMALLEST_NETWORK;
  return quotientOutcome(isNetwork ? largest.length : null, isNetwork ? partners.length : null, PERCENT, {
    completeness: completeness(
      withPartners.filter((event) => event.level !== null).length,
      withPartners.length,
    ),
    parts: { organisations: partners.length, ties: network.size },
    records: {
      numerator: isNetwork ? partners.filter(({ id }) => largest.includes(id)) : [],
      denominator: partners,
    },
  });
}

/** Partners tied by events that they carry too, or by what they declare. */
function networkWithoutMops(
  partners: readonly OrganisationFact[],
  events: readonly EventFact[],
  declaredLevels: readonly DeclaredLevelFact[],
): UndirectedGraph {
  const carried = events.filter((event) => event.level !== null && event.level >= LEVEL_WITHOUT_MOPS);
  return tiedNetwork(partners, carried, declaredLevels);
}

/** Nodes are in order of id, and sorting keeps the first of equally large components: the proof is always the same. */
export function largestComponent(network: UndirectedGraph): string[] {
  return connectedComponents(network).sort((one, other) => other.length - one.length)[0] ?? [];
}

export interface Networks {
  organisations: readonly OrganisationFact[];
  ties: { one: string; other: string; withoutMops: boolean }[];
  /** Ids of the largest group without MOPS; empty when no two are tied. */
  staysTogether: ReadonlySet<string>;
}

/** The network with MOPS (P3) and, marked in it, what of it is there without MOPS (P4): for drawing. */
export function computeNetworks({
  events,
  declaredLevels,
}: Pick<PeriodFacts, "events" | "declaredLevels">): Networks {
  const organisations = distinctOrganisations(events);
  const whole = tiedNetwork(organisations, events, declaredLevels);
  const without = networkWithoutMops(organisations.filter(isPartner), events, declaredLevels);
  const largest = largestComponent(without);
  return {
    organisations,
    ties: whole.mapEdges((_edge, _attributes, one, other) => ({
      one,
      other,
      withoutMops: without.hasEdge(one, other),
    })),
    staysTogether: new Set(largest.length > 1 ? largest : []),
  };
}

/**
 * The organisations with an edge for each tied pair: both at 2 or more of the events, or one of them declares a level of 2 or
 * more (indicators.md, P).
 */
export function tiedNetwork(
  organisations: readonly OrganisationFact[],
  events: readonly EventFact[],
  declaredLevels: readonly DeclaredLevelFact[],
): UndirectedGraph {
  const network = new UndirectedGraph();
  for (const { id } of organisations) network.addNode(id);
  const meetings = new Map<string, Map<string, number>>();
  for (const event of events) {
    const here = idsOf(event.organisations).filter((id) => network.hasNode(id));
    for (const [place, one] of here.entries()) {
      const met = meetings.get(one) ?? new Map<string, number>();
      meetings.set(one, met);
      for (const other of here.slice(place + 1)) met.set(other, (met.get(other) ?? 0) + 1);
    }
  }
  for (const [one, met] of meetings) {
    for (const [other, times] of met) if (times >= MEETINGS_THAT_TIE) network.mergeEdge(one, other);
  }
  for (const { organisationId, aboutOrganisationId, level } of declaredLevels) {
    const areBothHere = network.hasNode(organisationId) && network.hasNode(aboutOrganisationId);
    if (level >= DECLARED_LEVEL_THAT_TIES && areBothHere && organisationId !== aboutOrganisationId) {
      network.mergeEdge(organisationId, aboutOrganisationId);
    }
  }
  return network;
}
