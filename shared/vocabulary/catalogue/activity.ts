import { bilingual, emptyDenominator, type IndicatorDefinition } from "./indicator-definition.ts";

export const activityIndicators: readonly IndicatorDefinition[] = [
  {
    id: "A1",
    dimension: "A",
    question: "active",
    unit: "count",
    direction: "higher",
    scope: "any",
    name: bilingual("Uczestnicy unikalni", "Unique participants"),
    definition: bilingual(
      "Liczba różnych osób, które były imiennie obecne na co najmniej jednym liczonym wydarzeniu lub spotkaniu okresu. Osoby połączone liczą się raz, pracownicy MOPS nie liczą się wcale.",
      "The number of different people with at least one named attendance at a counted event or session of the period. Merged people count once; staff of MOPS do not count at all.",
    ),
    formula: bilingual(
      "liczba różnych osób (po połączeniu, bez pracowników) z ≥ 1 obecnością",
      "number of different people (after merges, without staff) with ≥ 1 attendance",
    ),
    notes: [
      bilingual(
        "Gdy żadne liczone wydarzenie okresu nie ma imiennej obecności osoby spoza pracowników, wartości nie ma.",
        "There is no value when no counted event of the period has a named attendance of a person who is not staff.",
      ),
      bilingual(
        "Osoby policzone bez nazwiska nie wchodzą do wskaźnika, gdyż nie wiadomo, czy się nie powtarzają.",
        "People who were only counted, not named, stay out, as nobody knows whether they are the same ones.",
      ),
    ],
    definitionVersion: 1,
  },
  {
    id: "A2",
    dimension: "A",
    question: "active",
    unit: "count",
    direction: "context",
    scope: "any",
    name: bilingual("Uczestnictwa", "Attendances"),
    definition: bilingual(
      "Suma osób obecnych na liczonych wydarzeniach i spotkaniach okresu: obecności imienne osób spoza pracowników oraz osoby policzone poza listą. Ta sama osoba liczy się na każdym wydarzeniu od nowa.",
      "The sum of people present at the counted events and sessions of the period: named attendances of people who are not staff, and people counted beyond the list. The same person counts again at every event.",
    ),
    formula: bilingual(
      "Σ (obecności imienne bez pracowników + osoby spoza listy)",
      "Σ (named attendances without staff + people beyond the list)",
    ),
    notes: [
      bilingual("Obie części są pokazane osobno.", "Both parts are shown apart."),
      bilingual(
        "Liczone są wydarzenia, których liczba osób jest znana; gdy nie jest znana dla żadnego, wartości nie ma.",
        "Only events whose number of people is known are counted; when it is known of none, there is no value.",
      ),
    ],
    definitionVersion: 1,
  },
  {
    id: "A3",
    dimension: "A",
    question: "active",
    unit: "percent",
    direction: "higher",
    scope: "any",
    name: bilingual("Zasięg", "Reach"),
    definition: bilingual(
      "Odsetek ludności obszaru, który wziął udział w programie: osoby ze wskaźnika A1, o których wiadomo, że mieszkają na obszarze, podzielone przez ludność obszaru na 31 grudnia roku, w którym okres się kończy (w braku takiej liczby – najbliższego roku wcześniejszego).",
      "The share of the area's population that took part in the programme: people in A1 known to live in the area, divided by the area's population on 31 December of the year in which the period ends (failing that figure, of the latest earlier year).",
    ),
    formula: bilingual(
      "osoby z A1 mieszkające na obszarze ÷ ludność obszaru × 100 %",
      "people in A1 living in the area ÷ population of the area × 100%",
    ),
    notes: [
      bilingual(
        "Jest to dolna granica: osoby o nieznanym miejscu zamieszkania i osoby bez nazwiska nie wchodzą do licznika.",
        "It is a lower bound: people whose residence is unknown and people without a name stay out of the numerator.",
      ),
      bilingual(
        "Gdy nie ma wartości A1 albo nie jest znana ludność obszaru, wartości nie ma.",
        "There is no value when A1 has none or the population of the area is not known.",
      ),
    ],
    definitionVersion: 1,
  },
  {
    id: "A4",
    dimension: "A",
    question: "active",
    unit: "percent",
    direction: "higher",
    scope: "any",
    name: bilingual("Stali uczestnicy", "Regular participants"),
    definition: bilingual(
      "Odsetek uczestników, którzy przychodzą stale: osoby ze wskaźnika A1 obecne na co najmniej 4 liczonych wydarzeniach lub spotkaniach okresu, w co najmniej 3 różnych miesiącach.",
      "The share of participants who come regularly: people in A1 present at 4 or more counted events or sessions of the period, in 3 or more different months.",
    ),
    formula: bilingual(
      "osoby z ≥ 4 wydarzeniami w ≥ 3 miesiącach ÷ A1 × 100 %",
      "people with ≥ 4 events in ≥ 3 months ÷ A1 × 100%",
    ),
    notes: [emptyDenominator],
    definitionVersion: 1,
  },
];
