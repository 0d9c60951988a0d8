import {
  bilingual,
  emptyDenominator,
  type IndicatorDefinition,
  unknownStaysOut,
} from "./indicator-definition.ts";

export const planIndicators: readonly IndicatorDefinition[] = [
  {
    id: "L1",
    dimension: "L",
    question: null,
    unit: "percent",
    direction: "higher",
    scope: "no-events",
    name: bilingual("Terminowość", "Timeliness"),
    definition: bilingual(
      "Odsetek zadań planu zakończonych najpóźniej w terminie wśród zadań, których termin przypada w okresie.",
      "The share of the plan's actions finished on or before the due day among the actions due in the period.",
    ),
    formula: bilingual(
      "zadania zakończone w terminie ÷ zadania z terminem w okresie × 100 %",
      "actions finished in time ÷ actions due in the period × 100%",
    ),
    notes: [emptyDenominator],
    definitionVersion: 1,
  },
  {
    id: "L2",
    dimension: "L",
    question: null,
    unit: "percent",
    direction: "higher",
    scope: "no-events",
    name: bilingual("Osiągnięcie celów", "Reaching the targets"),
    definition: bilingual(
      "Odsetek mierników rezultatu planu, które osiągnęły cel, wśród mierników mających wartość bazową, inną od niej wartość docelową i pomiar wykonany najpóźniej ostatniego dnia okresu.",
      "The share of the plan's result measures that reached their target, among those with a baseline, a target different from it and an actual value dated by the last day of the period.",
    ),
    formula: bilingual(
      "mierniki z (wartość osiągnięta − bazowa) ÷ (docelowa − bazowa) ≥ 1 ÷ mierniki, które da się ocenić × 100 %",
      "measures with (actual − baseline) ÷ (target − baseline) ≥ 1 ÷ measures that can be judged × 100%",
    ),
    notes: [
      bilingual(
        "Pokazany jest także procent osiągnięcia celu przez każdy miernik.",
        "Each measure's own percentage of its target is shown too.",
      ),
      emptyDenominator,
    ],
    definitionVersion: 1,
  },
  {
    id: "L3",
    dimension: "L",
    question: null,
    unit: "percent",
    direction: "higher",
    scope: "no-events",
    name: bilingual("Pokrycie problemów", "Coverage of problems"),
    definition: bilingual(
      "Odsetek priorytetowych problemów ważnych w ostatnim dniu okresu, z którymi powiązano co najmniej jedno zadanie planu, choćby tylko zaplanowane.",
      "The share of priority problems valid on the last day of the period with at least one linked action of the plan, even if it is only planned.",
    ),
    formula: bilingual(
      "priorytetowe problemy z zadaniem ÷ priorytetowe problemy × 100 %",
      "priority problems with an action ÷ priority problems × 100%",
    ),
    notes: [emptyDenominator],
    definitionVersion: 1,
  },
  {
    id: "L4",
    dimension: "L",
    question: null,
    unit: "percent",
    direction: "higher",
    scope: "any",
    name: bilingual("Mieszkańcy w grupie lokalnej", "Residents in the local group"),
    definition: bilingual(
      "Odsetek obecności mieszkańców obszaru wśród imiennych obecności osób spoza pracowników o znanym miejscu zamieszkania na liczonych posiedzeniach lokalnych grup wsparcia w okresie.",
      "The share of attendances by people living in the area among the named attendances of people, not staff, of known residence at the counted meetings of local support groups in the period.",
    ),
    formula: bilingual(
      "obecności mieszkańców obszaru ÷ obecności osób o znanym miejscu zamieszkania × 100 %",
      "attendances of people living in the area ÷ attendances of people of known residence × 100%",
    ),
    notes: [unknownStaysOut, emptyDenominator],
    definitionVersion: 1,
  },
];
