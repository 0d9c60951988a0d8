import {
  bilingual,
  emptyDenominator,
  type IndicatorDefinition,
  unknownStaysOut,
} from "./indicator-definition.ts";

export const efficiencyIndicators: readonly IndicatorDefinition[] = [
  {
    id: "E1",
    dimension: "E",
    question: null,
    unit: "pln-per-person-hour",
    direction: "lower",
    scope: "any",
    name: bilingual("Koszt osobogodziny", "Cost of a person-hour"),
    definition: bilingual(
      "Koszt MOPS przypadający na godzinę udziału jednej osoby na liczonych wydarzeniach i spotkaniach okresu, dla których znane są koszt, liczba osób i czas trwania.",
      "The cost to MOPS of one hour of one person's participation at the period's counted events and sessions whose cost, people and length are known.",
    ),
    formula: bilingual(
      "Σ kosztu MOPS ÷ Σ (osoby obecne × godziny)",
      "Σ MOPS cost ÷ Σ (people present × hours)",
    ),
    notes: [
      bilingual(
        "Porównywać można tylko wydarzenia jednego rodzaju, dlatego wartość jest pokazana także według rodzaju.",
        "Only events of one kind can be compared, so the value is also shown by kind.",
      ),
      unknownStaysOut,
      emptyDenominator,
    ],
    definitionVersion: 1,
  },
  {
    id: "E2",
    dimension: "E",
    question: null,
    unit: "ratio",
    direction: "higher",
    scope: "any",
    name: bilingual("Dźwignia", "Leverage"),
    definition: bilingual(
      "Ile wkładu społeczności i partnerów przypada na jedną złotówkę MOPS: wkład pieniężny partnerów, wkład rzeczowy i godziny wolontariuszy pomnożone przez stawkę, podzielone przez koszt MOPS, na liczonych wydarzeniach i spotkaniach okresu, dla których znane są wszystkie użyte składniki.",
      "How much the community and the partners add to one złoty of MOPS: partners' cash, in-kind value and volunteer hours times a rate, divided by MOPS cost, at the period's counted events and sessions for which all the parts used are known.",
    ),
    formula: bilingual(
      "Σ (wkład partnerów + wkład rzeczowy + godziny wolontariuszy × stawka) ÷ Σ kosztu MOPS",
      "Σ (partners' cash + in-kind value + volunteer hours × rate) ÷ Σ MOPS cost",
    ),
    notes: [
      bilingual(
        "Bez stawki w ustawieniach godziny wolontariuszy pozostają poza obliczeniem, a wynik o tym informuje.",
        "Without a rate in the settings the volunteer hours stay out, and the result says so.",
      ),
      unknownStaysOut,
      emptyDenominator,
    ],
    definitionVersion: 1,
  },
  {
    id: "E3",
    dimension: "E",
    question: null,
    unit: "percent",
    direction: "higher",
    scope: "any",
    name: bilingual("Rzetelność zapisu", "Soundness of records"),
    definition: bilingual(
      "Odsetek wydarzeń i spotkań wpisanych najpóźniej 14 dni po ich dacie i z kompletem wymaganych pól wśród wszystkich wydarzeń i spotkań okresu, które się odbyły, niezależnie od stanu zapisu.",
      "The share of events and sessions entered within 14 days of their date and with all required fields, among all events and sessions of the period that were held, whatever the state of the record.",
    ),
    formula: bilingual(
      "wydarzenia wpisane w 14 dni i kompletne ÷ wydarzenia, które się odbyły × 100 %",
      "events entered within 14 days and complete ÷ events held × 100%",
    ),
    notes: [
      bilingual(
        "Wymagane pola: data, nazwa, rodzaj, czas trwania, poziom inicjatywy i liczba osób obecnych.",
        "Required fields: date, title, kind, length, initiative level and people present.",
      ),
      emptyDenominator,
    ],
    definitionVersion: 1,
  },
];
