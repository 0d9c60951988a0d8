/**
 * Every closed list of the records (records.md): English ids for code, database and JSON.
 * The order is the order on screen; where a list rises (roles, levels) it rises here too.
 */

export const PROGRAMME_KINDS = [
  "pal-territorial",
  "pal-categorical",
  "social-project",
  "international-project",
  "other",
] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

export const PROGRAMME_STAGES = ["diagnosis", "activation", "structures", "handover", "closed"] as const;
export type ProgrammeStage = (typeof PROGRAMME_STAGES)[number];

export const SECTORS = [
  "mops",
  "city-office",
  "municipal-unit",
  "district-council",
  "police-guard",
  "school",
  "culture-library",
  "health",
  "ngo",
  "parish",
  "housing",
  "business",
  "university",
  "resident-group",
  "foreign-city",
  "other",
] as const;
export type Sector = (typeof SECTORS)[number];

/** Children 0–12, youth 13–17, adults 18–59, seniors 60+. */
export const AGE_BANDS = ["children", "youth", "adults", "seniors", "unknown"] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Lives in the programme's area. */
export const RESIDENCE = ["yes", "no", "unknown"] as const;
export type Residence = (typeof RESIDENCE)[number];

/** Yes/no answers of the register. */
export const YES_NO = ["yes", "no"] as const;
export type YesNo = (typeof YES_NO)[number];

export const EVENT_SCOPES = ["community", "session"] as const;
export type EventScope = (typeof EVENT_SCOPES)[number];

export const EVENT_KINDS = [
  "meeting",
  "workshop",
  "festival",
  "competition",
  "debate",
  "support-group",
  "counselling",
  "study-visit",
  "seminar",
  "volunteering",
  "partnership-meeting",
  "other",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT_STATUSES = ["planned", "held", "cancelled"] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** Who works in a workspace (product.md): what each may do is declared with every operation. */
export const ROLES = ["worker", "manager", "analyst"] as const;
export type Role = (typeof ROLES)[number];

export const RECORD_STATES = ["draft", "submitted", "returned", "approved"] as const;
export type RecordState = (typeof RECORD_STATES)[number];

/** Rising: S6 compares places in this list. */
export const ATTENDANCE_ROLES = ["participant", "helper", "co-organiser", "initiator"] as const;
export type AttendanceRole = (typeof ATTENDANCE_ROLES)[number];

export const ORGANISATION_ROLES = ["organiser", "co-organiser", "host", "funder", "participant"] as const;
export type OrganisationRole = (typeof ORGANISATION_ROLES)[number];

export const PARTNERSHIP_KINDS = ["coalition", "partnership", "local-support-group", "network"] as const;
export type PartnershipKind = (typeof PARTNERSHIP_KINDS)[number];

/** 0 staff start and run … 4 residents start and run with no staff hours; unknown is null, not a level. */
export const INITIATIVE_LEVELS = [0, 1, 2, 3, 4] as const;
export type InitiativeLevel = (typeof INITIATIVE_LEVELS)[number];

export const DIAGNOSIS_TYPES = ["problem", "need", "asset", "possibility"] as const;
export type DiagnosisType = (typeof DIAGNOSIS_TYPES)[number];

export const DIAGNOSIS_SOURCES = ["residents", "staff", "institution", "data", "unknown"] as const;
export type DiagnosisSource = (typeof DIAGNOSIS_SOURCES)[number];

/** How a diagnosis entry came to be. */
export const DIAGNOSIS_METHODS = ["meeting", "survey", "walk", "interview"] as const;
export type DiagnosisMethod = (typeof DIAGNOSIS_METHODS)[number];

export const PROPOSAL_DECISIONS = ["accepted", "partly", "rejected"] as const;
export type ProposalDecision = (typeof PROPOSAL_DECISIONS)[number];

export const USER_ROLES = ["worker", "manager", "analyst"] as const;
export type UserRole = (typeof USER_ROLES)[number];

/** The ten jobs of the animator that a programme's list starts with (D4). */
export const DEFAULT_FUNCTIONS = [
  "convening-meetings",
  "keeping-place",
  "promotion",
  "volunteers",
  "welcoming-newcomers",
  "contact-with-institutions",
  "money",
  "event-logistics",
  "settling-conflicts",
  "keeping-records",
] as const;
export type DefaultFunction = (typeof DEFAULT_FUNCTIONS)[number];
