import i18next, { type i18n } from "i18next";
import { messages } from "./index.ts";

export type Language = "pl" | "en";

/** Every text a user reads comes through here; keys are `area.key`, plurals by `count` (one, few, many, other in Polish). */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  instance.init({
    lng: language,
    fallbackLng: false,
    resources: { pl: { translation: messages.pl }, en: { translation: messages.en } },
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  } as never);
  return instance;
}

export type Translate = (key: string, params?: Record<string, unknown>) => string;

/** For the service, the documents and the command line; the page uses react-i18next on the same texts. */
export function createTranslator(language: Language): Translate {
  const instance = createI18n(language);
  return (key, params) => instance.t(key, params ?? {});
}
