import {
  bilingual,
  emptyDenominator,
  eventCountShown,
  type IndicatorDefinition,
  unknownStaysOut,
} from "./indicator-definition.ts";

export const selfInitiativeIndicators: readonly IndicatorDefinition[] = [
  {
    id: "S1",
    dimension: "S",
    question: "selfStarting",
    unit: "percent",
    direction: "higher",
    scope: "community",
    name: bilingual("Z inicjatywy mieszkańców", "Started by residents"),
    definition: bilingual(
      "Odsetek liczonych wydarzeń społecznościowych okresu, które rozpoczęli mieszkańcy (poziom inicjatywy 3 lub 4), wśród wydarzeń o znanym poziomie.",
      "The share of the period's counted community events that residents started (initiative level 3 or 4), among events of known level.",
    ),
    formula: bilingual(
      "wydarzenia na poziomie 3–4 ÷ wydarzenia o znanym poziomie × 100 %",
      "events of level 3–4 ÷ events of known level × 100%",
    ),
    notes: [eventCountShown, unknownStaysOut, emptyDenominator],
    definitionVersion: 1,
  },
  {
    id: "S2",
    dimension: "S",
    question: "selfStarting",
    unit: "percent",
    direction: "higher",
    scope: "community",
    name: bilingual("Bez udziału MOPS", "Without MOPS"),
    definition: bilingual(
      "Odsetek liczonych wydarzeń społecznościowych okresu, które mieszkańcy rozpoczęli i prowadzili sami, bez godzin pracowników (poziom inicjatywy 4), wśród wydarzeń o znanym poziomie.",
      "The share of the period's counted community events that residents started and ran alone, with no staff hours (initiative level 4), among events of known level.",
    ),
    formula: bilingual(
      "wydarzenia na poziomie 4 ÷ wydarzenia o znanym poziomie × 100 %",
      "events of level 4 ÷ events of known level × 100%",
    ),
    notes: [eventCountShown, unknownStaysOut, emptyDenominator],
    definitionVersion: 1,
  },
  {
    id: "S3",
    dimension: "S",
    question: "selfStarting",
    unit: "index",
    direction: "higher",
    scope: "community",
    name: bilingual("Indeks „od pomocy do samopomocy”", "Index “from help to self-help”"),
    definition: bilingual(
      "Średni poziom inicjatywy liczonych wydarzeń społecznościowych okresu o znanym poziomie, przeliczony na skalę 0–100: 0 oznacza, że wszystko rozpoczynają i prowadzą pracownicy, 100 – że wszystko robią mieszkańcy sami.",
      "The mean initiative level of the period's counted community events of known level, on a scale of 0–100: 0 means that staff start and run everything, 100 that residents do everything alone.",
    ),
    formula: bilingual(
      "Σ (poziom × 25) ÷ wydarzenia o znanym poziomie",
      "Σ (level × 25) ÷ events of known level",
    ),
    notes: [eventCountShown, unknownStaysOut, emptyDenominator],
    definitionVersion: 1,
  },
  {
    id: "S4",
    dimension: "S",
    question: "selfStarting",
    unit: "count",
    direction: "higher",
    scope: "any",
    name: bilingual("Aktywni liderzy", "Active leaders"),
    definition: bilingual(
      "Liczba osób spoza pracowników, które były inicjatorem lub współorganizatorem co najmniej 2 liczonych wydarzeń lub spotkań okresu, w co najmniej 2 różnych kwartałach kalendarzowych.",
      "The number of people, not staff, who were initiator or co-organiser at 2 or more counted events or sessions of the period, in 2 or more different calendar quarters.",
    ),
    formula: bilingual(
      "liczba osób w roli inicjatora lub współorganizatora na ≥ 2 wydarzeniach w ≥ 2 kwartałach",
      "number of people as initiator or co-organiser at ≥ 2 events in ≥ 2 quarters",
    ),
    notes: [
      bilingual(
        "Gdy żadne liczone wydarzenie okresu nie ma imiennej obecności osoby spoza pracowników, wartości nie ma.",
        "There is no value when no counted event of the period has a named attendance of a person who is not staff.",
      ),
    ],
    definitionVersion: 1,
  },
  {
    id: "S5",
    dimension: "S",
    question: "selfStarting",
    unit: "percent",
    direction: "lower",
    scope: "community",
    name: bilingual("Koncentracja przywództwa", "Concentration of leadership"),
    definition: bilingual(
      "Jak wiele zależy od jednej osoby: spośród liczonych wydarzeń społecznościowych okresu na poziomie 3–4, które mają imiennie wskazanego inicjatora lub współorganizatora spoza pracowników, odsetek tych, przy których występuje jedna, najczęstsza taka osoba.",
      "How much depends on one person: of the period's counted community events of level 3–4 with a named initiator or co-organiser who is not staff, the share of those with the single most frequent such person.",
    ),
    formula: bilingual(
      "wydarzenia z najczęstszym liderem ÷ wydarzenia na poziomie 3–4 ze znanym liderem × 100 %",
      "events with the most frequent leader ÷ events of level 3–4 with a known leader × 100%",
    ),
    notes: [emptyDenominator],
    definitionVersion: 1,
  },
  {
    id: "S6",
    dimension: "S",
    question: "selfStarting",
    unit: "percent",
    direction: "higher",
    scope: "any",
    name: bilingual("Awans ról", "Rising roles"),
    definition: bilingual(
      "Odsetek osób, które przyjęły wyższą rolę: spośród osób spoza pracowników obecnych na liczonych wydarzeniach lub spotkaniach zarówno przed okresem, jak i w okresie, których najwyższa rola przed okresem była niższa niż inicjator, te, których najwyższa rola w okresie jest wyższa niż przedtem.",
      "The share of people who took on a higher role: of the people, not staff, present at counted events or sessions both before the period and in it, whose highest role before was below initiator, those whose highest role in the period is higher than before.",
    ),
    formula: bilingual(
      "osoby z wyższą rolą niż przedtem ÷ osoby aktywne przedtem i teraz, dotąd nie inicjatorzy × 100 %",
      "people with a higher role than before ÷ people active before and now, not yet initiators × 100%",
    ),
    notes: [
      bilingual(
        "Role rosną w kolejności: uczestnik, pomocnik, współorganizator, inicjator.",
        "Roles rise in this order: participant, helper, co-organiser, initiator.",
      ),
      emptyDenominator,
    ],
    definitionVersion: 1,
  },
  {
    id: "S7",
    dimension: "S",
    question: "selfStarting",
    unit: "percent",
    direction: "higher",
    scope: "any",
    name: bilingual("Praca społeczna", "Voluntary work"),
    definition: bilingual(
      "Udział godzin wolontariuszy w sumie godzin wolontariuszy i pracowników na liczonych wydarzeniach i spotkaniach okresu, dla których znane są obie liczby godzin.",
      "The share of volunteer hours in the sum of volunteer and staff hours at the period's counted events and sessions for which both are known.",
    ),
    formula: bilingual(
      "Σ godzin wolontariuszy ÷ Σ (godziny wolontariuszy + godziny pracowników) × 100 %",
      "Σ volunteer hours ÷ Σ (volunteer hours + staff hours) × 100%",
    ),
    notes: [unknownStaysOut, emptyDenominator],
    definitionVersion: 1,
  },
  {
    id: "S8",
    dimension: "S",
    question: "selfStarting",
    unit: "percent",
    direction: "higher",
    scope: "no-events",
    name: bilingual("Wpływ", "Influence"),
    definition: bilingual(
      "Odsetek postulatów mieszkańców przyjętych wśród postulatów mieszkańców rozstrzygniętych w okresie. Postulat przyjęty częściowo liczy się jako rozstrzygnięty, lecz nie jako przyjęty.",
      "The share of residents' proposals accepted among the residents' proposals decided in the period. A partly accepted proposal counts as decided but not as accepted.",
    ),
    formula: bilingual(
      "postulaty mieszkańców przyjęte ÷ postulaty mieszkańców rozstrzygnięte × 100 %",
      "residents' proposals accepted ÷ residents' proposals decided × 100%",
    ),
    notes: [
      bilingual(
        "Postulaty przyjęte częściowo są pokazane osobno.",
        "Partly accepted proposals are shown apart.",
      ),
      emptyDenominator,
    ],
    definitionVersion: 1,
  },
];
