import { useTranslation } from "react-i18next";
import type { EvaluationResults } from "../../../shared/contract/evaluations.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { useLanguage } from "../../ui/language.ts";
import classes from "./evaluations.module.css";

/** Whose results these are, of which day, counted how. */
export function AsOf({ results }: { results: EvaluationResults }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <p className={classes.asOf}>
      {results.programme.name}.{" "}
      {t("evaluations.asOf", {
        day: formatDay(results.asOf, language),
        mode: t(`evaluations.modeName.${results.mode}`),
        version: String(results.catalogueVersion),
      })}
    </p>
  );
}
