import { UnstyledButton } from "@mantine/core";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EventRow } from "../../../shared/contract/events.ts";
import { addDays, formatDay } from "../../../shared/vocabulary/dates.ts";
import { label } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { levelGround } from "../../ui/forms/level-colour.ts";
import { useLanguage } from "../../ui/language.ts";
import classes from "./calendar.module.css";
import type { CalendarEntry } from "./use-calendar.ts";

const weekdays = [0, 1, 2, 3, 4, 5, 6];
/** As many as stand in a day of the month at 1366 × 768 without scrolling; the rest are a press away. */
const shownInMonth = 3;

interface Props {
  from: string;
  weeks: number;
  /** `2017-09`: days of other months step back; undefined in the week's view. */
  month: string | undefined;
  today: string;
  entries: CalendarEntry[];
  dayless: EventRow[];
  openId: string | undefined;
  onOpen(id: string): void;
  onLog(activityId: string): void;
  onMove(event: EventRow, to: string): void;
  onDay(day: string): void;
}

export function CalendarGrid(props: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { from, weeks, month, today, entries, dayless } = props;
  const [over, setOver] = useState<string>();
  const byDay = Map.groupBy(entries, ({ date }) => date);
  const days = Array.from({ length: weeks * weekdays.length }, (_, index) => addDays(from, index));

  const drop = (event: DragEvent, day: string) => {
    event.preventDefault();
    setOver(undefined);
    const id = event.dataTransfer.getData("text/plain");
    const moved = entries.find((entry) => entry.event?.id === id)?.event;
    if (moved && moved.date !== day) props.onMove(moved, day);
  };

  return (
    <div className={classes.calendar} data-view={month === undefined ? "week" : "month"}>
      <div className={classes.weekdays} aria-hidden>
        {weekdays.map((day) => (
          <span key={day}>{t(`activities.weekday.${day}`)}</span>
        ))}
      </div>
      <div className={classes.days} style={{ gridTemplateRows: `repeat(${weeks}, minmax(0, 1fr))` }}>
        {days.map((day) => {
          const ofDay = byDay.get(day) ?? [];
          // "1 more" takes the place of that one.
          const all = month === undefined || ofDay.length <= shownInMonth;
          const shown = all ? ofDay : ofDay.slice(0, shownInMonth - 1);
          return (
            <section
              key={day}
              className={classes.day}
              aria-label={formatDay(day, language)}
              data-other={(month !== undefined && !day.startsWith(month)) || undefined}
              data-today={day === today || undefined}
              data-over={day === over || undefined}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(day);
              }}
              onDragLeave={() => setOver(undefined)}
              onDrop={(event) => drop(event, day)}
            >
              <span className={classes.number}>{Number(day.slice(8))}</span>
              {shown.map((entry) => (
                <Entry key={entry.key} entry={entry} {...props} />
              ))}
              {ofDay.length > shown.length && (
                <UnstyledButton className={classes.more} onClick={() => props.onDay(day)}>
                  {t("calendar.more", { count: ofDay.length - shown.length })}
                </UnstyledButton>
              )}
            </section>
          );
        })}
      </div>
      {dayless.length > 0 && (
        <section className={classes.dayless} aria-label={t("calendar.dayless")}>
          <span>{t("calendar.dayless")}:</span>
          {dayless.map((event) => (
            <UnstyledButton key={event.id} className={classes.entry} onClick={() => props.onOpen(event.id)}>
              {event.title}
            </UnstyledButton>
          ))}
        </section>
      )}
    </div>
  );
}

const stepOfKey: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function Entry({ entry, openId, onOpen, onLog, onMove }: Props & { entry: CalendarEntry }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { event, activityId } = entry;
  const state = entry.unreported
    ? t("calendar.unreported")
    : event === undefined
      ? t("calendar.expected")
      : event.status === "held"
        ? undefined
        : label("EVENT_STATUSES", event.status, language);
  const onKeyDown = (press: KeyboardEvent) => {
    const step = stepOfKey[press.key];
    if (!press.altKey || step === undefined || !event) return;
    press.preventDefault();
    onMove(event, addDays(event.date, step));
  };
  return (
    <UnstyledButton
      className={classes.entry}
      data-state={entry.unreported ? "unreported" : (event?.status ?? "expected")}
      data-open={(event !== undefined && event.id === openId) || undefined}
      draggable={event !== undefined}
      onDragStart={(drag) => event && drag.dataTransfer.setData("text/plain", event.id)}
      onKeyDown={onKeyDown}
      onClick={() => (event ? onOpen(event.id) : activityId && onLog(activityId))}
      title={[entry.startsAt, entry.title, state].filter(Boolean).join(" · ")}
    >
      {event?.status === "held" && (
        <span
          className={classes.level}
          style={{ background: levelGround(event.initiativeLevel) }}
          aria-hidden
        />
      )}
      {entry.startsAt && <span className={classes.time}>{entry.startsAt}</span>}
      <span className={classes.title}>{entry.title}</span>
      {state && <span className="for-screen-readers"> – {state}</span>}
    </UnstyledButton>
  );
}
