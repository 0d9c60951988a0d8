import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { PrintButton } from "../../api/print-button.tsx";
import { useProgramme, useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { Acceptances } from "./acceptances.tsx";
import { DecisionView } from "./decision-view.tsx";
import classes from "./evaluations.module.css";
import { Thresholds } from "./thresholds.tsx";

/** What the rules propose for the period of the header, what residents said, and the thresholds themselves. */
export function DecisionPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const programme = useProgramme();
  const { period, mode } = useWorkspaceContext();
  const asked = { programmeId: programme.id, ...period, mode };
  const { data, error } = useQuery(orpc.decisions.propose.queryOptions({ input: asked }));
  return (
    <Page
      title={t("decisions.title")}
      hint={`${programme.name}, ${formatPeriod(period, language)}`}
      actions={
        <>
          <Button
            variant="default"
            component={Link}
            to={"/p/$programmeCode/evaluations" as never}
            params={{ programmeCode: programme.code } as never}
          >
            {t("decisions.writeDown")}
          </Button>
          <PrintButton name={`${programme.code} ${t("decisions.title")} ${formatPeriod(period, language)}`} />
        </>
      }
    >
      {error ? (
        <ErrorState title={t("general.readFailed")} text={failureText(error)} />
      ) : data ? (
        <div className={classes.part}>
          <DecisionView proposal={data} below="h1" />
        </div>
      ) : (
        <SkeletonRows height={32} />
      )}
      <Acceptances programmeId={programme.id} />
      <Thresholds />
    </Page>
  );
}
