import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Evaluation } from "../../../shared/contract/evaluations.ts";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useMayDecide } from "../../api/use-may-decide.ts";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { DraftEvaluation } from "./draft-evaluation.tsx";
import { ReadEvaluation } from "./read-evaluation.tsx";
import { useLiveResults } from "./use-live-results.ts";

/** One evaluation: a draft that is written beside live results, or a signed one that shows what was signed. */
export function EvaluationPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const mayDecide = useMayDecide();
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
  if (evaluation.frozen) return <ReadEvaluation evaluation={evaluation} results={evaluation.frozen} />;
  if (!mayDecide) return <DraftToRead evaluation={evaluation} title={title} />;
  return <DraftEvaluation key={evaluation.id} evaluation={evaluation} title={title} />;
}

function DraftToRead({ evaluation, title }: { evaluation: Evaluation; title: string }) {
  const { data: results } = useLiveResults(evaluation);
  if (results) return <ReadEvaluation evaluation={evaluation} results={results} />;
  return (
    <Page title={title}>
      <SkeletonRows height={32} />
    </Page>
  );
}
