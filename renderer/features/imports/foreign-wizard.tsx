import { Stack, Stepper } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { JobProgress } from "../../ui/states/job-progress.tsx";
import { FileDrop } from "./file-drop.tsx";
import { ImportFailure } from "./import-failure.tsx";
import { MappingStep } from "./mapping-step.tsx";
import { QuestionsStep } from "./questions-step.tsx";
import { DoneStep, TrialStep } from "./trial-step.tsx";
import { STEPS, useForeignImport } from "./use-foreign-import.ts";

const SHOWN_STEPS = STEPS.slice(0, 4);

/** An office's own register, brought in by steps: files, what they hold, what they leave open, a trial, the import. */
export function ForeignWizard({ programmeId }: { programmeId: string }) {
  const { t } = useTranslation();
  const wizard = useForeignImport(programmeId);
  const active = STEPS.indexOf(wizard.step);
  const { working } = wizard;
  const top = useRef<HTMLDivElement>(null);
  // Each step begins at its top, whatever was scrolled or focused in the one before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what it follows
  useEffect(() => {
    void top.current?.scrollIntoView({ block: "end" });
  }, [wizard.step]);
  return (
    <Stack gap="md">
      <div ref={top}>
        <Stepper active={active} size="xs" iconSize={28} allowNextStepsSelect={false}>
          {SHOWN_STEPS.map((step) => (
            <Stepper.Step
              key={step}
              label={t(`imports.step.${step}`)}
              allowStepSelect={false}
              // The steps tell where one is; the buttons below lead on and back.
              component="div"
            />
          ))}
        </Stepper>
      </div>
      {working?.progress && (
        <JobProgress
          step={t(`progress.${working.progress.step}`)}
          done={working.progress.done}
          total={working.progress.total}
          startedAt={working.startedAt}
          onStop={working.stop}
        />
      )}
      {wizard.failure && <ImportFailure failure={wizard.failure} />}
      {wizard.step === "files" && (
        <FileDrop
          endings={["xlsx", "xlsm", "csv", "txt"]}
          hint={t("imports.foreignHint")}
          disabled={working !== undefined}
          onFiles={(files) => void wizard.inspect(files)}
        />
      )}
      {wizard.step === "mapping" && <MappingStep wizard={wizard} />}
      {wizard.step === "questions" && <QuestionsStep wizard={wizard} />}
      {wizard.step === "trial" && <TrialStep wizard={wizard} />}
      {wizard.step === "done" && <DoneStep wizard={wizard} />}
    </Stack>
  );
}
