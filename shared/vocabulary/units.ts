import type { Bilingual, Language } from "./language.ts";

/**
 * Units of indicator values, as they stand in JSON.
 * count – whole number; percent – 0–100; index – 0–100 (S3); mean01 – 0–1; ratio – a quotient of like amounts;
 * score – scale score 0–100 (I3, I4); level – mean of ranks (P5 0–5, P6 1–4, D6 1–5);
 * pln-per-person-hour – złoty per hour of one person.
 */
export const UNITS = [
  "count",
  "percent",
  "index",
  "mean01",
  "ratio",
  "score",
  "level",
  "pln-per-person-hour",
] as const;
export type Unit = (typeof UNITS)[number];

/** What is written beside a value, and the name of the unit in method cards. */
export const UNIT_LABELS: Record<Unit, { symbol: Bilingual; name: Bilingual }> = {
  count: { symbol: { pl: "", en: "" }, name: { pl: "liczba", en: "number" } },
  percent: { symbol: { pl: "%", en: "%" }, name: { pl: "procent", en: "per cent" } },
  index: { symbol: { pl: "pkt", en: "pts" }, name: { pl: "indeks 0–100", en: "index 0–100" } },
  mean01: { symbol: { pl: "", en: "" }, name: { pl: "skala 0–1", en: "scale 0–1" } },
  ratio: { symbol: { pl: "", en: "" }, name: { pl: "iloraz", en: "ratio" } },
  score: { symbol: { pl: "pkt", en: "pts" }, name: { pl: "wynik skali 0–100", en: "scale score 0–100" } },
  level: { symbol: { pl: "", en: "" }, name: { pl: "średni poziom", en: "mean level" } },
  "pln-per-person-hour": {
    symbol: { pl: "zł/h", en: "PLN/h" },
    name: { pl: "złote za osobogodzinę", en: "złoty per person-hour" },
  },
};

export function unitSymbol(unit: Unit, language: Language): string {
  return UNIT_LABELS[unit].symbol[language];
}

/** Decimals shown (R8): percent 1, scales 0–1 2, złoty 2. */
export const UNIT_DECIMALS: Record<Unit, number> = {
  count: 0,
  percent: 1,
  index: 1,
  mean01: 2,
  ratio: 2,
  score: 1,
  level: 2,
  "pln-per-person-hour": 2,
};
