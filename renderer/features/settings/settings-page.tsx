import { SegmentedControl } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Settings } from "../../../shared/contract/workspace.ts";
import { orpc } from "../../api/index.ts";
import { useFailureNotice } from "../../api/use-undo.tsx";
import { useWorkspaceContext, workspaceQueries } from "../../api/workspace-context.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { MoneyInput } from "../../ui/forms/number-inputs.tsx";
import { Page } from "../../ui/layout/page.tsx";
import { Setting, SettingsGroup } from "./settings-group.tsx";
import { SharedWorkspace } from "./shared-workspace.tsx";
import { Updates } from "./updates.tsx";
import { WorkspaceFacts } from "./workspace-facts.tsx";

const thresholds = ["3", "5", "10"] as const;

/** Names of languages stand in their own language, so that one who cannot read the page finds the own. */
const languages = [
  { value: "pl", label: "Polski" },
  { value: "en", label: "English" },
];

export function SettingsPage() {
  const { t } = useTranslation();
  const { settings } = useWorkspaceContext();
  const queryClient = useQueryClient();
  const failureNotice = useFailureNotice();
  const { mutate } = useMutation(
    orpc.workspace.updateSettings.mutationOptions({
      onSuccess: (saved) => queryClient.setQueryData(workspaceQueries.settings().queryKey, saved),
      onError: (error) => failureNotice(t("general.saveFailed"), error),
    }),
  );
  const set = (fields: Partial<Settings>) => mutate(fields);
  const choices = (of: "scheme" | "density", values: string[]) =>
    values.map((value) => ({ value, label: t(`settings.${of}.${value}`) }));

  return (
    <Page title={t("settings.title")} hint={t("settings.savedAtOnce")}>
      <SettingsGroup title={t("settings.appearance")}>
        <Setting name={t("settings.language")}>
          <SegmentedControl
            aria-label={t("settings.language")}
            value={settings.language}
            onChange={(language) => set({ language: language as Settings["language"] })}
            data={languages}
          />
        </Setting>
        <Setting name={t("settings.scheme.label")}>
          <SegmentedControl
            aria-label={t("settings.scheme.label")}
            value={settings.colourScheme}
            onChange={(scheme) => set({ colourScheme: scheme as Settings["colourScheme"] })}
            data={choices("scheme", ["light", "dark", "auto"])}
          />
        </Setting>
        <Setting name={t("settings.density.label")}>
          <SegmentedControl
            aria-label={t("settings.density.label")}
            value={settings.density}
            onChange={(density) => set({ density: density as Settings["density"] })}
            data={choices("density", ["compact", "comfortable"])}
          />
        </Setting>
      </SettingsGroup>
      <SettingsGroup title={t("settings.counting")}>
        <Setting name={t("settings.smallCount")} hint={t("settings.smallCountHint")}>
          <ChoiceInput
            hiddenLabel
            label={t("settings.smallCount")}
            w={200}
            value={String(settings.smallCountThreshold) as (typeof thresholds)[number]}
            choices={thresholds.map((id) => ({
              id,
              label: t("settings.smallCountOption", { count: Number(id) }),
            }))}
            onChange={(threshold) =>
              threshold && set({ smallCountThreshold: Number(threshold) as Settings["smallCountThreshold"] })
            }
          />
        </Setting>
        <Setting name={t("settings.volunteerRate")} hint={t("settings.volunteerRateHint")}>
          <MoneyInput
            label={null}
            aria-label={t("settings.volunteerRate")}
            w={200}
            value={settings.volunteerHourGrosze}
            onChange={(grosze) =>
              (grosze === null || typeof grosze === "number") && set({ volunteerHourGrosze: grosze })
            }
          />
        </Setting>
      </SettingsGroup>
      <WorkspaceFacts />
      <SharedWorkspace />
      <Updates address={settings.updateAddress} onAddress={(updateAddress) => set({ updateAddress })} />
    </Page>
  );
}
