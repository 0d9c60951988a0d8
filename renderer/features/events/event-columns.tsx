import { Badge } from "@mantine/core";
import type { TFunction } from "i18next";
import type { EventRow } from "../../../shared/contract/events.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { initiativeLevelLabel } from "../../../shared/vocabulary/initiative-level.ts";
import type { Language } from "../../../shared/vocabulary/language.ts";
import { formatMinutesAsHours, formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { INITIATIVE_LEVELS } from "../../../shared/vocabulary/records.ts";
import { label, labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { LevelMark } from "../../ui/forms/level-picker.tsx";
import { NoValue } from "../../ui/states/no-value.tsx";
import type { ListColumn } from "../../ui/tables/columns.ts";

/** The columns of the log; the count of people is "." and never 0 where nobody counted. */
export function eventColumns(t: TFunction, language: Language): ListColumn<EventRow>[] {
  const hours = (minutes: number | null) =>
    minutes === null ? <NoValue /> : <span>{formatMinutesAsHours(minutes, language)}</span>;
  return [
    {
      id: "date",
      header: t("events.column.date"),
      width: 100,
      sortable: true,
      copy: (row) => formatDay(row.date, language),
      edit: { text: (row) => formatDay(row.date, language) },
      cell: (row) => <span>{formatDay(row.date, language)}</span>,
    },
    {
      id: "title",
      header: t("events.column.title"),
      width: 200,
      grow: true,
      sortable: true,
      copy: (row) => row.title,
      edit: { text: (row) => row.title },
      cell: (row) => (
        <span title={row.activityName ? `${row.title} – ${row.activityName}` : row.title}>{row.title}</span>
      ),
    },
    {
      id: "kind",
      header: t("events.column.kind"),
      width: 138,
      sortable: true,
      leaveAt: 3,
      copy: (row) => (row.kind === null ? "" : label("EVENT_KINDS", row.kind, language)),
      edit: { text: (row) => row.kind ?? "", choices: labelsOf("EVENT_KINDS", language) },
      cell: (row) =>
        row.kind === null ? <NoValue /> : <span>{label("EVENT_KINDS", row.kind, language)}</span>,
    },
    {
      id: "place",
      header: t("events.column.place"),
      width: 150,
      sortable: true,
      leaveAt: 5,
      copy: (row) => row.place ?? "",
      edit: { text: (row) => row.place ?? "" },
      cell: (row) => (row.place === null ? <NoValue /> : <span title={row.place}>{row.place}</span>),
    },
    {
      id: "initiativeLevel",
      header: t("events.column.initiativeLevel"),
      width: 84,
      sortable: true,
      copy: (row) => String(row.initiativeLevel ?? ""),
      copyHeader: t("events.copied.initiativeLevel"),
      edit: {
        text: (row) => String(row.initiativeLevel ?? ""),
        choices: INITIATIVE_LEVELS.map((level) => ({
          id: String(level),
          label: initiativeLevelLabel(level, "short", language),
        })),
      },
      cell: (row) => <LevelMark level={row.initiativeLevel} />,
    },
    {
      id: "peoplePresent",
      header: t("events.column.peoplePresent"),
      width: 84,
      align: "right",
      sortable: true,
      copy: (row) => String(row.peoplePresent ?? ""),
      edit: { text: (row) => String(row.peoplePresent ?? ""), align: "right" },
      cell: (row) =>
        row.peoplePresent === null ? (
          <NoValue />
        ) : (
          <span>{formatNumber(row.peoplePresent, { decimals: 0, language })}</span>
        ),
    },
    {
      id: "lengthMinutes",
      header: t("events.column.lengthMinutes"),
      width: 76,
      align: "right",
      leaveAt: 4,
      copy: (row) => writtenHours(row.lengthMinutes, language),
      copyHeader: t("events.copied.lengthMinutes"),
      edit: { text: (row) => writtenHours(row.lengthMinutes, language), align: "right" },
      cell: (row) => hours(row.lengthMinutes),
    },
    {
      id: "staffMinutes",
      header: t("events.column.staffMinutes"),
      width: 92,
      align: "right",
      leaveAt: 6,
      copy: (row) => writtenHours(row.staffMinutes, language),
      copyHeader: t("events.copied.staffMinutes"),
      edit: { text: (row) => writtenHours(row.staffMinutes, language), align: "right" },
      cell: (row) => hours(row.staffMinutes),
    },
    {
      id: "volunteerMinutes",
      header: t("events.column.volunteerMinutes"),
      width: 88,
      align: "right",
      leaveAt: 7,
      copy: (row) => writtenHours(row.volunteerMinutes, language),
      copyHeader: t("events.copied.volunteerMinutes"),
      edit: { text: (row) => writtenHours(row.volunteerMinutes, language), align: "right" },
      cell: (row) => hours(row.volunteerMinutes),
    },
    {
      id: "status",
      header: t("events.column.status"),
      width: 112,
      sortable: true,
      leaveAt: 2,
      copy: (row) => label("EVENT_STATUSES", row.status, language),
      edit: { text: (row) => row.status, choices: labelsOf("EVENT_STATUSES", language), required: true },
      cell: (row) => <EventStates row={row} language={language} />,
    },
  ];
}

/** Says only what is unlike the usual held and approved event, so that it stands out. */
function EventStates({ row, language }: { row: EventRow; language: Language }) {
  if (row.status !== "held") {
    return (
      <Badge variant="default" tt="none" fw={500} radius="sm">
        {label("EVENT_STATUSES", row.status, language)}
      </Badge>
    );
  }
  if (row.recordState !== "approved") {
    return (
      <Badge variant="light" color="yellow" c="var(--warning-text)" tt="none" fw={500} radius="sm">
        {label("RECORD_STATES", row.recordState, language)}
      </Badge>
    );
  }
  return (
    <span style={{ color: "var(--mantine-color-dimmed)" }}>{label("EVENT_STATUSES", "held", language)}</span>
  );
}

/** Hours as a spreadsheet reads a number: `1,5`, without the unit; what is unknown stays blank. */
function writtenHours(minutes: number | null, language: Language): string {
  if (minutes === null) return "";
  const hours = String(Math.round((minutes / 60) * 100) / 100);
  return language === "pl" ? hours.replace(".", ",") : hours;
}
