import { choice, column, numberedColumns, rank, required } from "./register-column.ts";

export const functionColumns = [
  column("name", "Funkcja", "Function", "text", required),
  column("owner", "Właściciel", "Owner", "reference"),
  column("doneOn", "Wykonano", "Done on", "days"),
];

/** The six questions of D3, in its order. */
export const structureColumns = [
  column("organisation", "Podmiot", "Organisation", "reference", required),
  column("date", "Data", "Date", "day", required),
  ...numberedColumns(6, { key: "answer", pl: "pytanie", en: "question" }, "choice", choice("YES_NO")),
];

/** One row per respondent; the items of the shipped instrument. Other instruments bring columns of their own. */
export const surveyColumns = [
  column("date", "Data", "Date", "day", required),
  ...numberedColumns(6, { key: "poczucie_", pl: "poczucie", en: "belonging" }, "rank", rank(1, 5)),
  ...numberedColumns(6, { key: "sprawczosc_", pl: "sprawczosc", en: "efficacy" }, "rank", rank(1, 5)),
  ...numberedColumns(4, { key: "mozliwosci_", pl: "mozliwosci", en: "possibilities" }, "rank", rank(1, 5)),
];

/** A row with the organisation spoken of carries a level; a row without it the answers on the six principles. */
export const partnerSurveyColumns = [
  column("date", "Data", "Date", "day", required),
  column("organisation", "Podmiot", "Organisation", "reference", required),
  column("about", "O podmiocie", "About organisation", "reference"),
  column("level", "Poziom", "Level", "rank", rank(0, 5)),
  ...numberedColumns(6, { key: "principle", pl: "zasada", en: "principle" }, "rank", rank(1, 4)),
];

export const capacityColumns = [
  column("date", "Data", "Date", "day", required),
  ...numberedColumns(9, { key: "domain", pl: "obszar", en: "domain" }, "rank", rank(1, 5)),
];

export const areaColumns = [
  column("year", "Rok", "Year", "rank", { ...required, ...rank(1900, 2200) }),
  column("population", "Ludność", "Population", "count", required),
];
