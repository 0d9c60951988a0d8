import { useTranslation } from "react-i18next";
import { LOCALES } from "../../../shared/vocabulary/language.ts";
import { useLanguage } from "../../ui/language.ts";
import type { SavingState } from "./draft-words.ts";
import classes from "./evaluations.module.css";

/** Whether what is on screen is kept: said when it changes, seen always. */
export function SavingMark({ state, savedAt }: { state: SavingState; savedAt: Date | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const text =
    state === "saved" && savedAt
      ? t("evaluations.savedAt", {
          time: savedAt.toLocaleTimeString(LOCALES[language], { hour: "2-digit", minute: "2-digit" }),
        })
      : t(`evaluations.saving.${state}`);
  return (
    <span role="status" className={state === "failed" ? classes.warning : undefined}>
      {text}
    </span>
  );
}
