import { choice, column, required } from "./register-column.ts";

export const diagnosisColumns = [
  column("identifier", "Identyfikator", "Identifier", "identifier"),
  column("date", "Data", "Date", "day"),
  column("type", "Typ", "Type", "choice", { ...required, ...choice("DIAGNOSIS_TYPES") }),
  column("text", "Treść", "Text", "text", required),
  column("source", "Źródło", "Source", "choice", choice("DIAGNOSIS_SOURCES")),
  column("priority", "Priorytet", "Priority", "choice", choice("YES_NO")),
  column("closedOn", "Zamknięto", "Closed on", "day"),
];

export const actionColumns = [
  column("identifier", "Identyfikator", "Identifier", "identifier"),
  column("objective", "Cel", "Objective", "text"),
  column("title", "Zadanie", "Action", "text", required),
  column("diagnosisEntries", "Wpisy diagnozy", "Diagnosis entries", "references"),
  column("responsible", "Odpowiedzialny", "Responsible", "reference"),
  column("dueOn", "Termin", "Due", "day"),
  column("startedOn", "Rozpoczęto", "Started", "day"),
  column("finishedOn", "Zakończono", "Finished", "day"),
  column("measure", "Miara", "Measure", "text"),
  column("baseline", "Wartość bazowa", "Baseline", "number"),
  column("target", "Cel liczbowy", "Target", "number"),
  column("actual", "Wartość osiągnięta", "Actual", "number"),
  column("measuredOn", "Data pomiaru", "Measured on", "day"),
];

export const proposalColumns = [
  column("date", "Data", "Date", "day"),
  column("text", "Treść", "Text", "text", required),
  column("byResidents", "Od mieszkańców", "By residents", "choice", choice("YES_NO")),
  column("decidedOn", "Rozstrzygnięto", "Decided on", "day"),
  column("decision", "Decyzja", "Decision", "choice", choice("PROPOSAL_DECISIONS")),
];
