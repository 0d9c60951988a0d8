import { bilingual, emptyDenominator, type IndicatorDefinition } from "./indicator-definition.ts";

const tiedPair = bilingual(
  "Para podmiotów jest powiązana, gdy oba były razem na co najmniej 2 z rozpatrywanych wydarzeń albo gdy którykolwiek z nich podał poziom współpracy co najmniej 2 w ostatniej ankiecie partnerów okresu. Jeden festyn nie wiąże zatem wszystkich.",
  "A pair of organisations is tied when both were at 2 or more of the events considered, or when either of them declares a level of 2 or more in the latest partner survey of the period. So one festival does not tie everybody.",
);

export const partnershipIndicators: readonly IndicatorDefinition[] = [
  {
    id: "P1",
    dimension: "P",
    question: "lasting",
    unit: "count",
    direction: "higher",
    scope: "any",
    name: bilingual("Aktywni partnerzy", "Active partners"),
    definition: bilingual(
      "Liczba różnych podmiotów innych niż MOPS, które były na co najmniej jednym liczonym wydarzeniu lub spotkaniu okresu. Posiedzenia partnerstw są wydarzeniami.",
      "The number of different organisations other than MOPS that were at one or more counted events or sessions of the period. Partnership meetings are events.",
    ),
    formula: bilingual(
      "liczba różnych podmiotów (bez MOPS) na ≥ 1 liczonym wydarzeniu",
      "number of different organisations (without MOPS) at ≥ 1 counted event",
    ),
    notes: [
      bilingual("Pokazany jest także podział według sektorów.", "The breakdown by sector is shown too."),
      bilingual(
        "Gdy w okresie nie ma żadnego liczonego wydarzenia, wartości nie ma.",
        "There is no value when the period has no counted event.",
      ),
    ],
    definitionVersion: 1,
  },
  {
    id: "P2",
    dimension: "P",
    question: "lasting",
    unit: "percent",
    direction: "higher",
    scope: "any",
    name: bilingual("Partnerstwa żywe", "Living partnerships"),
    definition: bilingual(
      "Odsetek członków partnerstw, którzy rzeczywiście działają: spośród różnych podmiotów innych niż MOPS, które w dowolnym dniu okresu były członkami partnerstw z porozumieniem obowiązującym w dowolnym dniu okresu, te, które są aktywnymi partnerami (P1).",
      "The share of partnership members that really take part: of the different organisations other than MOPS that on any day of the period were members of partnerships with an agreement in force on any day of the period, those that are active partners (P1).",
    ),
    formula: bilingual(
      "członkowie partnerstw będący w P1 ÷ członkowie partnerstw z porozumieniem × 100 %",
      "members that are in P1 ÷ members of partnerships with an agreement × 100%",
    ),
    notes: [emptyDenominator],
    definitionVersion: 1,
  },
  {
    id: "P3",
    dimension: "P",
    question: "lasting",
    unit: "mean01",
    direction: "context",
    scope: "any",
    name: bilingual("Gęstość sieci", "Network density"),
    definition: bilingual(
      "Jaka część możliwych powiązań między podmiotami istnieje: liczba powiązanych par podmiotów obecnych na co najmniej jednym liczonym wydarzeniu okresu (z MOPS, jeżeli był obecny), podzielona przez liczbę wszystkich możliwych par. Skala 0–1.",
      "What part of the possible ties between organisations exists: the number of tied pairs among the organisations at one or more counted events of the period (MOPS included when there), divided by the number of all possible pairs. Scale 0–1.",
    ),
    formula: bilingual(
      "2L ÷ n(n − 1), gdzie n – podmioty, L – powiązane pary",
      "2L ÷ n(n − 1), where n is organisations and L tied pairs",
    ),
    notes: [
      tiedPair,
      bilingual(
        "Przy mniej niż 3 podmiotach wartości nie ma.",
        "With fewer than 3 organisations there is no value.",
      ),
    ],
    definitionVersion: 1,
  },
  {
    id: "P4",
    dimension: "P",
    question: "lasting",
    unit: "percent",
    direction: "higher",
    scope: "any",
    name: bilingual("Sieć bez MOPS", "Network without MOPS"),
    definition: bilingual(
      "Jak duża część sieci trzyma się razem, gdy zabraknie MOPS: podmioty w największej spójnej części sieci bez MOPS, podzielone przez wszystkie podmioty inne niż MOPS obecne na co najmniej jednym liczonym wydarzeniu okresu. Powiązania liczy się tylko z wydarzeń na poziomie inicjatywy 2, 3 lub 4 oraz z poziomów współpracy podanych w ankiecie.",
      "How much of the network holds together when MOPS is gone: the organisations in the largest connected part of the network without MOPS, divided by all organisations other than MOPS at one or more counted events of the period. Ties are counted only from events of initiative level 2, 3 or 4 and from the levels of cooperation declared in the survey.",
    ),
    formula: bilingual(
      "podmioty w największej spójnej części ÷ podmioty bez MOPS × 100 %",
      "organisations in the largest connected part ÷ organisations without MOPS × 100%",
    ),
    notes: [
      tiedPair,
      bilingual(
        "Przy mniej niż 3 podmiotach innych niż MOPS wartości nie ma.",
        "With fewer than 3 organisations other than MOPS there is no value.",
      ),
    ],
    definitionVersion: 1,
  },
  {
    id: "P5",
    dimension: "P",
    question: "lasting",
    unit: "level",
    direction: "higher",
    scope: "no-events",
    name: bilingual("Poziom współpracy", "Level of cooperation"),
    definition: bilingual(
      "Średni poziom współpracy par podmiotów według ostatniej ankiety partnerów okresu, od 0 do 5 (Frey 2006). Poziom pary to średnia z jednej lub dwóch odpowiedzi, których podmioty udzieliły o sobie nawzajem.",
      "The mean level of cooperation of pairs of organisations by the latest partner survey of the period, from 0 to 5 (Frey 2006). A pair's level is the mean of the one or two answers that the organisations gave about each other.",
    ),
    formula: bilingual("Σ poziomów par ÷ liczba par", "Σ levels of pairs ÷ number of pairs"),
    notes: [
      bilingual(
        "Pokazany jest także odsetek par, których dwie odpowiedzi różnią się o co najmniej 2, wśród par z dwiema odpowiedziami.",
        "Also shown: the share of pairs whose two answers differ by 2 or more, among pairs with two answers.",
      ),
      emptyDenominator,
    ],
    definitionVersion: 1,
  },
  {
    id: "P6",
    dimension: "P",
    question: "lasting",
    unit: "level",
    direction: "higher",
    scope: "no-events",
    name: bilingual("Jakość partnerstwa", "Quality of the partnership"),
    definition: bilingual(
      "Średnia ocena sześciu zasad partnerstwa (potrzeba, jasność celów, zaangażowanie, zaufanie, ustalenia, uczenie się) w ostatniej ankiecie partnerów okresu, od 1 do 4. Odpowiedź podmiotu to średnia z zasad, na które odpowiedział.",
      "The mean rank of six principles of partnership (need, clarity, commitment, trust, arrangements, learning) in the latest partner survey of the period, from 1 to 4. An organisation's answer is the mean of the principles it answered.",
    ),
    formula: bilingual(
      "Σ średnich ważnych odpowiedzi ÷ liczba ważnych odpowiedzi",
      "Σ means of valid answers ÷ number of valid answers",
    ),
    notes: [
      bilingual(
        "Odpowiedź jest ważna, jeżeli oceniono co najmniej 5 z 6 zasad.",
        "An answer is valid when 5 or more of the 6 principles are answered.",
      ),
      emptyDenominator,
    ],
    definitionVersion: 1,
  },
];
