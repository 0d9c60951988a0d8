import { monthName } from "./dates.ts";
import { initiativeLevelLabel, isInitiativeLevel } from "./initiative-level.ts";
import type { Language } from "./language.ts";
import { type ListName, label } from "./vocabulary-labels.ts";

/** What a table of the explorer is split by; the last three are of persons and go with counts of the named only. */
export const EXPLORE_DIMENSIONS = [
  "programme",
  "year",
  "quarter",
  "month",
  "scope",
  "kind",
  "level",
  "activity",
  "place",
  "role",
  "ageBand",
  "residence",
] as const;
export type ExploreDimension = (typeof EXPLORE_DIMENSIONS)[number];

const PERSON_DIMENSIONS: readonly ExploreDimension[] = ["role", "ageBand", "residence"];

export function isOfPersons(dimension: ExploreDimension): boolean {
  return PERSON_DIMENSIONS.includes(dimension);
}

/**
 * What is counted or added up. `people` are all present, named or only counted; `attendances` the named ones without staff;
 * `persons` counts each of these once.
 */
export const EXPLORE_MEASURES = [
  "events",
  "people",
  "attendances",
  "persons",
  "personHours",
  "staffHours",
  "volunteerHours",
  "mopsCost",
  "partnerContribution",
] as const;
export type ExploreMeasure = (typeof EXPLORE_MEASURES)[number];

/** Counts of the named can be split by what is known of persons; the others cannot. */
export function isOfNamed(measure: ExploreMeasure): boolean {
  return measure === "attendances" || measure === "persons";
}

/** Decimals shown: hours 1, złoty 2, counts none (R8). */
export const EXPLORE_DECIMALS: Record<ExploreMeasure, 0 | 1 | 2> = {
  events: 0,
  people: 0,
  attendances: 0,
  persons: 0,
  personHours: 1,
  staffHours: 1,
  volunteerHours: 1,
  mopsCost: 2,
  partnerContribution: 2,
};

/** The key of what nobody wrote down. */
export const UNKNOWN_KEY = "unknown";

const LISTS: Partial<Record<ExploreDimension, ListName>> = {
  scope: "EVENT_SCOPES",
  kind: "EVENT_KINDS",
  role: "ATTENDANCE_ROLES",
  ageBand: "AGE_BANDS",
  residence: "RESIDENCE",
};
const quarters = ["I", "II", "III", "IV"];

/** A key of a dimension as people read it; texts that people wrote are their own keys. */
export function exploreKeyLabel(
  dimension: ExploreDimension,
  key: string,
  language: Language,
  unknown: string,
): string {
  const list = LISTS[dimension];
  if (dimension === "level") {
    const level = key === UNKNOWN_KEY ? null : Number(key);
    return initiativeLevelLabel(isInitiativeLevel(level) ? level : null, "short", language);
  }
  if (dimension === "month") return `${monthName(Number(key.slice(5, 7)), language)} ${key.slice(0, 4)}`;
  if (dimension === "quarter") {
    const number = Number(key.slice(6));
    return language === "pl"
      ? `${quarters[number - 1]} kw. ${key.slice(0, 4)}`
      : `Q${number} ${key.slice(0, 4)}`;
  }
  if (list && !(dimension === "kind" && key === UNKNOWN_KEY)) return label(list, key as never, language);
  return key === UNKNOWN_KEY || key === "" ? unknown : key;
}
