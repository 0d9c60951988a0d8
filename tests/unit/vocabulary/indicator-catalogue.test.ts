import { describe, expect, it } from "vitest";
import {
  CATALOGUE,
  CATALOGUE_VERSION,
  DIMENSIONS,
  findIndicator,
  LANGUAGES,
  METHOD_RULES,
  QUESTION_INDICATORS,
  QUESTIONS,
  UNIT_DECIMALS,
  UNIT_LABELS,
  UNITS,
  unitSymbol,
} from "../../../shared/vocabulary/index.ts";

/** Typed from indicators.md: id, name on screen, ↑ higher · ↓ lower · ○ context, unit. */
const designed = `
A1 Uczestnicy unikalni ↑ count
A2 Uczestnictwa ○ count
A3 Zasięg ↑ percent
A4 Stali uczestnicy ↑ percent
I1 Wymieszanie wiekowe ↑ mean01
I2 Włączanie nowych ↑ percent
I3 Poczucie wspólnoty ↑ score
I4 Sprawczość zbiorowa ↑ score
W1 Potrzeby nazwane przez mieszkańców ↑ percent
W2 Od potrzeby do działania ↑ percent
W3 Znajomość możliwości ↑ percent
W4 Wykorzystanie zasobów ↑ percent
S1 Z inicjatywy mieszkańców ↑ percent
S2 Bez udziału MOPS ↑ percent
S3 Indeks „od pomocy do samopomocy” ↑ index
S4 Aktywni liderzy ↑ count
S5 Koncentracja przywództwa ↓ percent
S6 Awans ról ↑ percent
S7 Praca społeczna ↑ percent
S8 Wpływ ↑ percent
P1 Aktywni partnerzy ↑ count
P2 Partnerstwa żywe ↑ percent
P3 Gęstość sieci ○ mean01
P4 Sieć bez MOPS ↑ percent
P5 Poziom współpracy ↑ level
P6 Jakość partnerstwa ↑ level
D1 Struktury aktywne ↑ count
D2 Przeżywalność 12 miesięcy ↑ percent
D3 Samodzielność struktur ↑ percent
D4 Przejęcie funkcji animatora ↑ percent
D5 Odciążenie ↓ ratio
D6 Zdolność społeczności ↑ level
D7 Trwałość po wyjściu ↑ mean01
L1 Terminowość ↑ percent
L2 Osiągnięcie celów ↑ percent
L3 Pokrycie problemów ↑ percent
L4 Mieszkańcy w grupie lokalnej ↑ percent
E1 Koszt osobogodziny ↓ pln-per-person-hour
E2 Dźwignia ↑ ratio
E3 Rzetelność zapisu ↑ percent`
  .trim()
  .split("\n");

const arrows = { higher: "↑", lower: "↓", context: "○" };

describe("the indicator catalogue", () => {
  it("holds the forty indicators with the names, directions and units of indicators.md, in its order", () => {
    const written = CATALOGUE.map(
      ({ id, name, direction, unit }) => `${id} ${name.pl} ${arrows[direction]} ${unit}`,
    );
    expect(written).toEqual(designed);
    expect(CATALOGUE_VERSION).toBe(1);
  });

  it("counts only community events in S1, S2, S3 and S5", () => {
    const ofCommunity = CATALOGUE.filter(({ scope }) => scope === "community").map(({ id }) => id);
    expect(ofCommunity).toEqual(["S1", "S2", "S3", "S5"]);
  });

  it("puts each indicator in the dimension its id begins with, and names all eight", () => {
    for (const { id, dimension } of CATALOGUE) expect(id[0]).toBe(dimension);
    expect(DIMENSIONS.map(({ id }) => id).join("")).toBe("AIWSPDLE");
    expect([...new Set(CATALOGUE.map(({ dimension }) => dimension))].join("")).toBe("AIWSPDLE");
  });

  it("answers a question only with indicators that belong to it", () => {
    for (const question of QUESTIONS) {
      for (const id of QUESTION_INDICATORS[question]) expect(findIndicator(id)?.question, id).toBe(question);
    }
  });

  it.each(CATALOGUE.map((indicator) => [indicator.id, indicator] as const))(
    "explains %s in whole sentences of both languages",
    (_id, { name, definition, formula, notes }) => {
      for (const language of LANGUAGES) {
        expect(name[language]).not.toBe("");
        expect(definition[language].length).toBeGreaterThan(60);
        for (const sentence of [definition[language], ...notes.map((note) => note[language])]) {
          expect(sentence).toMatch(/^[\p{Lu}„“]/u);
          expect(sentence).toMatch(/[.”]$/u);
          expect(sentence).not.toMatch(/ {2}|\s$/);
        }
        expect(formula[language]).not.toMatch(/\.$/);
      }
      expect(definition.pl).not.toBe(definition.en);
      // English writes 80%, Polish 80 % with a no-break space.
      expect([definition.en, formula.en, ...notes.map((note) => note.en)].join()).not.toMatch(/\s%/);
      expect([definition.pl, formula.pl, ...notes.map((note) => note.pl)].join()).not.toMatch(/[\d ]%/);
    },
  );

  it("never addresses the reader", () => {
    const polish = CATALOGUE.flatMap(({ definition, notes }) => [
      definition.pl,
      ...notes.map((note) => note.pl),
    ]);
    for (const text of [...polish, ...METHOD_RULES.map((rule) => rule.text.pl)]) {
      expect(text).not.toMatch(/\b(?:Twój|Twoje|Państwa|możesz|zobacz|kliknij)\b/iu);
    }
  });

  it("states the eight rules for all", () => {
    expect(METHOD_RULES.map(({ id }) => id).join(" ")).toBe("R1 R2 R3 R4 R5 R6 R7 R8");
  });

  it("finds an indicator by its id and nothing else", () => {
    expect(findIndicator("S1")?.unit).toBe("percent");
    expect(findIndicator("S9")).toBeUndefined();
  });
});

describe("units", () => {
  it("are each used by an indicator, labelled and rounded", () => {
    expect([...new Set(CATALOGUE.map(({ unit }) => unit))].toSorted()).toEqual([...UNITS].toSorted());
    for (const unit of UNITS) {
      for (const language of LANGUAGES) expect(UNIT_LABELS[unit].name[language]).not.toBe("");
      expect(UNIT_DECIMALS[unit]).toBeGreaterThanOrEqual(0);
    }
    expect(unitSymbol("pln-per-person-hour", "pl")).toBe("zł/h");
  });
});
