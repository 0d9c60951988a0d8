import type { Period } from "../../../shared/vocabulary/index.ts";
import { breakdown } from "./compute-breakdown.ts";
import type {
  EventFact,
  MembershipFact,
  OrganisationFact,
  PartnershipFact,
  PeriodFacts,
} from "./compute-facts.ts";
import { completeness, countOutcome, type Outcome, shareOutcome } from "./compute-outcome.ts";

/** Each organisation at one of the events, once, in order of id. */
export function distinctOrganisations(events: readonly EventFact[]): OrganisationFact[] {
  const organisations = new Set(events.flatMap((event) => event.organisations));
  return [...organisations].sort((one, other) => (one.id < other.id ? -1 : 1));
}

export function isPartner({ sector }: OrganisationFact): boolean {
  return sector !== "mops";
}

/**
 * P1 Aktywni partnerzy: organisations other than MOPS at a counted event of any scope; by sector. Unit: organisations. No data
 * when there is no counted event; events without organisations are events without partners, so nothing is unknown.
 */
export function computeP1({ events }: PeriodFacts): Outcome {
  const partners = distinctOrganisations(events).filter(isPartner);
  return countOutcome(events.length === 0 ? null : partners.length, {
    completeness: completeness(events.length, events.length),
    breakdowns: {
      sector: breakdown(
        partners,
        (partner) => partner.sector,
        (group) => group.length,
      ),
    },
    records: { numerator: partners },
  });
}

/**
 * P2 Partnerstwa żywe: members on any day of the period, other than MOPS, of partnerships with an agreement in force on any
 * day of the period, that are in P1 ÷ all such members, distinct organisations; per cent. A member without own days is one as
 * long as the partnership is. Without a first day there is no agreement (contract), so nothing about one is unknown.
 */
export function computeP2({ events, partnerships, period }: PeriodFacts): Outcome {
  const members = new Set(
    partnerships
      .filter((partnership) => hasAgreementIn(partnership, period))
      .flatMap((partnership) =>
        partnership.members
          .filter((membership) => isMemberIn(membership, partnership, period))
          .map(({ organisation }) => organisation),
      )
      .filter(isPartner),
  );
  const active = new Set(distinctOrganisations(events));
  return shareOutcome(
    [...members].filter((organisation) => active.has(organisation)),
    [...members],
    { completeness: completeness(partnerships.length, partnerships.length) },
  );
}

function hasAgreementIn({ agreementFrom, agreementTo }: PartnershipFact, period: Period): boolean {
  return agreementFrom !== null && touches(agreementFrom, agreementTo, period);
}

function isMemberIn(membership: MembershipFact, partnership: PartnershipFact, period: Period): boolean {
  return touches(
    membership.startsOn ?? partnership.startsOn,
    membership.endsOn ?? partnership.endsOn,
    period,
  );
}

/** Whether a stretch of days has a day in the period; an unknown end is open. */
function touches(from: string | null, to: string | null, period: Period): boolean {
  return (from === null || from <= period.to) && (to === null || to >= period.from);
}
