import type { Bilingual } from "../language.ts";
import { bilingual } from "./indicator-definition.ts";

/** The rules that hold for all indicators, as method cards and reports print them. */
export const METHOD_RULES: readonly { id: string; text: Bilingual }[] = [
  {
    id: "R1",
    text: bilingual(
      "Okres obejmuje oba dni krańcowe; o przynależności do niego decyduje data wydarzenia. Domyślnie jest to rok kalendarzowy.",
      "A period includes both its first and last day; an event belongs to it by its date. The default is a calendar year.",
    ),
  },
  {
    id: "R2",
    text: bilingual(
      "Wydarzenie liczone to takie, które się odbyło i którego zapis jest zatwierdzony. W trybie roboczym liczą się także zapisy w stanie „szkic” i „zgłoszony”; zwrócone nie liczą się nigdy. „Wydarzenie” bez dodatkowego określenia obejmuje także spotkania w ramach działań.",
      "A counted event was held and its record is approved. In provisional mode records in the states “draft” and “submitted” count too; returned ones never do. “Event” without further words includes sessions of activities.",
    ),
  },
  {
    id: "R3",
    text: bilingual(
      "Brak wartości to nie zero. Gdy mianownik wynosi 0 albo nic nie wiadomo, w sprawozdaniach stoi kropka („.”); gdy wskaźnik nie ma zastosowania – „x”. Prawdziwe zero jest zapisane jako 0.",
      "No value is not zero. Where the denominator is 0 or nothing is known, reports show a full stop (“.”); where the indicator does not apply, “x”. A real zero is written as 0.",
    ),
  },
  {
    id: "R4",
    text: bilingual(
      "Nieznane pozostaje poza licznikiem i mianownikiem. Kompletność to odsetek rozpatrywanych zapisów, w których potrzebne pola są znane; poniżej 80 % wynik jest oznaczony.",
      "What is unknown stays out of numerator and denominator. Completeness is the share of records in scope whose needed fields are known; below 80% the result is flagged.",
    ),
  },
  {
    id: "R5",
    text: bilingual(
      "Wyniki kilku programów lub okresów łączy się, dodając liczniki i mianowniki oraz licząc różne osoby i podmioty od nowa; nigdy przez uśrednianie procentów.",
      "Results of several programmes or periods are joined by adding numerators and denominators and by counting distinct people and organisations anew; percentages are never averaged.",
    ),
  },
  {
    id: "R6",
    text: bilingual(
      "W publikowanych dokumentach małe liczby osób są ukryte wraz z liczbami, z których dałoby się je odtworzyć.",
      "In published documents small counts are hidden, together with the figures from which they could be worked out.",
    ),
  },
  {
    id: "R7",
    text: bilingual(
      "Każdy wynik podaje licznik, mianownik, kompletność i wersję definicji, a w programie prowadzi do zapisów, z których powstał.",
      "Every result states its numerator, denominator, completeness and the version of its definition, and in the program leads to the records it was made from.",
    ),
  },
  {
    id: "R8",
    text: bilingual(
      "Obliczenia prowadzi się z pełną dokładnością; zaokrągla się dopiero to, co jest pokazywane.",
      "Calculations keep full precision; only what is shown is rounded.",
    ),
  },
];
