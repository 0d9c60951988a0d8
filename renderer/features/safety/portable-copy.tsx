import { Alert, Button, Group, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, host } from "../../api/index.ts";
import { useJob } from "../../api/use-job.ts";
import { JobProgress } from "../../ui/states/job-progress.tsx";

const SHORTEST = 12;

/** A copy to take away, encrypted: whoever finds it sees nothing. */
export function PortableCopy() {
  const { t } = useTranslation();
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const job = useJob((input: { passphrase: string }, options) => client.backups.exportCopy(input, options));
  const isShort = first.length > 0 && first.length < SHORTEST;
  const isDifferent = second.length > 0 && second !== first;
  const make = async () => {
    const made = await job.run({ passphrase: first });
    if (!made) return;
    setFirst("");
    setSecond("");
    await host.saveMadeFile(made);
  };
  return (
    <>
      <Group align="start" gap="xs" mt="sm">
        <PasswordInput
          label={t("safety.portable.passphrase")}
          description={t("safety.portable.hint")}
          value={first}
          onChange={(event) => setFirst(event.currentTarget.value)}
          error={isShort && t("failure.passphraseTooShort")}
          w={420}
          autoComplete="new-password"
        />
        <PasswordInput
          label={t("safety.portable.again")}
          description={t("safety.portable.againHint")}
          value={second}
          onChange={(event) => setSecond(event.currentTarget.value)}
          error={isDifferent && t("safety.portable.different")}
          w={420}
          autoComplete="new-password"
        />
      </Group>
      <Button
        mt="xs"
        variant="default"
        loading={job.running}
        disabled={first.length < SHORTEST || first !== second}
        onClick={() => void make()}
      >
        {t("safety.portable.make")}
      </Button>
      {job.running && (
        <JobProgress
          step={t(`progress.${job.progress?.step ?? "backup"}`)}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? null}
          startedAt={job.startedAt}
          onStop={job.stop}
        />
      )}
      {job.failure && (
        <Alert color="red" variant="light" mt="xs" role="alert">
          {t(`failure.${job.failure.messageKey}`, job.failure.params)}
        </Alert>
      )}
    </>
  );
}
