import { useTranslation } from "react-i18next";
import { useFailureText } from "../../api/failure-text.ts";
import { Page } from "../../ui/layout/page.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";

/** Before the prefilled texts are there, or when they could not be read. */
export function LetterWaiting({ title, error }: { title: string; error: unknown }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  return (
    <Page title={title}>
      {error ? (
        <ErrorState title={t("general.readFailed")} text={failureText(error)} />
      ) : (
        <SkeletonRows height={32} count={12} />
      )}
    </Page>
  );
}
