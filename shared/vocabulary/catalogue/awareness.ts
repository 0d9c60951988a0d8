import {
  bilingual,
  emptyDenominator,
  type IndicatorDefinition,
  unknownStaysOut,
} from "./indicator-definition.ts";

const validAt = bilingual(
  "Wpis jest ważny w danym dniu, jeżeli zapisano go najpóźniej tego dnia i nie zamknięto go wcześniej.",
  "An entry is valid at a day when it was recorded on or before that day and not closed before it.",
);

export const awarenessIndicators: readonly IndicatorDefinition[] = [
  {
    id: "W1",
    dimension: "W",
    question: "aware",
    unit: "percent",
    direction: "higher",
    scope: "no-events",
    name: bilingual("Potrzeby nazwane przez mieszkańców", "Needs named by residents"),
    definition: bilingual(
      "Odsetek wpisów diagnozy ważnych w ostatnim dniu okresu, których źródłem są mieszkańcy, wśród wpisów o znanym źródle.",
      "The share of diagnosis entries valid on the last day of the period whose source is residents, among those of known source.",
    ),
    formula: bilingual(
      "wpisy ze źródłem „mieszkańcy” ÷ wpisy o znanym źródle × 100 %",
      "entries with the source “residents” ÷ entries of known source × 100%",
    ),
    notes: [validAt, unknownStaysOut, emptyDenominator],
    definitionVersion: 1,
  },
  {
    id: "W2",
    dimension: "W",
    question: "aware",
    unit: "percent",
    direction: "higher",
    scope: "no-events",
    name: bilingual("Od potrzeby do działania", "From need to action"),
    definition: bilingual(
      "Odsetek priorytetowych problemów i potrzeb ważnych w ostatnim dniu okresu, z którymi powiązano co najmniej jedno zadanie planu rozpoczęte najpóźniej tego dnia.",
      "The share of priority problems and needs valid on the last day of the period that have at least one linked action of the plan started by that day.",
    ),
    formula: bilingual(
      "priorytetowe problemy i potrzeby z rozpoczętym zadaniem ÷ priorytetowe problemy i potrzeby × 100 %",
      "priority problems and needs with a started action ÷ priority problems and needs × 100%",
    ),
    notes: [validAt, emptyDenominator],
    definitionVersion: 1,
  },
  {
    id: "W3",
    dimension: "W",
    question: "aware",
    unit: "percent",
    direction: "higher",
    scope: "no-events",
    name: bilingual("Znajomość możliwości", "Knowing the possibilities"),
    definition: bilingual(
      "Odsetek respondentów, którzy znają swoje możliwości: ze średnią co najmniej 4 (w skali 1–5) z czterech pytań podskali „możliwości” w ostatnim pomiarze ankietowym okresu, wśród respondentów, którzy odpowiedzieli na wszystkie cztery.",
      "The share of respondents who know their possibilities: with a mean of 4 or more (on a scale of 1–5) on the four items of the subscale “possibilities” in the latest survey wave of the period, among respondents who answered all four.",
    ),
    formula: bilingual(
      "respondenci ze średnią ≥ 4 ÷ respondenci z czterema odpowiedziami × 100 %",
      "respondents with a mean ≥ 4 ÷ respondents with four answers × 100%",
    ),
    notes: [emptyDenominator],
    definitionVersion: 1,
  },
  {
    id: "W4",
    dimension: "W",
    question: "aware",
    unit: "percent",
    direction: "higher",
    scope: "any",
    name: bilingual("Wykorzystanie zasobów", "Use of assets"),
    definition: bilingual(
      "Odsetek zasobów społeczności ważnych w ostatnim dniu okresu, z których skorzystano na co najmniej jednym liczonym wydarzeniu lub spotkaniu okresu.",
      "The share of the community's assets valid on the last day of the period that were used at one or more counted events or sessions of the period.",
    ),
    formula: bilingual(
      "zasoby powiązane z liczonym wydarzeniem ÷ zasoby × 100 %",
      "assets linked to a counted event ÷ assets × 100%",
    ),
    notes: [validAt, emptyDenominator],
    definitionVersion: 1,
  },
];
