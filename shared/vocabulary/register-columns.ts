import type { Bilingual } from "./language.ts";
import { foldText } from "./polish-text.ts";
import {
  attendanceColumns,
  eventColumns,
  organisationColumns,
  partnershipColumns,
  peopleColumns,
} from "./register/event-sheets.ts";
import { actionColumns, diagnosisColumns, proposalColumns } from "./register/plan-sheets.ts";
import type { RegisterColumn } from "./register/register-column.ts";
import {
  areaColumns,
  capacityColumns,
  functionColumns,
  partnerSurveyColumns,
  structureColumns,
  surveyColumns,
} from "./register/structure-sheets.ts";

export type { ColumnType, RegisterColumn } from "./register/register-column.ts";

export const REGISTER_SHEET_KEYS = [
  "events",
  "attendances",
  "people",
  "organisations",
  "partnerships",
  "diagnosis",
  "actions",
  "proposals",
  "functions",
  "structures",
  "survey",
  "partner-survey",
  "capacity",
  "area",
] as const;
export type RegisterSheetKey = (typeof REGISTER_SHEET_KEYS)[number];

export type RegisterSheet = {
  readonly key: RegisterSheetKey;
  readonly name: Bilingual;
  readonly columns: readonly RegisterColumn[];
  /** Columns beyond these may be items of a user's own survey. */
  readonly openEnded?: true;
};

/** The register workbook (records.md), sheet by sheet; import and export both derive from it. */
export const REGISTER_SHEETS: readonly RegisterSheet[] = [
  { key: "events", name: { pl: "Wydarzenia", en: "Events" }, columns: eventColumns },
  { key: "attendances", name: { pl: "Obecności", en: "Attendances" }, columns: attendanceColumns },
  { key: "people", name: { pl: "Osoby", en: "People" }, columns: peopleColumns },
  { key: "organisations", name: { pl: "Podmioty", en: "Organisations" }, columns: organisationColumns },
  { key: "partnerships", name: { pl: "Partnerstwa", en: "Partnerships" }, columns: partnershipColumns },
  { key: "diagnosis", name: { pl: "Diagnoza", en: "Diagnosis" }, columns: diagnosisColumns },
  { key: "actions", name: { pl: "Zadania", en: "Actions" }, columns: actionColumns },
  { key: "proposals", name: { pl: "Postulaty", en: "Proposals" }, columns: proposalColumns },
  { key: "functions", name: { pl: "Funkcje", en: "Functions" }, columns: functionColumns },
  { key: "structures", name: { pl: "Struktury", en: "Structures" }, columns: structureColumns },
  { key: "survey", name: { pl: "Ankieta", en: "Survey" }, columns: surveyColumns, openEnded: true },
  {
    key: "partner-survey",
    name: { pl: "Partnerzy – ankieta", en: "Partner survey" },
    columns: partnerSurveyColumns,
  },
  { key: "capacity", name: { pl: "Zdolność", en: "Capacity" }, columns: capacityColumns },
  { key: "area", name: { pl: "Obszar", en: "Area" }, columns: areaColumns },
];

export function registerSheet(key: RegisterSheetKey): RegisterSheet {
  return REGISTER_SHEETS[REGISTER_SHEET_KEYS.indexOf(key)]!;
}

/** Names as people type them: case, diacritics, the kind of dash and a break inside the cell do not matter. */
function foldName(text: string): string {
  return foldText(text)
    .replace(/\s*[-‐‑‒–—]\s*/g, "-")
    .trim();
}

const inParentheses = /\s*\([^)]*\)$/;

/** The sheet of that name, Polish or English. */
export function findRegisterSheet(name: string): RegisterSheet | undefined {
  const folded = foldName(name);
  return REGISTER_SHEETS.find(
    (sheet) => folded === foldName(sheet.name.pl) || folded === foldName(sheet.name.en),
  );
}

/**
 * The column with that header, Polish or English. The unit of ours may be missing (`Czas trwania`) and an explanation
 * may be added (`Status (planowane/odwołane)`), but another unit (`Czas trwania (min)`) is another column.
 */
export function findRegisterColumn(sheet: RegisterSheet, header: string): RegisterColumn | undefined {
  const folded = foldName(header);
  const explained = folded.replace(inParentheses, "");
  const fits = (own: string) => {
    const ours = foldName(own);
    const withoutUnit = ours.replace(inParentheses, "");
    return folded === ours || folded === withoutUnit || (ours === withoutUnit && explained === ours);
  };
  return sheet.columns.find(({ header: { pl, en } }) => fits(pl) || fits(en));
}
