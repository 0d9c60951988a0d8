import i18next, { type i18n } from "i18next";
import type { Language } from "../../shared/vocabulary/language.ts";

/** The texts of each language, loaded when it is spoken: the first screen carries one of them, not both. */
const TEXTS: Record<Language, () => Promise<object>> = {
  pl: () => import("../../shared/messages/pl/index.ts"),
  en: () => import("../../shared/messages/en/index.ts"),
};

/** The same texts and rules as createI18n of shared/messages, with one language to begin with. */
export async function createPageTexts(language: Language): Promise<i18n> {
  const texts = i18next.createInstance();
  await texts.init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as never);
  await speak(texts, language);
  return texts;
}

export async function speak(texts: i18n, language: Language): Promise<void> {
  if (!texts.hasResourceBundle(language, "translation"))
    texts.addResourceBundle(language, "translation", { ...(await TEXTS[language]()) });
  if (texts.language !== language) await texts.changeLanguage(language);
}
