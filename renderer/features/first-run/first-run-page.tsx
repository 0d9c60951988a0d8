import { Alert, Button, Checkbox } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { client, orpc } from "../../api/index.ts";
import { useJob } from "../../api/use-job.ts";
import { useWorkspaceContext, workspaceQueries } from "../../api/workspace-context.tsx";
import { Page } from "../../ui/layout/page.tsx";
import { JobProgress } from "../../ui/states/job-progress.tsx";
import classes from "./first-run.module.css";
import { FirstSteps } from "./first-steps.tsx";
import { useFirstDay } from "./use-first-day.ts";

/** The first page of an empty workspace: four steps to a report, and the other ways to begin. Help leads back here. */
export function FirstRunPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { programmes, settings } = useWorkspaceContext();
  const { steps, over } = useFirstDay({ always: true });
  const queryClient = useQueryClient();
  // The tick moves at once; where it cannot be kept, it goes back.
  const [wish, setWish] = useState<boolean>();
  const { mutate } = useMutation(
    orpc.workspace.updateSettings.mutationOptions({
      onSuccess: (saved) => queryClient.setQueryData(workspaceQueries.settings().queryKey, saved),
      onError: () => setWish(undefined),
    }),
  );
  const sample = useJob<{ volume: number; seed: number }, { programmes: string[] }>((input, options) =>
    client.workspace.createSample(input, options),
  );
  const loadSample = async () => {
    const made = await sample.run({ volume: 0, seed: 1 });
    const programmeCode = made?.programmes.find((code) => code === "PRZYKLAD") ?? made?.programmes[0];
    if (programmeCode) void navigate({ to: "/p/$programmeCode/overview", params: { programmeCode } });
  };
  const { progress, failure } = sample;
  return (
    <Page title={t("firstRun.title")}>
      <section className={classes.part} aria-labelledby="first-steps">
        <h2 id="first-steps" className={classes.partTitle}>
          {t("firstRun.steps")}
        </h2>
        <p className={classes.lead}>{t(over ? "firstRun.over" : "firstRun.lead")}</p>
        {steps && <FirstSteps steps={steps} />}
        {!over && (
          <Checkbox
            mt="sm"
            label={t("firstRun.showAbove")}
            checked={wish ?? settings.firstDay === "shown"}
            onChange={({ currentTarget: { checked } }) => {
              setWish(checked);
              mutate({ firstDay: checked ? "shown" : "hidden" });
            }}
          />
        )}
      </section>
      <h2 className={classes.partTitle}>{t("firstRun.otherWays")}</h2>
      <div className={classes.ways}>
        <Way title={t("firstRun.sampleTitle")} text={t("firstRun.sampleText")}>
          {sample.running ? (
            <JobProgress
              step={progress ? t(`progress.${progress.step}`) : t("firstRun.sampleRunning")}
              done={progress?.done ?? 0}
              total={progress?.total ?? null}
              startedAt={sample.startedAt}
              onStop={sample.stop}
            />
          ) : (
            <Button variant="default" onClick={() => void loadSample()}>
              {t("firstRun.sampleDo")}
            </Button>
          )}
          {failure && (
            <Alert
              mt="sm"
              color={failure.code === "CANCELLED" ? "gray" : "red"}
              variant="light"
              title={t("firstRun.sampleFailed")}
              c="var(--mantine-color-text)"
            >
              {t(`failure.${failure.messageKey}`, failure.params)}
            </Alert>
          )}
        </Way>
        <Way title={t("firstRun.importTitle")} text={t("firstRun.importText")}>
          {programmes.length === 0 ? (
            <p className={classes.note}>{t("firstRun.importNeedsProgramme")}</p>
          ) : (
            <Button variant="default" component={Link} to="/import">
              {t("firstRun.importDo")}
            </Button>
          )}
        </Way>
      </div>
    </Page>
  );
}

function Way({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className={classes.way}>
      <h3 className={classes.title}>{title}</h3>
      <p className={classes.text}>{text}</p>
      {children}
    </section>
  );
}
