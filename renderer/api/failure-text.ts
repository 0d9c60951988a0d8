import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { failureOf } from "./index.ts";

/** What went wrong as one sentence of the user's language; the same sentences that the command line says. */
export function useFailureText(): (error: unknown) => string {
  const { t } = useTranslation();
  return useCallback(
    (error: unknown) => {
      const { messageKey, params } = failureOf(error);
      return t(`failure.${messageKey}`, params ?? {});
    },
    [t],
  );
}
