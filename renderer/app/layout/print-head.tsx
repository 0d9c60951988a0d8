import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";

/** What stands above every printed page: whose it is, of which period, printed when and by whom (the page's margin shows it, global.css). */
export function PrintHead() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { programme, period, mode, today, info } = useWorkspaceContext();
  const about = [
    ...(programme ? [`${programme.code} ${programme.name}`] : []),
    formatPeriod(period, language),
    t(`evaluations.modeName.${mode}`),
  ].join(", ");
  const made = t("navigation.printedOn", { day: formatDay(today, language), name: info.userName });
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--print-about", JSON.stringify(about));
    style.setProperty("--print-made", JSON.stringify(made));
  }, [about, made]);
  return null;
}
