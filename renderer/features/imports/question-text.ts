import { useTranslation } from "react-i18next";
import type { ForeignQuestion } from "../../../shared/contract/foreign.ts";
import { formatDay, isIsoDay } from "../../../shared/vocabulary/dates.ts";
import { label } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { useLanguage } from "../../ui/language.ts";

type Params = ForeignQuestion["params"];

/** Parameters as people read them: days of the calendar, names of sectors. */
function useReadable(): (params: Params) => Params {
  const language = useLanguage();
  return (params) =>
    Object.fromEntries(
      Object.entries(params).map(([key, value]) => {
        if (key === "day" && typeof value === "string" && isIsoDay(value))
          return [key, formatDay(value, language)];
        if (key === "sector") return [key, label("SECTORS", value as "other", language)];
        return [key, value];
      }),
    );
}

export function useQuestionText(): (question: ForeignQuestion) => string {
  const { t } = useTranslation();
  const readable = useReadable();
  return ({ text, params }) => t(`imports.question.${text}`, readable(params));
}

export function useChoiceText(): (choice: ForeignQuestion["choices"][number]) => string {
  const { t } = useTranslation();
  const readable = useReadable();
  return ({ text, params }) => t(`imports.choice.${text}`, readable(params));
}
