import { Alert, Button, Group, PasswordInput, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MovedWorkspace } from "../../../shared/contract/sharing.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { client } from "../../api/index.ts";
import { useJob } from "../../api/use-job.ts";
import { useMayDecide } from "../../api/use-may-decide.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { JobProgress } from "../../ui/states/job-progress.tsx";
import { KeptPassword, OfferToKeep } from "./kept-password.tsx";
import classes from "./settings.module.css";
import { SettingsGroup } from "./settings-group.tsx";

/** Moves the workspace to a shared database, or from it back to a file; both are compared before the copy counts. */
export function SharedWorkspace() {
  const { t } = useTranslation();
  const { info } = useWorkspaceContext();
  const [address, setAddress] = useState("");
  const [isShown, setShown] = useState<boolean>();
  const [moved, setMoved] = useState<MovedWorkspace>();
  // With the password in it: held only until the user has said whether it is to be kept.
  const [usedAddress, setUsedAddress] = useState<string>();
  const job = useJob((input: { address: string }, options) => client.sharing.move(input, options));
  const isShared = info.engine === "postgres";
  const move = async () => {
    setMoved(undefined);
    setUsedAddress(undefined);
    const used = address.trim();
    const result = await job.run({ address: used });
    setMoved(result);
    if (result?.switched && URL.canParse(used) && new URL(used).password !== "") setUsedAddress(used);
    // The password in the address has done its work.
    if (result) setAddress("");
  };
  if (!useMayDecide()) return isShared ? <KeptPassword alone /> : null;
  return (
    <SettingsGroup title={t("settings.shared.title")}>
      <Text size="sm" mb="xs">
        {t(isShared ? "settings.shared.isShared" : "settings.shared.isOwn")}
      </Text>
      {isShared && <KeptPassword />}
      <div className={classes.check}>
        <PasswordInput
          style={{ flex: 1 }}
          label={t(isShared ? "settings.shared.file" : "settings.shared.address")}
          description={t(isShared ? "settings.shared.fileHint" : "settings.shared.addressHint")}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          autoComplete="off"
          // Only the address of a server has a password in it; a path is to be seen.
          visible={isShown ?? (isShared && !/^postgres/i.test(address))}
          onVisibilityChange={setShown}
          disabled={job.running}
        />
      </div>
      <Group mt="xs">
        <Button
          variant="default"
          loading={job.running}
          disabled={address.trim() === ""}
          onClick={() => void move()}
        >
          {t("settings.shared.move")}
        </Button>
      </Group>
      {job.running && (
        <JobProgress
          step={t(`progress.${job.progress?.step ?? "moveRows"}`)}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? null}
          startedAt={job.startedAt}
          onStop={job.stop}
        />
      )}
      {job.failure && (
        <Alert color="red" variant="light" mt="xs" role="alert" c="var(--mantine-color-text)">
          {t(`failure.${job.failure.messageKey}`, job.failure.params)}
        </Alert>
      )}
      {moved && <Compared moved={moved} />}
      {moved && (
        <OfferToKeep key={moved.location} address={usedAddress} onDone={() => setUsedAddress(undefined)} />
      )}
    </SettingsGroup>
  );
}

/** What was counted and computed in both places. */
function Compared({ moved }: { moved: MovedWorkspace }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, { decimals: 0, language });
  const rows = moved.tables.reduce((sum, table) => sum + table.rows, 0);
  const values = moved.indicators.reduce((sum, each) => sum + each.compared, 0);
  return (
    <Alert color="green" variant="light" mt="xs" role="status" c="var(--mantine-color-text)">
      {t("settings.shared.compared", {
        location: moved.location,
        rows: number(rows),
        tables: number(moved.tables.length),
        values: number(values),
      })}{" "}
      {t(moved.switched ? "settings.shared.switched" : "settings.shared.notSwitched")}
    </Alert>
  );
}
