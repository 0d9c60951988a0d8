import { Alert, Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFailureText } from "../../api/failure-text.ts";
import { client } from "../../api/index.ts";
import classes from "./settings.module.css";
import { Setting, SettingsGroup } from "./settings-group.tsx";

/** Where the office says which version is the newest, and asking there. Without an address nobody is asked. */
export function Updates(props: { address: string | null; onAddress(address: string | null): void }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [typed, setTyped] = useState(props.address ?? "");
  const check = useMutation({ mutationFn: () => client.workspace.checkForUpdate({}) });
  const { data, error } = check;
  return (
    <SettingsGroup title={t("settings.updates.title")}>
      <Setting name={t("settings.updates.address")} hint={t("settings.updates.hint")}>
        <TextInput
          aria-label={t("settings.updates.address")}
          placeholder="https://"
          autoComplete="off"
          w={320}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => {
            const address = typed.trim() === "" ? null : typed.trim();
            if (address !== props.address) props.onAddress(address);
          }}
        />
      </Setting>
      <div className={classes.check}>
        <Button
          variant="default"
          disabled={props.address === null}
          loading={check.isPending}
          onClick={() => check.mutate()}
        >
          {t("settings.updates.check")}
        </Button>
        <div role="status" style={{ flex: 1 }}>
          {error !== null && (
            <Alert color="red" variant="light" title={t("general.readFailed")} c="var(--mantine-color-text)">
              {failureText(error)}
            </Alert>
          )}
          {data && t(data.isNewer ? "settings.updates.newer" : "settings.updates.current", data)}
        </div>
      </div>
    </SettingsGroup>
  );
}
