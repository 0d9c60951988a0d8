import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { formatDayLong } from "../../../shared/vocabulary/dates.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { PrintButton } from "../../api/print-button.tsx";
import { useProgramme, useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { ActionTable } from "./action-table.tsx";
import classes from "./local-plan.module.css";
import { ProblemTree } from "./problem-tree.tsx";

/** As many as one question gives; a plan on paper with more would help nobody, and the page says when it is cut. */
const recordsShown = 500;

/** The Lokalny Plan Działania as one sheet: the tree from problems to actions, and the table of actions. Made to be printed. */
export function LocalPlanPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const programme = useProgramme();
  const { period, today } = useWorkspaceContext();
  const day = period.to < today ? period.to : today;
  const page = { programmeId: programme.id, limit: recordsShown, offset: 0 };
  const entries = useQuery(
    orpc.diagnosis.list.queryOptions({
      input: { ...page, validAt: day, sort: { column: "votes", direction: "desc" } },
    }),
  );
  const actions = useQuery(orpc.plan.list.queryOptions({ input: { ...page, asOf: day } }));
  const failed = entries.error ?? actions.error;

  const body = () => {
    if (failed) {
      return (
        <ErrorState
          title={t("general.readFailed")}
          text={failureText(failed)}
          action={
            <Button onClick={() => void Promise.all([entries.refetch(), actions.refetch()])}>
              {t("general.retry")}
            </Button>
          }
        />
      );
    }
    if (!entries.data || !actions.data) return <SkeletonRows count={14} />;
    if (entries.data.total === 0 && actions.data.total === 0) {
      return (
        <EmptyState
          text={t("plan.localPlanEmpty")}
          action={
            <Button
              component={Link}
              to={"/p/$programmeCode/diagnosis" as never}
              params={{ programmeCode: programme.code } as never}
              search={{ record: "new" } as never}
            >
              {t("diagnosis.new")}
            </Button>
          }
        />
      );
    }
    const cut = entries.data.total > recordsShown || actions.data.total > recordsShown;
    return (
      <article className={classes.sheet}>
        <p className={classes.asOf}>
          {t("plan.localPlanAsOf", { programme: programme.name, day: formatDayLong(day, language) })}
        </p>
        {cut && <p className={classes.asOf}>{t("plan.localPlanCut", { count: recordsShown })}</p>}
        <ProblemTree entries={entries.data.rows} actions={actions.data.rows} />
        <ActionTable actions={actions.data.rows} entries={entries.data.rows} />
      </article>
    );
  };

  return (
    <Page
      title={t("plan.localPlan")}
      actions={<PrintButton name={`${programme.code} ${t("plan.localPlan")}`} />}
    >
      {body()}
    </Page>
  );
}
