import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import { PrintButton } from "../../api/print-button.tsx";
import { useProgramme, useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { FunctionMatrix } from "./function-matrix.tsx";
import { MissingList } from "./missing-list.tsx";
import { NetworkPanel } from "./network-panel.tsx";
import classes from "./overview.module.css";
import { PlanProgress } from "./plan-progress.tsx";
import { QuestionCards } from "./question-cards.tsx";

// The drawing of charts is the heaviest part of the first screen: the sentences and figures do not wait for it.
const LevelsPanel = lazy(() =>
  import("./levels-panel.tsx").then((module) => ({ default: module.LevelsPanel })),
);

/** Has this community become able to carry on by itself? Five answers, the way there, what holds, what is missing. */
export function OverviewPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const programme = useProgramme();
  const { period, mode } = useWorkspaceContext();
  const asked = { programmeId: programme.id, ...period, mode };
  return (
    <Page
      title={t("overview.title")}
      hint={`${programme.name}, ${formatPeriod(period, language)}`}
      actions={
        <PrintButton name={`${programme.code} ${t("overview.title")} ${formatPeriod(period, language)}`} />
      }
    >
      {programme.eventCount === 0 ? (
        <EmptyState
          text={t("overview.empty")}
          action={
            <Button
              component={Link}
              {...({
                to: "/p/$programmeCode/events",
                params: { programmeCode: programme.code },
                search: { record: "new" },
              } as object)}
            >
              {t("events.new")}
            </Button>
          }
        />
      ) : (
        <div className={classes.overview}>
          <QuestionCards asked={asked} />
          <div className={classes.pair}>
            <div className={classes.box}>
              <Suspense fallback={<div className={classes.chartPlace} />}>
                <LevelsPanel programme={programme} period={period} mode={mode} />
              </Suspense>
            </div>
            <div className={classes.box}>
              <NetworkPanel asked={asked} />
            </div>
          </div>
          <div className={classes.three}>
            <MissingList asked={asked} />
            <FunctionMatrix programmeId={programme.id} period={period} />
            <PlanProgress programmeId={programme.id} asOf={period.to} />
          </div>
        </div>
      )}
    </Page>
  );
}
