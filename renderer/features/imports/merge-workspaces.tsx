import { Alert, Button, Group, Stack, Table, Text } from "@mantine/core";
import { IconArrowsJoin2, IconCheck, IconFileExport } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MergeSummary } from "../../../shared/contract/merging.ts";
import { client, host, type OfferedFile } from "../../api/index.ts";
import { useJob } from "../../api/use-job.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { JobProgress } from "../../ui/states/job-progress.tsx";
import { useMoment } from "../../ui/use-moment.ts";
import { FileDrop } from "./file-drop.tsx";
import { ImportFailure } from "./import-failure.tsx";
import classes from "./imports.module.css";
import { type Decisions, MergeConflicts } from "./merge-conflicts.tsx";

/** A copy of the workspace that was away comes back: one side makes a file, the other merges it. */
export function MergeWorkspaces() {
  const { t } = useTranslation();
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const exporting = useJob(client.merging.exportPackage);
  const comparing = useJob(client.merging.compare);
  const merging = useJob(client.merging.merge);
  const [file, setFile] = useState<OfferedFile | undefined>();
  const [summary, setSummary] = useState<MergeSummary | undefined>();
  const [decisions, setDecisions] = useState<Decisions>({});
  const [isDone, setIsDone] = useState(false);
  const working = [exporting, comparing, merging].find((job) => job.running);
  const open = summary?.conflicts.filter(({ key }) => decisions[key] === undefined).length ?? 0;

  const makeFile = async () => {
    const made = await exporting.run({});
    if (!made) return;
    try {
      await host.saveMadeFile(made);
    } catch (error) {
      failureNotice(t("general.saveFailed"), error);
    }
  };
  const compare = async ([chosen]: OfferedFile[]) => {
    if (!chosen) return;
    setFile(chosen);
    setSummary(undefined);
    setDecisions({});
    setIsDone(false);
    setSummary(await comparing.run({ fileId: chosen.fileId, fileName: chosen.name }));
  };
  const merge = async () => {
    if (!file) return;
    const done = await merging.run({ fileId: file.fileId, fileName: file.name, decisions });
    if (!done) return;
    setSummary(done);
    setIsDone(true);
    if (done.journalId) savedNotice(t("merging.done"), done.journalId);
  };

  return (
    <Stack gap="md">
      <Text size="sm">{t("merging.hint")}</Text>
      <Group>
        <Button
          variant="default"
          leftSection={<IconFileExport size={16} />}
          loading={exporting.running}
          onClick={() => void makeFile()}
        >
          {t("merging.makeFile")}
        </Button>
      </Group>
      <FileDrop
        endings={["ewaluator"]}
        hint={t("merging.dropHint")}
        disabled={working !== undefined}
        onFiles={(files) => void compare(files)}
      />
      {working?.progress && (
        <JobProgress
          step={t(`progress.${working.progress.step}`)}
          done={working.progress.done}
          total={working.progress.total}
          startedAt={working.startedAt}
          onStop={working.stop}
        />
      )}
      {[exporting, comparing, merging].map(
        ({ failure }) => failure && <ImportFailure key={failure.messageKey} failure={failure} />,
      )}
      {isDone && (
        <Alert color="accent" icon={<IconCheck size={18} />} title={t("merging.done")}>
          {t("imports.importedHint")}
        </Alert>
      )}
      {summary && <Facts summary={summary} />}
      {summary && !isDone && (
        <>
          <MergeConflicts conflicts={summary.conflicts} decisions={decisions} onDecide={setDecisions} />
          <Group className={classes.foot}>
            <Button
              leftSection={<IconArrowsJoin2 size={16} />}
              disabled={open > 0}
              loading={merging.running}
              onClick={() => void merge()}
            >
              {t("merging.merge")}
            </Button>
            {open > 0 && (
              <Text size="sm" c="dimmed" role="status">
                {t("merging.open", { count: open })}
              </Text>
            )}
          </Group>
        </>
      )}
    </Stack>
  );
}

/** Where the file comes from, and how much of what would change. */
function Facts({ summary }: { summary: MergeSummary }) {
  const { t } = useTranslation();
  const moment = useMoment();
  return (
    <>
      <Text size="sm">
        {t("merging.from", {
          name: summary.from.name,
          by: summary.from.by,
          at: moment(summary.from.at),
          parted: moment(summary.partedAt),
        })}
      </Text>
      {summary.kinds.length === 0 && summary.conflicts.length === 0 ? (
        <Text size="sm">{t("merging.nothingNew")}</Text>
      ) : (
        <Table className={`${classes.counts} tabular`} verticalSpacing={4} aria-label={t("merging.counts")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("imports.recordKind")}</Table.Th>
              <Table.Th ta="right">{t("imports.created")}</Table.Th>
              <Table.Th ta="right">{t("imports.updated")}</Table.Th>
              <Table.Th ta="right">{t("merging.removed")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {summary.kinds.map((kind) => (
              <Table.Tr key={kind.kind}>
                <Table.Td>{t(`merging.kind.${kind.kind}`)}</Table.Td>
                <Table.Td ta="right">{kind.added}</Table.Td>
                <Table.Td ta="right">{kind.changed}</Table.Td>
                <Table.Td ta="right">{kind.removed}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {summary.recoded.map(({ from, to }) => (
        <Text size="sm" key={to}>
          {t("merging.recoded", { from, to })}
        </Text>
      ))}
    </>
  );
}
