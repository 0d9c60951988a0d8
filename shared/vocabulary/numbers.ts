import { type Language, LOCALES } from "./language.ts";

export function formatNumber(
  value: number | null,
  options: { decimals: number; language: Language },
): string {
  if (value === null) return ".";
  return new Intl.NumberFormat(LOCALES[options.language]).format(value);
}
