import { useTranslation } from "react-i18next";
import type { Language } from "../../shared/vocabulary/language.ts";

/** The language that texts, numbers and days are shown in. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === "en" ? "en" : "pl";
}
