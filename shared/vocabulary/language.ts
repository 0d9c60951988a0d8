/** The two languages of everything a user reads; Polish is the default. */
export const LANGUAGES = ["pl", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages. */
export type Bilingual = { readonly pl: string; readonly en: string };

/** BCP 47 tags for Intl. */
export const LOCALES: Record<Language, string> = { pl: "pl-PL", en: "en-GB" };
