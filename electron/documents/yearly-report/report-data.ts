import type { Proposal } from "../../../shared/contract/decisions.ts";
import type { ExitSimulation } from "../../../shared/contract/exit-simulation.ts";
import type { IndicatorMode, IndicatorStatus } from "../../../shared/contract/indicators.ts";
import type {
  EventKind,
  EventScope,
  EventStatus,
  Language,
  PartnershipKind,
  Period,
  ProgrammeKind,
  Question,
  RecordState,
  Sector,
  Unit,
} from "../../../shared/vocabulary/index.ts";
import type { Mark } from "../workbook/sheet.ts";
import type { EventFigures, LiveData } from "./live/live-data.ts";

/** A figure as it is to be written: null = not known; a mark where it does not apply or is too small to be published. */
export type Figure = number | null | { mark: Mark };

/** What the yearly report says, gathered by the service and written by write-yearly-report.ts. */
export interface YearlyReportData {
  year: number;
  period: Period;
  previousPeriod: Period;
  language: Language;
  mode: IndicatorMode;
  /** Day of calculation. */
  asOf: string;
  /** UTC ISO. */
  madeAt: string;
  madeBy: string;
  programVersion: string;
  catalogueVersion: number;
  /** R6: persons fewer than this are hidden and single events are left out; null = a report for own use. */
  publishedBelow: number | null;
  programmes: ReportProgramme[];
  /** The indicators of all programmes together (R5); null with one programme. */
  together: ReportIndicator[] | null;
  /** The events of the year in chunks, and how many there are; null in a published report. */
  events: { count: number; chunks: AsyncIterable<readonly EventLine[]> } | null;
  /** How far each measure of the plan is, in % of its target; only those that can be judged. Of one programme. */
  measures: { name: string; achievedPercent: number }[];
  /** The records behind the indicators; null in a published report, which is values only. */
  live: LiveData | null;
}

export interface ReportProgramme {
  code: string;
  name: string;
  kind: ProgrammeKind;
  areaName: string | null;
  startsOn: string | null;
  endsOn: string | null;
  invented: boolean;
  notes: string | null;
  /** A sentence for each of the five questions, in the report's language. */
  answers: { question: Question; sentence: string }[];
  indicators: ReportIndicator[];
  /** For own use only: a published report tells of no judgement. */
  judged: {
    proposal: Proposal;
    /** Without MOPS. */
    exit: ExitSimulation;
    /** Without MOPS and the most active leader. */
    exitOfLeader: ExitSimulation;
    quality: RecordQuality;
  } | null;
  levelYears: LevelPart[];
  levelQuarters: LevelPart[];
  /** A2 by month of the year; null = no people present are known in it. */
  attendanceMonths: { month: string; attendances: Figure }[];
  activities: ActivityLine[];
  partnerships: PartnershipLine[];
  organisations: OrganisationLine[];
}

export interface RecordQuality {
  /** 0–1 of the held events for each required field; null without events. */
  completeness: Readonly<Record<string, number | null>>;
  countsByKind: Readonly<Record<string, number>>;
}

export interface ReportIndicator {
  id: string;
  unit: Unit;
  status: IndicatorStatus;
  value: Figure;
  numerator: Figure;
  denominator: Figure;
  completeness: number | null;
  previous: Figure;
  /** value − previous, in the unit (percentages: percentage points). */
  change: Figure;
  verdict: "better" | "worse" | "same" | null;
}

export interface LevelPart {
  /** `2017` or `2017-Q3` */
  part: string;
  byLevel: readonly number[];
  unknown: number;
}

export interface EventLine {
  programmeCode: string;
  /** `2017-12-31`, or `2017-12` where only the month is known. */
  date: string;
  title: string;
  scope: EventScope;
  kind: EventKind | null;
  activityName: string | null;
  place: string | null;
  status: EventStatus;
  recordState: RecordState;
  /** Whether it counts in the indicators (R2). */
  counted: boolean;
  level: number | null;
  people: number | null;
  named: number | null;
  headCount: number | null;
  lengthMinutes: number | null;
  staffMinutes: number | null;
  volunteerMinutes: number | null;
  mopsCostGrosze: number | null;
  organisations: string | null;
  figures: EventFigures;
}

export interface ActivityLine {
  name: string;
  kind: EventKind;
  place: string | null;
  startsOn: string | null;
  endsOn: string | null;
  sessions: number;
  /** Sessions whose people present are known. */
  sessionsWithPeople: number;
  attendances: Figure;
  attendancesPerSession: Figure;
  persons: Figure;
  hours: Figure;
  staffHours: Figure;
}

export interface PartnershipLine {
  name: string;
  kind: PartnershipKind;
  startsOn: string | null;
  endsOn: string | null;
  agreementFrom: string | null;
  agreementTo: string | null;
  /** Members on any day of the year, other than MOPS. */
  members: number;
  /** Of them those at a counted event of the year. */
  activeMembers: number;
  meetings: number;
  lastMeetingOn: string | null;
  memberNames: string | null;
}

export interface OrganisationLine {
  name: string;
  sector: Sector;
  events: number;
  /** As organiser or co-organiser. */
  organised: number;
  firstOn: string | null;
  lastOn: string | null;
  partnerships: number;
}
