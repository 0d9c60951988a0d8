import { ActionIcon, Button, Group, SegmentedControl, Tooltip, UnstyledButton } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import { IconBolt, IconHelp, IconPlus, IconSearch } from "@tabler/icons-react";
import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { IndicatorMode } from "../../../shared/contract/indicators.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { AppearanceMenu } from "./appearance-menu.tsx";
import classes from "./frame.module.css";
import { PeriodPicker } from "./period-picker.tsx";

interface Props {
  onNewEvent(): void;
  onQuickEntry(): void;
  onHelp(): void;
  isHelpOpen: boolean;
}

export function Header(props: Props) {
  const { t } = useTranslation();
  const { programme, period, today, setPeriod, mode, setMode } = useWorkspaceContext();
  const isOfAllProgrammes = useLocation({ select: ({ pathname }) => pathname === "/compare" });
  return (
    <header className={classes.header}>
      {(programme || isOfAllProgrammes) && (
        <>
          <PeriodPicker period={period} today={today} onChange={setPeriod} />
          <Tooltip label={t(mode === "approved" ? "navigation.approvedHint" : "navigation.provisionalHint")}>
            <SegmentedControl
              size="xs"
              aria-label={t("navigation.mode")}
              value={mode}
              onChange={(value) => setMode(value as IndicatorMode)}
              data={[
                { value: "approved", label: t("navigation.approved") },
                { value: "provisional", label: t("navigation.provisional") },
              ]}
            />
          </Tooltip>
          {programme?.invented && (
            <Tooltip label={t("navigation.inventedHint")} multiline maw={280}>
              <span className={classes.invented}>{t("navigation.invented")}</span>
            </Tooltip>
          )}
        </>
      )}
      <div className={classes.headerSpace} />
      <UnstyledButton className={classes.searchButton} onClick={spotlight.open}>
        <IconSearch size={16} aria-hidden />
        {t("navigation.find")}
        <span className={classes.key}>Ctrl+K</span>
      </UnstyledButton>
      {programme && (
        <Group gap={4} wrap="nowrap">
          <Tooltip label={`${t("quickEntry.open")} · Q`}>
            <ActionIcon
              variant="default"
              size={32}
              aria-label={t("quickEntry.open")}
              onClick={props.onQuickEntry}
            >
              <IconBolt size={18} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="N">
            <Button leftSection={<IconPlus size={16} />} onClick={props.onNewEvent}>
              {t("navigation.newEvent")}
            </Button>
          </Tooltip>
        </Group>
      )}
      <Tooltip label={`${t("help.open")} · F1`}>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={t("help.open")}
          aria-expanded={props.isHelpOpen}
          onClick={props.onHelp}
        >
          <IconHelp size={18} />
        </ActionIcon>
      </Tooltip>
      <AppearanceMenu />
    </header>
  );
}
