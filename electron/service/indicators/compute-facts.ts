import type {
  AgeBand,
  AttendanceRole,
  EventKind,
  EventScope,
  InitiativeLevel,
  Period,
  RecordState,
  Residence,
  Sector,
} from "../../../shared/vocabulary/index.ts";
import type { DeclaredLevelFact, GroupFact, RecordFacts } from "./compute-record-facts.ts";

/**
 * What the arithmetic starts from: the records of one period, as few words as the indicators need. `null` is unknown, never
 * zero. People and organisations are one object each however often they come, so that "distinct" is identity.
 */

/** A person who is not staff (staff never count as residents, participants or leaders). */
export interface PersonFact {
  readonly id: string;
  readonly ageBand: AgeBand;
  readonly livesInArea: Residence;
}

export interface OrganisationFact {
  readonly id: string;
  readonly sector: Sector;
}

/** A held event of the period with everybody who is known to have been there. */
export interface EventFact {
  readonly id: string;
  readonly programmeId: string;
  /** Where only the month is known: its first day. */
  readonly date: string;
  readonly scope: EventScope;
  readonly kind: EventKind | null;
  readonly level: InitiativeLevel | null;
  readonly hasTitle: boolean;
  readonly lengthMinutes: number | null;
  readonly staffMinutes: number | null;
  readonly volunteerMinutes: number | null;
  readonly mopsCostGrosze: number | null;
  readonly partnerCashGrosze: number | null;
  readonly inKindGrosze: number | null;
  /** Set when the event is a meeting of this partnership. */
  readonly partnershipId: string | null;
  /** People who are not on the named list, by age band; null = nobody counted them. */
  readonly heads: Readonly<Record<AgeBand, number>> | null;
  /** The named list without staff, each person once. */
  readonly people: readonly PersonFact[];
  /** `roles[i]` is the role of `people[i]`. */
  readonly roles: readonly AttendanceRole[];
  /** Each organisation once, whatever its roles. */
  readonly organisations: readonly OrganisationFact[];
  readonly recordState: RecordState;
  readonly enteredOn: string;
}

/** What is known of a person outside the period, from counted events (I2, S6). */
export interface PersonHistory {
  /** Highest role before the period; null = never there before. */
  readonly highestRoleBefore: AttendanceRole | null;
  /** First counted day before the period; null = never there before. */
  readonly firstDayBefore: string | null;
  /** First day after the period, within RETURN_DAYS of its end. */
  readonly firstDayAfter: string | null;
}

/** A counted event of the previous period. */
export interface StaffTimeFact {
  readonly id: string;
  readonly staffMinutes: number | null;
}

/**
 * The population of a programme's area on 31 December of the year of `to`, or of the latest earlier year that has one; a
 * programme of which none is on record has no such fact.
 */
export interface PopulationFact {
  readonly programmeId: string;
  readonly areaId: string;
  readonly population: number;
}

export interface MembershipFact {
  readonly organisation: OrganisationFact;
  /** null = as long as the partnership. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

export interface PartnershipFact {
  readonly id: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly agreementFrom: string | null;
  /** null with `agreementFrom` = without an end. */
  readonly agreementTo: string | null;
  readonly members: readonly MembershipFact[];
}

/** All facts of one question; the groups that no asked indicator needs are empty. */
export interface PeriodFacts {
  readonly period: Period;
  /** The day of calculation. */
  readonly asOf: string;
  /** Status held, any record state, in order of date (E3). */
  readonly heldEvents: readonly EventFact[];
  /** The counted ones of them (R2), in order of date. */
  readonly events: readonly EventFact[];
  readonly populations: readonly PopulationFact[];
  /** Counted events of the previous period. */
  readonly previousStaffTime: readonly StaffTimeFact[];
  readonly partnerships: readonly PartnershipFact[];
  /** By person id; a person without an entry has no history. */
  readonly history: ReadonlyMap<string, PersonHistory>;
  readonly declaredLevels: readonly DeclaredLevelFact[];
  /** Resident groups of the programmes. */
  readonly groups: readonly GroupFact[];
  /** Diagnosis, plan, functions, surveys … */
  readonly record: RecordFacts;
}

/** Groups of facts that cost a query of their own and are read only for the indicators that need them. */
export type FactGroup =
  | "populations"
  | "previousStaffTime"
  | "partnerships"
  | "history"
  | "groups"
  | "record";
