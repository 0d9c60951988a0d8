import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { formatMoment } from "../../shared/vocabulary/dates.ts";
import { failureOf } from "./index.ts";

/** What went wrong as one sentence of the user's language; the same sentences that the command line says. */
export function useFailureText(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  const language = i18n.language === "en" ? "en" : "pl";
  return useCallback(
    (error: unknown) => {
      const { messageKey, params } = failureOf(error);
      const { at } = params ?? {};
      const told = typeof at === "string" ? { at: formatMoment(at, language) } : {};
      return t(`failure.${messageKey}`, { ...params, ...told });
    },
    [t, language],
  );
}
