import { Alert, Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { client } from "../../api/index.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import classes from "./settings.module.css";
import { SettingsGroup } from "./settings-group.tsx";

/** Where the data are and what holds them, and a check of file and history on demand. */
export function WorkspaceFacts() {
  const { t } = useTranslation();
  const { info } = useWorkspaceContext();
  const facts = [
    [t("settings.name"), info.name],
    [t("settings.location"), info.location],
    [t("settings.engine"), info.engine === "sqlite" ? "SQLite" : "PostgreSQL"],
    [t("settings.programVersion"), info.programVersion],
    [t("settings.schemaVersion"), info.schemaVersion],
    [t("settings.user"), info.userName],
    ...(info.engine === "postgres"
      ? [[t("settings.others"), t(info.told ? "settings.othersTold" : "settings.othersLooked")] as const]
      : []),
  ] as const;
  return (
    <SettingsGroup title={t("settings.workspace")}>
      <dl style={{ margin: 0 }}>
        {facts.map(([name, value]) => (
          <div key={name} className={classes.setting} style={{ minHeight: 36 }}>
            <dt>{name}</dt>
            <dd className={classes.fact} style={{ margin: 0 }}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <Check />
    </SettingsGroup>
  );
}

function Check() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const check = useMutation({ mutationFn: () => client.workspace.check({}) });
  const { data, error } = check;
  return (
    <div className={classes.check}>
      <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
        {t("settings.check")}
      </Button>
      <div role="status" style={{ flex: 1 }}>
        {error !== null && (
          <Alert color="red" variant="light" title={t("general.readFailed")} c="var(--mantine-color-text)">
            {failureText(error)}
          </Alert>
        )}
        {data?.sound && (
          <span>
            {t("settings.sound", {
              count: data.journalEntries,
              formatted: formatNumber(data.journalEntries, { decimals: 0, language }),
            })}
          </span>
        )}
        {data && !data.sound && (
          <Alert color="red" variant="light" title={t("settings.problems")} c="var(--mantine-color-text)">
            {data.problems.join(" · ")}
          </Alert>
        )}
      </div>
    </div>
  );
}
