import { bilingual, emptyDenominator, type IndicatorDefinition } from "./indicator-definition.ts";

const scaleScore = [
  bilingual(
    "Wynik respondenta to średnia jego odpowiedzi na pytania podskali (odpowiedzi na pytania odwrócone liczy się jako minimum + maksimum − odpowiedź), przeliczona na 0–100: (średnia − minimum) ÷ (maksimum − minimum) × 100.",
    "A respondent's score is the mean of the answered items of the subscale (reversed items turned: minimum + maximum − answer), rescaled to 0–100: (mean − minimum) ÷ (maximum − minimum) × 100.",
  ),
  bilingual(
    "Respondent jest ważny, jeżeli odpowiedział na co najmniej 80 % pytań podskali.",
    "A respondent is valid when at least 80% of the subscale's items are answered.",
  ),
  bilingual(
    "Pokazane są także: liczba ważnych respondentów, odchylenie standardowe i 95-procentowy przedział ufności (rozkład t).",
    "Also shown: the number of valid respondents, the standard deviation and the 95% confidence interval (t distribution).",
  ),
  emptyDenominator,
];

const scaleFormula = bilingual(
  "Σ wyników ważnych respondentów ÷ liczba ważnych respondentów",
  "Σ scores of valid respondents ÷ number of valid respondents",
);

export const integrationIndicators: readonly IndicatorDefinition[] = [
  {
    id: "I1",
    dimension: "I",
    question: "integrated",
    unit: "mean01",
    direction: "higher",
    scope: "any",
    name: bilingual("Wymieszanie wiekowe", "Mixing of ages"),
    definition: bilingual(
      "Jak bardzo na wydarzeniach spotykają się różne pokolenia: 0 oznacza jedną grupę wieku, 1 – cztery grupy po równo. Jest to średnia po liczonych wydarzeniach i spotkaniach okresu, na których było co najmniej 5 osób o znanej grupie wieku (imiennie lub spoza listy).",
      "How much different generations meet at the events: 0 means a single age band, 1 four bands in equal parts. It is the mean over the counted events and sessions of the period with at least 5 people of known age band (named or counted).",
    ),
    formula: bilingual(
      "średnia z (1 − Σ p²) × 4/3, gdzie p – udział każdej z 4 grup wieku",
      "mean of (1 − Σ p²) × 4/3, where p is the share of each of the 4 age bands",
    ),
    notes: [
      bilingual(
        "Grupy wieku: dzieci 0–12, młodzież 13–17, dorośli 18–59, seniorzy 60 lat i więcej. Osoby o nieznanym wieku pozostają poza obliczeniem.",
        "Age bands: children 0–12, youth 13–17, adults 18–59, seniors 60 and over. People of unknown age stay out.",
      ),
      emptyDenominator,
    ],
    definitionVersion: 1,
  },
  {
    id: "I2",
    dimension: "I",
    question: "integrated",
    unit: "percent",
    direction: "higher",
    scope: "any",
    name: bilingual("Włączanie nowych", "Taking in newcomers"),
    definition: bilingual(
      "Odsetek nowych osób, które wróciły: spośród osób, których pierwsza w programie obecność przypada w okresie i co najmniej 90 dni przed dniem obliczenia, te, które były obecne ponownie w dniach od 1. do 90. po pierwszej obecności.",
      "The share of newcomers who came back: of the people whose first attendance ever in the programme lies in the period and at least 90 days before the day of calculation, those with another attendance on days 1 to 90 after it.",
    ),
    formula: bilingual(
      "nowe osoby obecne ponownie w ciągu 90 dni ÷ nowe osoby × 100 %",
      "newcomers present again within 90 days ÷ newcomers × 100%",
    ),
    notes: [
      bilingual(
        "Ponowna obecność tego samego dnia się nie liczy; może ona przypaść po końcu okresu.",
        "Another attendance on the same day does not count; the later one may lie after the end of the period.",
      ),
      emptyDenominator,
    ],
    definitionVersion: 1,
  },
  {
    id: "I3",
    dimension: "I",
    question: "integrated",
    unit: "score",
    direction: "higher",
    scope: "no-events",
    name: bilingual("Poczucie wspólnoty", "Sense of community"),
    definition: bilingual(
      "Średni wynik podskali „poczucie wspólnoty” w ostatnim pomiarze ankietowym okresu, od 0 do 100.",
      "The mean score of the subscale “belonging” in the latest survey wave of the period, from 0 to 100.",
    ),
    formula: scaleFormula,
    notes: scaleScore,
    definitionVersion: 1,
  },
  {
    id: "I4",
    dimension: "I",
    question: "integrated",
    unit: "score",
    direction: "higher",
    scope: "no-events",
    name: bilingual("Sprawczość zbiorowa", "Collective efficacy"),
    definition: bilingual(
      "Średni wynik podskali „sprawczość” w ostatnim pomiarze ankietowym okresu, od 0 do 100.",
      "The mean score of the subscale “efficacy” in the latest survey wave of the period, from 0 to 100.",
    ),
    formula: scaleFormula,
    notes: scaleScore,
    definitionVersion: 1,
  },
];
