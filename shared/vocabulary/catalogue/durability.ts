import {
  bilingual,
  emptyDenominator,
  type IndicatorDefinition,
  unknownStaysOut,
} from "./indicator-definition.ts";

export const durabilityIndicators: readonly IndicatorDefinition[] = [
  {
    id: "D1",
    dimension: "D",
    question: "lasting",
    unit: "count",
    direction: "higher",
    scope: "any",
    name: bilingual("Struktury aktywne", "Active structures"),
    definition: bilingual(
      "Liczba grup mieszkańców obecnych na co najmniej jednym liczonym wydarzeniu lub spotkaniu w ciągu 183 dni kończących się ostatniego dnia okresu.",
      "The number of resident groups at one or more counted events or sessions in the 183 days that end on the last day of the period.",
    ),
    formula: bilingual(
      "liczba grup mieszkańców na ≥ 1 liczonym wydarzeniu ostatniego półrocza",
      "number of resident groups at ≥ 1 counted event of the last half-year",
    ),
    notes: [
      bilingual(
        "Gdy w zapisach nie ma żadnej grupy mieszkańców, wartości nie ma.",
        "There is no value when no resident group is on record.",
      ),
    ],
    definitionVersion: 1,
  },
  {
    id: "D2",
    dimension: "D",
    question: "lasting",
    unit: "percent",
    direction: "higher",
    scope: "any",
    name: bilingual("Przeżywalność 12 miesięcy", "Survival for 12 months"),
    definition: bilingual(
      "Odsetek grup mieszkańców, które przetrwały rok: spośród grup założonych co najmniej 365 dni przed końcem okresu te, które nie zakończyły działania przed upływem 365 dni od założenia i były na co najmniej jednym liczonym wydarzeniu lub spotkaniu nie wcześniej niż 182 dni po założeniu, a najpóźniej ostatniego dnia okresu.",
      "The share of resident groups that lasted a year: of the groups founded 365 or more days before the end of the period, those that had not ended before 365 days from their founding and were at one or more counted events or sessions 182 or more days after the founding and by the last day of the period.",
    ),
    formula: bilingual(
      "grupy, które przetrwały rok ÷ grupy założone ≥ 365 dni przed końcem okresu × 100 %",
      "groups that lasted a year ÷ groups founded ≥ 365 days before the end of the period × 100%",
    ),
    notes: [unknownStaysOut, emptyDenominator],
    definitionVersion: 1,
  },
  {
    id: "D3",
    dimension: "D",
    question: "lasting",
    unit: "percent",
    direction: "higher",
    scope: "any",
    name: bilingual("Samodzielność struktur", "Independence of structures"),
    definition: bilingual(
      "Odsetek samodzielnych grup: spośród aktywnych grup mieszkańców (D1), które mają listę pytań wypełnioną najpóźniej ostatniego dnia okresu, te, które spełniają co najmniej 4 z 6 warunków. Liczy się lista najnowsza.",
      "The share of independent groups: of the active resident groups (D1) with a checklist dated by the last day of the period, those that meet 4 or more of the 6 conditions. The latest checklist counts.",
    ),
    formula: bilingual(
      "grupy z ≥ 4 z 6 odpowiedzi „tak” ÷ aktywne grupy z listą × 100 %",
      "groups with ≥ 4 of 6 answers “yes” ÷ active groups with a checklist × 100%",
    ),
    notes: [
      bilingual(
        "Warunki: lider spoza pracowników; co najmniej dwóch liderów; spotkanie bez pracowników; własne miejsce; własne środki; własny plan.",
        "Conditions: a leader who is not staff; at least two leaders; met without staff; a place of its own; resources of its own; a plan of its own.",
      ),
      emptyDenominator,
    ],
    definitionVersion: 1,
  },
  {
    id: "D4",
    dimension: "D",
    question: "lasting",
    unit: "percent",
    direction: "higher",
    scope: "no-events",
    name: bilingual("Przejęcie funkcji animatora", "Taking over the animator's functions"),
    definition: bilingual(
      "Odsetek funkcji animatora przejętych przez społeczność: funkcje, których właścicielem jest wskazany imiennie mieszkaniec albo podmiot inny niż MOPS i które ten właściciel wykonał w ciągu 183 dni kończących się ostatniego dnia okresu, podzielone przez wszystkie funkcje z listy programu.",
      "The share of the animator's functions taken over by the community: functions whose owner is a named resident or an organisation other than MOPS and which that owner did in the 183 days that end on the last day of the period, divided by all functions on the programme's list.",
    ),
    formula: bilingual(
      "funkcje przejęte i wykonywane ÷ funkcje na liście programu × 100 %",
      "functions taken over and done ÷ functions on the programme's list × 100%",
    ),
    notes: [emptyDenominator],
    definitionVersion: 1,
  },
  {
    id: "D5",
    dimension: "D",
    question: "lasting",
    unit: "ratio",
    direction: "lower",
    scope: "any",
    name: bilingual("Odciążenie", "Relief of staff"),
    definition: bilingual(
      "Ile godzin pracowników przypada na jedno liczone wydarzenie lub spotkanie w porównaniu z poprzednim okresem: godziny na wydarzenie w okresie podzielone przez godziny na wydarzenie w okresie poprzednim. Wartość poniżej 1 oznacza, że pracowników potrzeba mniej.",
      "How many staff hours fall to one counted event or session compared with the previous period: hours per event in the period divided by hours per event in the previous period. A value below 1 means that staff are needed less.",
    ),
    formula: bilingual(
      "godziny pracowników na wydarzenie w okresie ÷ to samo w poprzednim okresie",
      "staff hours per event in the period ÷ the same in the previous period",
    ),
    notes: [
      bilingual(
        "Liczą się wydarzenia o znanej liczbie godzin pracowników.",
        "Only events with known staff hours are counted.",
      ),
      bilingual(
        "Wartości nie ma, gdy liczonych wydarzeń jest mniej niż 90 % ich liczby z poprzedniego okresu: mniej godzin przy mniejszej liczbie wydarzeń nie jest odciążeniem.",
        "There is no value when the counted events are fewer than 90% of the previous period's: fewer hours for fewer events are no relief.",
      ),
      emptyDenominator,
    ],
    definitionVersion: 1,
  },
  {
    id: "D6",
    dimension: "D",
    question: "lasting",
    unit: "level",
    direction: "higher",
    scope: "no-events",
    name: bilingual("Zdolność społeczności", "Community capacity"),
    definition: bilingual(
      "Średnia ocen dziewięciu obszarów zdolności społeczności, od 1 do 5 (Laverack), z ostatnich warsztatów okresu; liczą się obszary ocenione.",
      "The mean rank of nine domains of community capacity, from 1 to 5 (Laverack), of the latest workshop of the period; the ranked domains count.",
    ),
    formula: bilingual("Σ ocen ÷ liczba ocenionych obszarów", "Σ ranks ÷ number of ranked domains"),
    notes: [
      bilingual("Pokazana jest także ocena najniższa.", "The lowest rank is shown too."),
      emptyDenominator,
    ],
    definitionVersion: 1,
  },
  {
    id: "D7",
    dimension: "D",
    question: "lasting",
    unit: "mean01",
    direction: "higher",
    scope: "no-events",
    name: bilingual("Trwałość po wyjściu", "Durability after leaving"),
    definition: bilingual(
      "Co zostało z programu 6, 12 i 24 miesiące po jego zakończeniu: trwałość pełna (1), gdy co najmniej 3 podmioty razem realizują wszystkie cele programu; częściowa (0,5), gdy co najmniej jeden podmiot realizuje co najmniej jeden cel; w przeciwnym razie brak (0). Według NORC/ASPE 2010.",
      "What is left of the programme 6, 12 and 24 months after its end: full (1) when 3 or more organisations together pursue all goals of the programme; partial (0.5) when at least one organisation pursues at least one goal; otherwise none (0). After NORC/ASPE 2010.",
    ),
    formula: bilingual(
      "Σ stopni (1; 0,5; 0) z najpóźniejszych badań ÷ zbadane programy zakończone",
      "Σ degrees (1; 0.5; 0) of the latest follow-ups ÷ ended programmes followed up",
    ),
    notes: [
      bilingual(
        "Dopóki program trwa, wskaźnik go nie dotyczy („x”).",
        "While the programme runs the indicator does not apply to it (“x”).",
      ),
      bilingual(
        "Wyniki po 6, 12 i 24 miesiącach są pokazane osobno; bez żadnego badania wartości nie ma.",
        "The results after 6, 12 and 24 months are shown apart; without any follow-up there is no value.",
      ),
    ],
    definitionVersion: 1,
  },
];
