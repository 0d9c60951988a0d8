import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportSummary } from "../../../shared/contract/registers.ts";
import { client, type OfferedFile } from "../../api/index.ts";
import { useJob } from "../../api/use-job.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { JobProgress } from "../../ui/states/job-progress.tsx";
import { FileDrop } from "./file-drop.tsx";
import { ImportFailure } from "./import-failure.tsx";
import classes from "./imports.module.css";
import { IssueList } from "./issue-list.tsx";
import { Counts } from "./trial-step.tsx";

/** The program's own register workbook: a trial first, every wrong row named, then the import. */
export function RegisterImport({ programmeId }: { programmeId: string }) {
  const { t } = useTranslation();
  const savedNotice = useSavedNotice();
  const job = useJob(client.registers.import);
  const [files, setFiles] = useState<OfferedFile[]>([]);
  const [summary, setSummary] = useState<ImportSummary | undefined>();
  const run = async (chosen: OfferedFile[], dryRun: boolean) => {
    setFiles(chosen);
    setSummary(undefined);
    const done = await job.run({ programmeId, files: chosen, dryRun });
    setSummary(done);
    if (done?.journalId) savedNotice(t("imports.imported"), done.journalId);
  };
  return (
    <Stack gap="md">
      <FileDrop
        endings={["xlsx", "csv"]}
        hint={t("imports.registerHint")}
        disabled={job.running}
        onFiles={(chosen) => void run(chosen, true)}
      />
      {job.running && (
        <JobProgress
          step={t(`progress.${job.progress?.step ?? "importReading"}`)}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? null}
          startedAt={job.startedAt}
          onStop={job.stop}
        />
      )}
      {job.failure && <ImportFailure failure={job.failure} />}
      {summary && !summary.dryRun && (
        <Alert color="accent" icon={<IconCheck size={18} />} title={t("imports.imported")}>
          {t(summary.journalId === null ? "imports.nothingNew" : "imports.importedHint")}
        </Alert>
      )}
      {summary && (
        <>
          <Text size="sm">{summary.fileNames.join(", ")}</Text>
          <Counts summary={summary} />
          {summary.ignored.length > 0 && (
            <Text size="sm">
              {t("imports.ignored", {
                names: summary.ignored
                  .map(({ sheet, column }) => (column === null ? sheet : `${sheet}: ${column}`))
                  .join("; "),
              })}
            </Text>
          )}
          {summary.warnings.length > 0 && (
            <IssueList label={t("imports.remarks")} issues={summary.warnings} />
          )}
        </>
      )}
      {summary?.dryRun && (
        <Group className={classes.foot}>
          <Button loading={job.running} onClick={() => void run(files, false)}>
            {t("imports.import")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
