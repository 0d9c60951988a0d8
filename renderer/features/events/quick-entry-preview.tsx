import { useTranslation } from "react-i18next";
import type { QuickEntry } from "../../../shared/contract/events.ts";
import { formatDay, weekdayIndex } from "../../../shared/vocabulary/dates.ts";
import { formatGrosze } from "../../../shared/vocabulary/money.ts";
import { formatMinutesAsHours, formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { label } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { LevelMark } from "../../ui/forms/level-picker.tsx";
import { useLanguage } from "../../ui/language.ts";
import classes from "./quick-entry.module.css";

const bands = [
  ["children", "children"],
  ["youth", "youth"],
  ["adults", "adults"],
  ["seniors", "seniors"],
  ["unknown", "unknownAge"],
] as const;

/** What a line was understood as, field by field; a field that it does not name is not there and stays unknown. */
export function QuickEntryPreview({ entry, stale }: { entry: QuickEntry | undefined; stale: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!entry) return null;
  const { values } = entry;
  const hours = (minutes: number | null) => minutes !== null && formatMinutesAsHours(minutes, language);
  const people = bands
    .filter(([band]) => values.headCounts[band] !== null)
    .map(([band, key]) => {
      const count = formatNumber(values.headCounts[band], { decimals: 0, language });
      return `${t(`events.field.${key}`)}: ${count}`;
    });
  const rows = [
    [
      t("events.field.title"),
      values.title === "" ? (
        <span key="none" className={classes.missing}>
          {t("quickEntry.nameless")}
        </span>
      ) : (
        values.title
      ),
    ],
    [t("events.field.activity"), values.activityId !== null && t("quickEntry.ofActivity")],
    [
      t("events.field.date"),
      `${formatDay(values.date, language)} (${t(`activities.weekday.${weekdayIndex(values.date)}`)})`,
    ],
    [t("events.field.startsAt"), values.startsAt],
    [t("events.field.lengthMinutes"), hours(values.lengthMinutes)],
    [t("events.field.status"), label("EVENT_STATUSES", values.status, language)],
    [t("events.field.kind"), values.kind !== null && label("EVENT_KINDS", values.kind, language)],
    [t("events.field.place"), values.place],
    [
      t("events.field.initiativeLevel"),
      values.initiativeLevel !== null && <LevelMark key="level" level={values.initiativeLevel} />,
    ],
    [t("quickEntry.headCounts"), people.length > 0 && people.join(", ")],
    [t("events.field.staffMinutes"), hours(values.staffMinutes)],
    [t("events.field.volunteerMinutes"), hours(values.volunteerMinutes)],
    [
      t("events.field.mopsCostGrosze"),
      values.mopsCostGrosze !== null && formatGrosze(values.mopsCostGrosze, language),
    ],
  ] as const;
  return (
    <section className={classes.preview} aria-label={t("quickEntry.understood")}>
      <div className={classes.title}>{t("quickEntry.understood")}</div>
      <dl className={stale ? `${classes.rows} ${classes.stale}` : classes.rows}>
        {rows.map(
          ([name, value]) =>
            value !== null &&
            value !== false && (
              <div key={name} className={classes.row}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
