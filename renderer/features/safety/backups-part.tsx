import { Alert, Badge, Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupRow } from "../../../shared/contract/backups.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { client, host, orpc } from "../../api/index.ts";
import { useJob } from "../../api/use-job.ts";
import { useLanguage } from "../../ui/language.ts";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { JobProgress } from "../../ui/states/job-progress.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { formatMoment } from "./moment.ts";
import { Part } from "./part.tsx";
import { PortableCopy } from "./portable-copy.tsx";
import { type RestoreChoice, RestoreDialog } from "./restore-dialog.tsx";
import classes from "./safety.module.css";
import { SecondFolder } from "./second-folder.tsx";

/** Backups: made, checked, restored, taken away. */
export function BackupsPart() {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { data, error } = useQuery(orpc.backups.list.queryOptions({ input: {} }));
  const making = useJob((input: Record<string, never>, options) => client.backups.create(input, options));
  const [chosen, setChosen] = useState<RestoreChoice>();
  const chooseFile = async () => {
    const [file] = await host.chooseFiles(["sqlite", "ewaluator-kopia"]);
    if (file) setChosen({ name: file.name, source: { fileId: file.fileId }, mayNeedPassphrase: true });
  };
  return (
    <Part
      title={t("safety.backups.title")}
      hint={t(data?.unavailable ? "failure.backup.onlyForFiles" : "safety.backups.hint")}
    >
      {error && <ErrorState title={t("general.readFailed")} text={failureText(error)} />}
      {!error && data === undefined && <SkeletonRows count={4} />}
      {data && !data.unavailable && (
        <>
          {data.damage !== null && (
            <Alert color="red" variant="light" mb="sm" role="alert" title={t("safety.backups.damaged")}>
              {t("safety.backups.damagedText")}
            </Alert>
          )}
          {making.failure && (
            <Alert color="red" variant="light" mb="sm" role="alert" title={t("safety.backups.notMade")}>
              {t(`failure.${making.failure.messageKey}`, making.failure.params)}
            </Alert>
          )}
          <Group gap="xs" mb="sm">
            <Button
              loading={making.running}
              onClick={() => void making.run({})}
              disabled={data.damage !== null}
            >
              {t("safety.backups.make")}
            </Button>
            <Button variant="default" onClick={() => void chooseFile()}>
              {t("safety.backups.restoreFile")}
            </Button>
          </Group>
          {making.running && (
            <JobProgress step={t("progress.backup")} done={0} total={null} startedAt={making.startedAt} />
          )}
          {data.rows.length === 0 ? (
            <p>{t("safety.backups.none")}</p>
          ) : (
            <BackupTable
              rows={data.rows}
              onRestore={(row, when) =>
                setChosen({ name: when, source: { id: row.id }, mayNeedPassphrase: false })
              }
            />
          )}
          <p className={`${classes.hint} ${classes.path}`}>
            {t("safety.backups.folder", { folder: data.folder })}
          </p>
          <SecondFolder folder={data.secondFolder} problem={data.secondFolderProblem} />
          <PortableCopy />
        </>
      )}
      {chosen && <RestoreDialog choice={chosen} onClose={() => setChosen(undefined)} />}
    </Part>
  );
}

function BackupTable(props: { rows: BackupRow[]; onRestore(row: BackupRow, when: string): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [checked, setChecked] = useState<Record<string, boolean>>({});
  const check = async (id: string) => {
    const { sound } = await client.backups.verify({ id });
    setChecked((before) => ({ ...before, [id]: sound }));
  };
  return (
    <table className={classes.table} aria-label={t("safety.backups.title")}>
      <thead>
        <tr>
          <th scope="col">{t("safety.backups.when")}</th>
          <th scope="col">{t("safety.backups.why")}</th>
          <th scope="col" className={classes.number}>
            {t("safety.backups.entries")}
          </th>
          <th scope="col" className={classes.number}>
            {t("safety.backups.attachments")}
          </th>
          <th scope="col" className={classes.number}>
            {t("safety.backups.size")}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => {
          const when = formatMoment(row.madeAt, language);
          return (
            <tr key={row.id}>
              <td className="tabular">{when}</td>
              <td>
                {t(`safety.reason.${row.reason}`)}{" "}
                {row.isProtected && (
                  <Badge size="sm" variant="light" color="gray">
                    {t("safety.backups.protected")}
                  </Badge>
                )}
              </td>
              <td className={classes.number}>
                {formatNumber(row.journalEntries, { decimals: 0, language })}
              </td>
              <td className={classes.number}>
                {formatNumber(row.attachmentCount, { decimals: 0, language })}
              </td>
              <td className={classes.number}>
                {t("safety.backups.megabytes", {
                  formatted: formatNumber((row.sizeBytes + row.attachmentBytes) / 1_000_000, {
                    decimals: 1,
                    language,
                  }),
                })}
              </td>
              <td>
                <div className={classes.buttons}>
                  <span role="status">
                    {checked[row.id] !== undefined &&
                      t(checked[row.id] ? "safety.backups.sound" : "safety.backups.unsound")}
                  </span>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t("safety.backups.checkOf", { when })}
                    onClick={() => void check(row.id)}
                  >
                    {t("safety.backups.check")}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t("safety.backups.restoreOf", { when })}
                    onClick={() => props.onRestore(row, when)}
                  >
                    {t("safety.backups.restore")}
                  </Button>
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
