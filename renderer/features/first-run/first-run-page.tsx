import { Alert, Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../../api/index.ts";
import { useJob } from "../../api/use-job.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { Page } from "../../ui/layout/page.tsx";
import { JobProgress } from "../../ui/states/job-progress.tsx";
import classes from "./first-run.module.css";

/** The first page of an empty workspace: the three ways to begin. */
export function FirstRunPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { programmes } = useWorkspaceContext();
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
      {programmes.length === 0 && <p className={classes.lead}>{t("firstRun.lead")}</p>}
      <div className={classes.ways}>
        <Way title={t("firstRun.createTitle")} text={t("firstRun.createText")}>
          <Button onClick={() => void navigate({ to: "/programmes", search: { record: "new" } })}>
            {t("firstRun.createDo")}
          </Button>
        </Way>
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
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      {children}
    </section>
  );
}
