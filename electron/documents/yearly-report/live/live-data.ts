import type {
  AgeBand,
  DiagnosisSource,
  DiagnosisType,
  Residence,
} from "../../../../shared/vocabulary/index.ts";

/**
 * The records behind the indicators, as an analyst needs them to compute the report again: the data sheets of a report for own
 * use. A published report has none, because they would give hidden counts back. `null` is unknown; numbers are in the unit of
 * their name.
 */
export interface LiveData {
  /** Whether the columns made from attendances are formulas; with too many attendances they are written as values. */
  hasAttendances: boolean;
  /** Złoty per volunteer hour; null = no rate is set. */
  volunteerRateZloty: number | null;
  halfYearFrom: string;
  programmes: readonly LiveProgramme[];
  attendances: readonly AttendanceLine[];
  persons: readonly PersonLine[];
  organisations: readonly PartnerLine[];
  groups: readonly GroupLine[];
  diagnosis: readonly DiagnosisLine[];
  actions: readonly ActionLine[];
  measures: readonly MeasureLine[];
  proposals: readonly ProposalLine[];
  functions: readonly FunctionLine[];
  respondents: readonly RespondentLine[];
  pairs: readonly PairLine[];
  principles: readonly PrinciplesLine[];
  domains: readonly DomainLine[];
}

interface OfProgramme {
  programmeCode: string;
}

/** What an event adds to its line in the report. */
export interface EventFigures {
  id: string;
  /** Where only the month is known, its first day. */
  day: string;
  isHeld: boolean;
  hasTitle: boolean;
  enteredOn: string;
  heads: Readonly<Record<AgeBand, number | null>>;
  /** Named, without staff. */
  named: number;
  namedByBand: Readonly<Record<AgeBand, number>>;
  leaders: number;
  residents: number;
  ofKnownResidence: number;
  isLocalGroupMeeting: boolean;
  partnerCashZloty: number | null;
  inKindZloty: number | null;
}

export interface LiveProgramme extends OfProgramme {
  /** Of the area, in the year of the report or the latest earlier one. */
  population: number | null;
  /** Counted events of the previous period. */
  previousEvents: number;
  previousStaffEvents: number;
  previousStaffHours: number;
  hasEnded: boolean;
  /** D7: sum and number of the latest follow-ups of ended programmes. */
  followUpSum: number;
  followUps: number;
}

/** Of a person who is not staff, at an event of the period. */
export interface AttendanceLine extends OfProgramme {
  eventId: string;
  personCode: string;
  /** 1 participant … 4 initiator */
  role: number;
  day: string;
  ageBand: AgeBand;
  livesInArea: Residence;
  /** At a counted event. */
  isCounted: boolean;
  /** A community event of level 3 or 4. */
  isByResidents: boolean;
  /** First counted one of this person in its month, in order of date. */
  isFirstInMonth: boolean;
  /** First counted one of this person as a leader in its quarter. */
  isFirstLedInQuarter: boolean;
}

export interface PersonLine extends OfProgramme {
  code: string;
  ageBand: AgeBand;
  livesInArea: Residence;
  events: number;
  months: number;
  ledEvents: number;
  ledQuarters: number;
  /** Led community events of level 3 or 4. */
  ledByResidents: number;
  /** 1–4; null = never there before the period. */
  roleBefore: number | null;
  role: number;
  /** First counted event ever. */
  firstOn: string;
  /** Came again on days 1–90 after the first. */
  cameAgain: boolean;
}

export interface PartnerLine extends OfProgramme {
  name: string;
  isMops: boolean;
  /** Counted events of the period. */
  events: number;
  /** Member of a partnership with an agreement in force in the period. */
  isMember: boolean;
}

export interface GroupLine extends OfProgramme {
  name: string;
  foundedOn: string | null;
  endedOn: string | null;
  /** Last counted event up to the end of the period. */
  lastOn: string | null;
  answers: readonly (boolean | null)[] | null;
}

/** Valid at the end of the period. */
export interface DiagnosisLine extends OfProgramme {
  text: string;
  type: DiagnosisType;
  source: DiagnosisSource;
  isPriority: boolean;
  actions: number;
  firstStartedOn: string | null;
  isUsed: boolean;
}

export interface ActionLine extends OfProgramme {
  title: string;
  dueOn: string | null;
  finishedOn: string | null;
}

export interface MeasureLine extends OfProgramme {
  name: string;
  baseline: number | null;
  target: number | null;
  /** The latest by the end of the period. */
  actual: number | null;
}

/** Decided in the period. */
export interface ProposalLine extends OfProgramme {
  text: string;
  byResidents: boolean | null;
  isAccepted: boolean;
}

export interface FunctionLine extends OfProgramme {
  name: string;
  isTakenOver: boolean;
  /** By its owner, up to the end of the period. */
  lastDoneOn: string | null;
}

/** Of the latest wave of the period. */
export interface RespondentLine extends OfProgramme {
  number: number;
  /** 0–100; null = too few answers. */
  belonging: number | null;
  efficacy: number | null;
  /** Mean of the possibilities; null = not all answered. */
  possibilities: number | null;
}

export interface PairLine extends OfProgramme {
  pair: string;
  first: number;
  second: number | null;
}

export interface PrinciplesLine extends OfProgramme {
  organisation: string;
  answers: readonly (number | null)[];
}

export interface DomainLine extends OfProgramme {
  domain: number;
  rank: number | null;
}
