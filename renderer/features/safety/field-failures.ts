import { useTranslation } from "react-i18next";
import { useFailureText } from "../../api/failure-text.ts";
import { failureOf } from "../../api/index.ts";

/** What was wrong, at the field where it was, and `whole` where no field of the form is to blame. */
export function useFieldFailures<Field extends string>(
  error: unknown,
  fields: readonly Field[],
): Partial<Record<Field | "whole", string>> {
  const { t } = useTranslation();
  const failureText = useFailureText();
  if (!error) return {};
  const issues = failureOf(error).issues.map(({ field, messageKey, params }) => ({
    field,
    text: t(`failure.${messageKey}`, params),
  }));
  const found: Partial<Record<string, string>> = {};
  for (const { field, text } of issues)
    found[(fields as readonly string[]).includes(field) ? field : "whole"] = text;
  if (issues.length === 0) found.whole = failureText(error);
  return found as Partial<Record<Field | "whole", string>>;
}
