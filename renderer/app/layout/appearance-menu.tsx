import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconCheck, IconDeviceDesktop, IconLanguage, IconMoon, IconSun } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Settings } from "../../../shared/contract/workspace.ts";
import { orpc } from "../../api/index.ts";
import { useWorkspaceContext, workspaceQueries } from "../../api/workspace-context.tsx";

const schemes = [
  { value: "light", icon: IconSun },
  { value: "dark", icon: IconMoon },
  { value: "auto", icon: IconDeviceDesktop },
] as const;

/** Names of languages stand in their own language, so that one who cannot read the page finds the own. */
const languages = [
  { value: "pl", name: "Polski" },
  { value: "en", name: "English" },
] as const;

export function AppearanceMenu() {
  const { t } = useTranslation();
  const { settings } = useWorkspaceContext();
  const queryClient = useQueryClient();
  const { mutate } = useMutation(
    orpc.workspace.updateSettings.mutationOptions({
      onSuccess: (saved) => queryClient.setQueryData(workspaceQueries.settings().queryKey, saved),
    }),
  );
  const tick = (chosen: boolean) => (chosen ? <IconCheck size={16} aria-hidden /> : null);
  const set = (fields: Partial<Settings>) => mutate(fields);
  return (
    <Menu position="bottom-end" width={220} shadow="md">
      <Menu.Target>
        <Tooltip label={t("navigation.appearance")}>
          <ActionIcon variant="default" size={32} aria-label={t("navigation.appearance")}>
            <IconLanguage size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map(({ value, name }) => (
          <Menu.Item
            key={value}
            lang={value}
            rightSection={tick(settings.language === value)}
            onClick={() => set({ language: value })}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {schemes.map(({ value, icon: Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} />}
            rightSection={tick(settings.colourScheme === value)}
            onClick={() => set({ colourScheme: value })}
          >
            {t(`settings.scheme.${value}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
