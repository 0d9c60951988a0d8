import { useTranslation } from "react-i18next";
import type { OpenQuestion } from "../../../shared/contract/evaluations.ts";
import { findIndicator } from "../../../shared/vocabulary/indicator-catalogue.ts";
import { useLanguage } from "../../ui/language.ts";
import classes from "./evaluations.module.css";

/** What the evaluation cannot know: missing records first, then indicators without or with too few data. */
export function OpenQuestions({ questions }: { questions: OpenQuestion[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (questions.length === 0) return <p className={classes.quiet}>{t("evaluations.questionsNone")}</p>;
  return (
    <>
      <p className={classes.quiet}>{t("evaluations.questionsText")}</p>
      <ul style={{ margin: "8px 0", paddingLeft: 20 }}>
        {questions.map(({ kind, count, indicatorIds }) => (
          <li key={kind}>
            {kind === "indicatorWithoutData" || kind === "indicatorIncomplete"
              ? t(`evaluations.${kind}`, { count })
              : t(`missing.${kind}`, { count })}
            {indicatorIds.length > 0 && (
              <div className={`${classes.quiet} ${classes.small}`}>
                {indicatorIds.map((id) => `${id} ${findIndicator(id)?.name[language] ?? ""}`).join(", ")}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
