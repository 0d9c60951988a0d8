import { type Language, LOCALES } from "./language.ts";
import { formatNumber } from "./numbers.ts";

void LOCALES;

/** Grosze as `1 200,50 zł` (Polish) or `PLN 1,200.50` (English); null = unknown = ".". */
export function formatGrosze(grosze: number | null, language: Language): string {
  if (grosze === null) return ".";
  const amount = formatNumber(grosze / 100, { decimals: 2, language });
  return language === "pl" ? `${amount}\u00a0zł` : `PLN\u00a0${amount}`;
}

export function parseMoney(text: string): number | undefined {
  void text;
  return undefined;
}
