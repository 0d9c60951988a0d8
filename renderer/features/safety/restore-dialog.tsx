import { Alert, Button, Group, Modal, PasswordInput, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { client, orpc } from "../../api/index.ts";
import { useJob } from "../../api/use-job.ts";
import { useLanguage } from "../../ui/language.ts";
import { JobProgress } from "../../ui/states/job-progress.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import classes from "./safety.module.css";

export interface RestoreChoice {
  name: string;
  source: { id?: string; fileId?: string };
  mayNeedPassphrase: boolean;
}

/** Shows what a restore would change, and does it only then. */
export function RestoreDialog({ choice, onClose }: { choice: RestoreChoice; onClose(): void }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [typed, setTyped] = useState("");
  const [passphrase, setPassphrase] = useState<string>();
  const source = { ...choice.source, passphrase };
  const compared = useQuery({
    ...orpc.backups.compare.queryOptions({ input: source }),
    retry: false,
    staleTime: 0,
  });
  const job = useJob((input: typeof source, options) => client.backups.restore(input, options));
  const restore = async () => {
    if (await job.run(source)) onClose();
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t("safety.restore.title", { name: choice.name })}>
      <Stack gap="sm">
        {compared.error && (
          <Alert color="red" variant="light" role="alert" title={t("safety.restore.notRead")}>
            {failureText(compared.error)}
          </Alert>
        )}
        {choice.mayNeedPassphrase && compared.error && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              setPassphrase(typed);
            }}
          >
            <Group align="end" gap="xs">
              <PasswordInput
                label={t("safety.restore.passphrase")}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
                style={{ flex: 1 }}
              />
              <Button type="submit" variant="default">
                {t("safety.restore.open")}
              </Button>
            </Group>
          </form>
        )}
        {compared.isFetching && <SkeletonRows count={3} />}
        {compared.data && !compared.isFetching && <Differences differences={compared.data.differences} />}
        {job.failure && (
          <Alert color="red" variant="light" role="alert" title={t("safety.restore.failed")}>
            {t(`failure.${job.failure.messageKey}`, job.failure.params)}
          </Alert>
        )}
        {job.running && (
          <JobProgress
            step={t(`progress.${job.progress?.step ?? "restoreCheck"}`)}
            done={job.progress?.done ?? 0}
            total={job.progress?.total ?? null}
            startedAt={job.startedAt}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={job.running}>
            {t("general.cancel")}
          </Button>
          <Button
            color="red"
            loading={job.running}
            disabled={compared.data === undefined}
            onClick={() => void restore()}
          >
            {t("safety.restore.confirm")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface Difference {
  kind: string;
  now: number;
  inBackup: number;
  added: number;
  changed: number;
  missing: number;
}

const COLUMNS = ["now", "inBackup", "added", "changed", "missing"] as const;

function Differences({ differences }: { differences: Difference[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (differences.length === 0) return <p>{t("safety.restore.same")}</p>;
  return (
    <>
      <p style={{ margin: 0 }}>{t("safety.restore.explained")}</p>
      <table className={classes.table} aria-label={t("safety.restore.differences")}>
        <thead>
          <tr>
            <th scope="col">{t("safety.restore.kind")}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={classes.number}>
                {t(`safety.restore.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map((row) => (
            <tr key={row.kind}>
              <td>{t(`safety.kind.${row.kind}`, { defaultValue: t("safety.kind.other") })}</td>
              {COLUMNS.map((column) => (
                <td key={column} className={classes.number}>
                  {formatNumber(row[column], { decimals: 0, language })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
