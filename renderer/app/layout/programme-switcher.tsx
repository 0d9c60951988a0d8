import { Menu, Text, UnstyledButton } from "@mantine/core";
import { IconPlus, IconSelector } from "@tabler/icons-react";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import classes from "./frame.module.css";

/** Which programme one works in; changing it keeps the kind of page that is open. */
export function ProgrammeSwitcher({ code, collapsed }: { code: string | undefined; collapsed: boolean }) {
  const { t } = useTranslation();
  const { programmes } = useWorkspaceContext();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const current = programmes.find((row) => row.code === code);
  const page = /^\/p\/[^/]+\/([a-z]+)/.exec(path)?.[1] ?? "overview";
  const name =
    current?.name ?? t(programmes.length === 0 ? "navigation.noProgrammeYet" : "navigation.noProgramme");

  return (
    <Menu position="bottom-start" width={320} shadow="md" withinPortal>
      <Menu.Target>
        <UnstyledButton
          className={classes.switcher}
          aria-label={collapsed ? t("navigation.chooseProgramme", { name }) : undefined}
        >
          <span className={classes.switcherMark} aria-hidden>
            {current ? shortMark(current.code) : "–"}
          </span>
          {!collapsed && (
            <>
              <span className={classes.switcherText}>
                <span className={classes.switcherName} style={{ display: "block" }}>
                  {name}
                </span>
                {current && (
                  <span className={classes.switcherCode} style={{ display: "block" }}>
                    {current.code}
                  </span>
                )}
              </span>
              <span className="for-screen-readers">{t("navigation.changeProgramme")}</span>
              <IconSelector size={16} aria-hidden />
            </>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah={480} style={{ overflowY: "auto" }}>
        {programmes.map((row) => (
          <Menu.Item
            key={row.id}
            data-current={row.code === code || undefined}
            onClick={() =>
              void navigate({ to: `/p/${row.code}/${page}` as never, search: { period: undefined } as never })
            }
          >
            <Text size="sm" fw={row.code === code ? 600 : 400} truncate>
              {row.name}
            </Text>
            <Text size="xs" c="dimmed" truncate>
              {row.invented ? `${row.code} · ${t("navigation.invented")}` : row.code}
            </Text>
          </Menu.Item>
        ))}
        {programmes.length > 0 && <Menu.Divider />}
        <Menu.Item
          leftSection={<IconPlus size={16} />}
          onClick={() => void navigate({ to: "/programmes", search: { record: "new" } })}
        >
          {t("navigation.newProgramme")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Two letters that tell programmes apart at a glance: PAL-UGOREK → UG, URBINCLUSION → UR. */
function shortMark(code: string): string {
  const parts = code.split("-");
  return (parts.at(-1) ?? code).slice(0, 2);
}
