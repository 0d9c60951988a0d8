import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { DraftEvaluation } from "./draft-evaluation.tsx";
import { SignedEvaluation } from "./signed-evaluation.tsx";

/** One evaluation: a draft that is written beside live results, or a signed one that shows what was signed. */
export function EvaluationPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const { evaluationId } = useParams({ strict: false }) as { evaluationId: string };
  const { data: evaluation, error } = useQuery(
    orpc.evaluations.get.queryOptions({ input: { id: evaluationId } }),
  );
  const title = evaluation
    ? t("evaluations.one", { period: formatPeriod(evaluation, language) })
    : t("evaluations.title");
  if (error) {
    return (
      <Page title={title}>
        <ErrorState title={t("general.readFailed")} text={failureText(error)} />
      </Page>
    );
  }
  if (!evaluation) {
    return (
      <Page title={title}>
        <SkeletonRows height={32} />
      </Page>
    );
  }
  if (evaluation.frozen) return <SignedEvaluation evaluation={evaluation} results={evaluation.frozen} />;
  return <DraftEvaluation key={evaluation.id} evaluation={evaluation} title={title} />;
}
