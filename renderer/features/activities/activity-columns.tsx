import type { TFunction } from "i18next";
import type { ActivityRow } from "../../../shared/contract/activities.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import type { Language } from "../../../shared/vocabulary/language.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { label } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { NoValue } from "../../ui/states/no-value.tsx";
import type { ListColumn } from "../../ui/tables/columns.ts";

export function activityColumns(t: TFunction, language: Language): ListColumn<ActivityRow>[] {
  const day = (value: string | null) =>
    value === null ? <NoValue /> : <span>{formatDay(value, language)}</span>;
  return [
    {
      id: "name",
      header: t("activities.column.name"),
      width: 240,
      grow: true,
      sortable: true,
      cell: (row) => <span title={row.name}>{row.name}</span>,
    },
    {
      id: "kind",
      header: t("activities.column.kind"),
      width: 150,
      sortable: true,
      leaveAt: 2,
      cell: (row) => <span>{label("EVENT_KINDS", row.kind, language)}</span>,
    },
    {
      id: "weekday",
      header: t("activities.column.weekday"),
      width: 190,
      leaveAt: 1,
      cell: (row) => {
        const text = whenText(row, t);
        return text === "" ? <NoValue /> : <span title={text}>{text}</span>;
      },
    },
    {
      id: "place",
      header: t("activities.column.place"),
      width: 180,
      leaveAt: 4,
      cell: (row) => (row.place === null ? <NoValue /> : <span title={row.place}>{row.place}</span>),
    },
    {
      id: "startsOn",
      header: t("activities.column.startsOn"),
      width: 104,
      sortable: true,
      leaveAt: 3,
      cell: (row) => day(row.startsOn),
    },
    {
      id: "sessionCount",
      header: t("activities.column.sessionCount"),
      width: 96,
      align: "right",
      sortable: true,
      cell: (row) => <span>{formatNumber(row.sessionCount, { decimals: 0, language })}</span>,
    },
    {
      id: "lastSessionOn",
      header: t("activities.column.lastSessionOn"),
      width: 104,
      sortable: true,
      cell: (row) => day(row.lastSessionOn),
    },
  ];
}

/** `wtorek 16:00, co tydzień`; empty when nothing of it is known. */
function whenText(row: ActivityRow, t: TFunction): string {
  const day = row.weekday === null ? "" : t(`activities.weekday.${row.weekday}`);
  const time = [day, row.usualStartsAt ?? ""].filter((part) => part !== "").join(" ");
  return [time, row.recurrence ?? ""].filter((part) => part !== "").join(", ");
}
