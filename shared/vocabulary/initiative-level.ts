import type { Bilingual, Language } from "./language.ts";
import { INITIATIVE_LEVELS, type InitiativeLevel } from "./records.ts";

/** One hue from light to dark, told apart by colour-blind eyes and in grey print (look.md); the same everywhere. */
export const INITIATIVE_LEVEL_COLOURS: Record<InitiativeLevel, string> = {
  0: "#D5DADF",
  1: "#A8C5C9",
  2: "#6FB1B0",
  3: "#2F8F8B",
  4: "#0B5D5E",
};

/** An unknown level is hatched, never one of the five colours: these are the two colours of the hatching. */
export const UNKNOWN_LEVEL_HATCH = { line: "#9AA3AB", ground: "#FFFFFF" } as const;

type LevelLabel = { short: Bilingual; long: Bilingual };

const levelLabels: Record<InitiativeLevel | "unknown", LevelLabel> = {
  0: {
    short: { pl: "0 – pracownicy", en: "0 – staff" },
    long: { pl: "0 – rozpoczynają i prowadzą pracownicy", en: "0 – started and run by staff" },
  },
  1: {
    short: { pl: "1 – z pomocą mieszkańców", en: "1 – residents help" },
    long: {
      pl: "1 – rozpoczynają pracownicy, mieszkańcy pomagają",
      en: "1 – started by staff, residents help",
    },
  },
  2: {
    short: { pl: "2 – wspólnie", en: "2 – joint" },
    long: { pl: "2 – rozpoczynają i prowadzą wspólnie", en: "2 – started and run jointly" },
  },
  3: {
    short: { pl: "3 – mieszkańcy ze wsparciem", en: "3 – residents, supported" },
    long: {
      pl: "3 – rozpoczynają mieszkańcy, pracownicy wspierają",
      en: "3 – started by residents, supported by staff",
    },
  },
  4: {
    short: { pl: "4 – mieszkańcy sami", en: "4 – residents alone" },
    long: {
      pl: "4 – rozpoczynają i prowadzą mieszkańcy, bez godzin pracowników",
      en: "4 – started and run by residents, no staff hours",
    },
  },
  unknown: {
    short: { pl: "nie wiadomo", en: "unknown" },
    long: { pl: "nie wiadomo, kto rozpoczął i prowadził", en: "not known who started and ran it" },
  },
};

export function isInitiativeLevel(value: unknown): value is InitiativeLevel {
  return (INITIATIVE_LEVELS as readonly unknown[]).includes(value);
}

/** Name of a level; null = unknown. */
export function initiativeLevelLabel(
  level: InitiativeLevel | null,
  length: "short" | "long",
  language: Language,
): string {
  return levelLabels[level ?? "unknown"][length][language];
}
