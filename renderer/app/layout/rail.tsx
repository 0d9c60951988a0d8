import { ActionIcon, Tooltip } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import {
  IconAddressBook,
  IconBook2,
  IconCalendarMonth,
  IconCalendarRepeat,
  IconChartBar,
  IconChecks,
  IconClipboardText,
  IconColumns3,
  IconFileSpreadsheet,
  IconFolders,
  IconGauge,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconListCheck,
  IconScale,
  IconSettings,
  IconShieldLock,
  IconSitemap,
  IconTarget,
  IconTopologyStar3,
  IconUpload,
  IconUsers,
  IconUsersGroup,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { readLastProgramme } from "../last-programme.ts";
import classes from "./frame.module.css";
import { ProgrammeSwitcher } from "./programme-switcher.tsx";

interface Item {
  key: string;
  to: string;
  icon: ComponentType<{ size?: number; stroke?: number }>;
}

export const programmePages: Item[] = [
  { key: "overview", to: "/p/$programmeCode/overview", icon: IconGauge },
  { key: "events", to: "/p/$programmeCode/events", icon: IconBook2 },
  { key: "calendar", to: "/p/$programmeCode/calendar", icon: IconCalendarMonth },
  { key: "activities", to: "/p/$programmeCode/activities", icon: IconCalendarRepeat },
  { key: "partnerships", to: "/p/$programmeCode/partnerships", icon: IconTopologyStar3 },
  { key: "organisations", to: "/p/$programmeCode/organisations", icon: IconAddressBook },
  { key: "people", to: "/p/$programmeCode/people", icon: IconUsers },
  { key: "diagnosis", to: "/p/$programmeCode/diagnosis", icon: IconSitemap },
  { key: "structures", to: "/p/$programmeCode/structures", icon: IconUsersGroup },
  { key: "surveys", to: "/p/$programmeCode/surveys", icon: IconClipboardText },
  { key: "indicators", to: "/p/$programmeCode/indicators", icon: IconChartBar },
  { key: "targets", to: "/p/$programmeCode/targets", icon: IconTarget },
  { key: "quality", to: "/p/$programmeCode/quality", icon: IconListCheck },
  { key: "review", to: "/p/$programmeCode/review", icon: IconChecks },
  { key: "evaluations", to: "/p/$programmeCode/evaluations", icon: IconScale },
  { key: "documents", to: "/p/$programmeCode/documents", icon: IconFileSpreadsheet },
];

export const workspacePages: Item[] = [
  { key: "programmes", to: "/programmes", icon: IconFolders },
  { key: "compare", to: "/compare", icon: IconColumns3 },
  { key: "import", to: "/import", icon: IconUpload },
  { key: "safety", to: "/safety", icon: IconShieldLock },
  { key: "settings", to: "/settings", icon: IconSettings },
];

export function Rail() {
  const { t } = useTranslation();
  const { programme, programmes } = useWorkspaceContext();
  const [collapsed, setCollapsed] = useLocalStorage({
    key: "ewaluator-pal.rail-collapsed",
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  // Outside of a programme the rail keeps leading into the one that was open last.
  const code = programme?.code ?? programmes.find((row) => row.code === readLastProgramme())?.code;
  const toggleText = t(collapsed ? "navigation.expandRail" : "navigation.collapseRail");
  return (
    <nav
      className={classes.rail}
      aria-label={t("navigation.mainMenu")}
      data-collapsed={collapsed || undefined}
    >
      <ProgrammeSwitcher code={code} collapsed={collapsed} />
      <hr className={classes.railRule} />
      {code !== undefined && (
        <ul className={classes.list} aria-label={t("navigation.programmeMenu")}>
          {programmePages.map((item) => (
            <RailItem key={item.key} item={item} collapsed={collapsed} params={{ programmeCode: code }} />
          ))}
        </ul>
      )}
      <div className={classes.railSpace} />
      <ul className={classes.list} aria-label={t("navigation.workspaceMenu")}>
        {workspacePages.map((item) => (
          <RailItem key={item.key} item={item} collapsed={collapsed} />
        ))}
      </ul>
      <hr className={classes.railRule} />
      <Tooltip label={toggleText} position="right">
        <ActionIcon
          variant="subtle"
          color="gray"
          c="dimmed"
          aria-label={toggleText}
          aria-expanded={!collapsed}
          onClick={() => setCollapsed(!collapsed)}
          mx={collapsed ? "auto" : 2}
        >
          {collapsed ? (
            <IconLayoutSidebarLeftExpand size={18} />
          ) : (
            <IconLayoutSidebarLeftCollapse size={18} />
          )}
        </ActionIcon>
      </Tooltip>
    </nav>
  );
}

function RailItem(props: { item: Item; collapsed: boolean; params?: { programmeCode: string } }) {
  const { t } = useTranslation();
  const { item, collapsed, params } = props;
  const Icon = item.icon;
  const text = t(`navigation.${item.key}`);
  return (
    <li>
      <Tooltip label={text} position="right" disabled={!collapsed}>
        <Link to={item.to as never} params={params as never} className={classes.item} aria-label={text}>
          <Icon size={18} stroke={1.6} />
          {!collapsed && <span className={classes.itemText}>{text}</span>}
        </Link>
      </Tooltip>
    </li>
  );
}
