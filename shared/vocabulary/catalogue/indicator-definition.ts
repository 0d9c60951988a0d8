import type { Question } from "../five-questions.ts";
import type { Bilingual } from "../language.ts";
import type { Unit } from "../units.ts";

export const DIMENSION_IDS = ["A", "I", "W", "S", "P", "D", "L", "E"] as const;
export type DimensionId = (typeof DIMENSION_IDS)[number];

/** higher = more is better; lower = less is better; context = neither, it helps to read the others. */
export type Direction = "higher" | "lower" | "context";

/** Which events are counted: community events only, events and sessions alike, or none (other records). */
export type IndicatorScope = "community" | "any" | "no-events";

/** An indicator as its method card shows it; the numbers are made in the service by the same definition. */
export type IndicatorDefinition = {
  readonly id: string;
  readonly dimension: DimensionId;
  /** The question of the overview that it helps to answer; null = how the programme was run. */
  readonly question: Question | null;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly scope: IndicatorScope;
  readonly name: Bilingual;
  readonly definition: Bilingual;
  readonly formula: Bilingual;
  /** When there is no value, and what else is shown with it. */
  readonly notes: readonly Bilingual[];
  /** Rises when the same records may give another number. */
  readonly definitionVersion: number;
};

/** A text in both languages; the Polish per cent sign never begins a line. */
export function bilingual(pl: string, en: string): Bilingual {
  return { pl: pl.replaceAll(" %", "\u00a0%"), en };
}

/** Notes that many indicators share. */
export const emptyDenominator = bilingual(
  "Gdy mianownik wynosi 0, wartości nie ma: „brak danych”, a nie zero.",
  "When the denominator is 0 there is no value: “no data”, not zero.",
);
export const unknownStaysOut = bilingual(
  "Nieznane pozostaje poza licznikiem i mianownikiem; mówi o tym kompletność.",
  "What is unknown stays out of both parts; completeness tells how much it is.",
);
export const eventCountShown = bilingual(
  "Obok wartości zawsze widać liczbę wydarzeń.",
  "The number of events is always shown beside the value.",
);
