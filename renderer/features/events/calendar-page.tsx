import { ActionIcon, Button, Group, SegmentedControl, Tooltip } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { addDays, addMonths, formatDay, monthName, weekdayIndex } from "../../../shared/vocabulary/dates.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useListAddress } from "../../api/list-address.ts";
import { useRemoveRecord } from "../../api/use-remove-record.ts";
import { useProgramme, useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import classes from "./calendar.module.css";
import { CalendarGrid } from "./calendar-grid.tsx";
import { EventPanel } from "./event-panel.tsx";
import { eventsShown, useCalendar } from "./use-calendar.ts";

const daysOfWeek = 7;
const monday = (day: string) => addDays(day, -weekdayIndex(day));

/** What was, what is planned and what is expected, by day; what should have been logged and was not, stands out. */
export function CalendarPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const programme = useProgramme();
  const { code: programmeCode } = programme;
  const navigate = useNavigate();
  const { period, today } = useWorkspaceContext();
  const list = useListAddress({ column: "date", direction: "asc" });
  const { search } = list;
  const week = search.view === "week";
  // Opens on today where the period at hand holds it, else on the period's last month.
  const day = search.day ?? (today >= period.from && today <= period.to ? today : period.to);
  const from = week ? monday(day) : monday(`${day.slice(0, 7)}-01`);
  const weeks = week ? 1 : 6;
  const calendar = useCalendar(programme.id, from, addDays(from, weeks * daysOfWeek - 1), today);
  const remove = useRemoveRecord(orpc.events.remove, {
    done: (event: { title: string }) => t("events.deleted", { title: event.title }),
    failed: t("events.deleteFailed"),
    after: () => list.setRecord(undefined),
  });
  const go = (to: string) => list.setFilter({ day: to });
  const step = (direction: 1 | -1) =>
    go(week ? addDays(day, direction * daysOfWeek) : addMonths(`${day.slice(0, 7)}-01`, direction));
  const name = week
    ? t("calendar.weekOf", {
        from: formatDay(from, language),
        to: formatDay(addDays(from, daysOfWeek - 1), language),
      })
    : `${monthName(Number(day.slice(5, 7)), language)} ${day.slice(0, 4)}`;
  const arrow = (direction: 1 | -1) => {
    const label = t(direction < 0 ? "calendar.earlier" : "calendar.later");
    return (
      <Tooltip label={label}>
        <ActionIcon variant="default" size={32} aria-label={label} onClick={() => step(direction)}>
          {direction < 0 ? <IconChevronLeft size={18} /> : <IconChevronRight size={18} />}
        </ActionIcon>
      </Tooltip>
    );
  };

  return (
    <Page
      title={t("calendar.title")}
      body="fixed"
      hint={
        calendar.unreported > 0 && (
          <span className={classes.unreportedCount}>
            {t("calendar.unreportedCount", { count: calendar.unreported })}
          </span>
        )
      }
      actions={
        week && (
          <Button variant="default" onClick={() => void calendar.copyWeek(from)}>
            {t("calendar.copyWeek")}
          </Button>
        )
      }
      toolbar={
        <Group gap="xs">
          {arrow(-1)}
          {arrow(1)}
          <Button variant="default" onClick={() => go(today)}>
            {t("calendar.today")}
          </Button>
          <h2 className={classes.name}>{name}</h2>
          <SegmentedControl
            aria-label={t("calendar.view")}
            value={week ? "week" : "month"}
            onChange={(view) => {
              if (view === "list")
                void navigate({ to: "/p/$programmeCode/events", params: { programmeCode } });
              else list.setFilter({ view: view === "week" ? "week" : undefined, day });
            }}
            data={[
              { value: "month", label: t("calendar.month") },
              { value: "week", label: t("calendar.week") },
              { value: "list", label: t("calendar.list") },
            ]}
          />
        </Group>
      }
      panel={
        list.record && (
          <EventPanel
            record={list.record}
            activityId={search.ofActivity}
            onClose={() => list.setRecord(undefined, { ofActivity: undefined })}
            onDelete={remove}
          />
        )
      }
    >
      {calendar.error ? (
        <ErrorState
          title={t("general.readFailed")}
          text={failureText(calendar.error)}
          action={<Button onClick={calendar.retry}>{t("general.retry")}</Button>}
        />
      ) : calendar.entries === undefined ? (
        <SkeletonRows count={12} height={40} />
      ) : (
        <>
          {calendar.total > eventsShown && (
            <p className={classes.note}>
              {t("calendar.tooMany", { formatted: formatNumber(eventsShown, { decimals: 0, language }) })}
            </p>
          )}
          <CalendarGrid
            from={from}
            weeks={weeks}
            month={week ? undefined : day.slice(0, 7)}
            today={today}
            entries={calendar.entries}
            dayless={calendar.dayless}
            openId={list.record}
            onOpen={(id) => list.setRecord(id)}
            onLog={(activityId) => list.setRecord("new", { ofActivity: activityId })}
            onMove={(event, to) => void calendar.move(event, to)}
            onDay={(chosen) => list.setFilter({ view: "week", day: chosen })}
          />
          <p className={classes.note}>{t("calendar.hint")}</p>
        </>
      )}
    </Page>
  );
}
