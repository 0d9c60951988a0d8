export const PLURAL_CATEGORIES = ["one", "few", "many", "other"] as const;
export type PluralCategory = (typeof PLURAL_CATEGORIES)[number];

/**
 * Polish plural category (CLDR): 1 wydarzenie (one), 2 wydarzenia (few), 5 wydarzeń (many), 1,5 wydarzenia (other).
 */
export function polishPlural(count: number): PluralCategory {
  if (!Number.isInteger(count)) return "other";
  const whole = Math.abs(count);
  if (whole === 1) return "one";
  const [units, tens] = [whole % 10, whole % 100];
  return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
}

/** The form of a Polish noun that fits the number. */
export function polishForm(count: number, forms: Record<PluralCategory, string>): string {
  return forms[polishPlural(count)];
}
