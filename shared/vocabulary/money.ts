import { readDecimal } from "./decimal-text.ts";
import type { Language } from "./language.ts";
import { formatNumber, noValueMark } from "./numbers.ts";

/** Grosze as `1 200,50 zł` in Polish, `PLN 1,200.50` in English; unknown is `.`. */
export function formatGrosze(grosze: number | null, language: Language): string {
  if (grosze === null) return noValueMark("no-data");
  const amount = formatNumber(grosze / 100, { decimals: 2, language });
  return language === "pl" ? `${amount}\u00a0zł` : `PLN\u00a0${amount}`;
}

/**
 * An amount of złoty in grosze: `1 200,50`, `1200.5`, `1 200,50 zł`, `PLN 50`, `50,-`. Undefined for anything else, for
 * parts of a grosz and for ambiguous amounts such as `1.200`.
 */
export function parseMoney(text: string): number | undefined {
  const amount = text
    .trim()
    .replace(/^(?:PLN|zł|zl)\s*/iu, "")
    .replace(/\s*(?:PLN|zł\.?|zl\.?|złotych|złote|złoty)$/iu, "")
    .replace(/,-+$/, "");
  const read = readDecimal(amount);
  if (!read || read.fraction.length > 2) return undefined;
  const grosze = Number(read.whole) * 100 + Number(read.fraction.padEnd(2, "0"));
  if (!Number.isSafeInteger(grosze)) return undefined;
  return read.negative && grosze !== 0 ? -grosze : grosze;
}
