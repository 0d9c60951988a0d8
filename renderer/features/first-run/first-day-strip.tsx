import { CloseButton, Tooltip } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { orpc } from "../../api/index.ts";
import { useWorkspaceContext, workspaceQueries } from "../../api/workspace-context.tsx";
import classes from "./first-run.module.css";
import { type FirstStep, useFirstDay } from "./use-first-day.ts";

/** The steps of the first day above every page, until all are done or somebody puts them away. */
export function FirstDayStrip() {
  const { t } = useTranslation();
  const { settings } = useWorkspaceContext();
  const { steps, over } = useFirstDay({ always: false });
  const isOnItsPage = useLocation({ select: ({ pathname }) => pathname === "/start" });
  const queryClient = useQueryClient();
  const putAway = useMutation(
    orpc.workspace.updateSettings.mutationOptions({
      onSuccess: (saved) => queryClient.setQueryData(workspaceQueries.settings().queryKey, saved),
    }),
  );
  // Also when the setting cannot be kept (an analyst may not), the strip stays away until the page is opened anew.
  const isAway = settings.firstDay === "hidden" || putAway.isPending || putAway.isError;
  if (!steps || over || isAway || isOnItsPage) return null;
  const current = steps.find(({ done }) => !done);
  return (
    <nav className={classes.strip} aria-label={t("firstRun.steps")}>
      <span className={classes.stripTitle}>
        {t("firstRun.stepsDone", { done: steps.filter(({ done }) => done).length, all: steps.length })}
      </span>
      <ol className={classes.stripSteps}>
        {steps.map((step, index) => (
          <li key={step.key}>
            <StripStep step={step} number={index + 1} isCurrent={step === current} />
          </li>
        ))}
      </ol>
      <Tooltip label={t("firstRun.putAwayHint")}>
        <CloseButton
          size={28}
          aria-label={t("firstRun.putAway")}
          onClick={() => putAway.mutate({ firstDay: "hidden" })}
        />
      </Tooltip>
    </nav>
  );
}

function StripStep({ step, number, isCurrent }: { step: FirstStep; number: number; isCurrent: boolean }) {
  const { t } = useTranslation();
  const content = (
    <>
      <span className={classes.mark} data-done={step.done || undefined} aria-hidden>
        {step.done ? <IconCheck size={14} /> : number}
      </span>
      {t(`firstRun.step.${step.key}.name`)}
      {step.done && <span className={classes.unseen}> {t("firstRun.done")}</span>}
    </>
  );
  if (step.done || !step.link)
    return (
      <span className={classes.step} data-done={step.done || undefined}>
        {content}
      </span>
    );
  return (
    <Link
      className={classes.step}
      aria-current={isCurrent ? "step" : undefined}
      to={step.link.to as never}
      params={step.link.params as never}
      search={step.link.search as never}
    >
      {content}
    </Link>
  );
}
