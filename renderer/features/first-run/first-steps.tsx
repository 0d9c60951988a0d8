import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./first-run.module.css";
import type { FirstStep } from "./use-first-day.ts";

/** The four steps with a sentence each; the next one has the button that leads to its form. */
export function FirstSteps({ steps }: { steps: FirstStep[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const current = steps.find(({ done }) => !done);
  return (
    <ol className={classes.steps} aria-label={t("firstRun.steps")}>
      {steps.map((step, index) => (
        <li key={step.key} className={classes.longStep} aria-current={step === current ? "step" : undefined}>
          <span className={classes.mark} data-done={step.done || undefined} aria-hidden>
            {step.done ? <IconCheck size={14} /> : index + 1}
          </span>
          <div className={classes.longStepText}>
            <h3 className={classes.longTitle}>
              {t(`firstRun.step.${step.key}.title`)}
              {step.done && <span className={classes.unseen}> {t("firstRun.done")}</span>}
            </h3>
            <p className={classes.longText}>{t(`firstRun.step.${step.key}.text`)}</p>
          </div>
          {!step.done && step.link && (
            <Button
              variant={step === current ? "filled" : "default"}
              onClick={() => void navigate(step.link as never)}
            >
              {t(`firstRun.step.${step.key}.do`)}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
