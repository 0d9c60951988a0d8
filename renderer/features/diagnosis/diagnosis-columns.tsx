import { IconStarFilled } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import type { DiagnosisEntry } from "../../../shared/contract/diagnosis.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import type { Language } from "../../../shared/vocabulary/language.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { label } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { NoValue } from "../../ui/states/no-value.tsx";
import type { ListColumn } from "../../ui/tables/columns.ts";

export function diagnosisColumns(t: TFunction, language: Language): ListColumn<DiagnosisEntry>[] {
  const count = (value: number) => <span>{formatNumber(value, { decimals: 0, language })}</span>;
  return [
    {
      id: "date",
      header: t("diagnosis.column.date"),
      width: 100,
      sortable: true,
      cell: (row) => (row.date === null ? <NoValue /> : <span>{formatDay(row.date, language)}</span>),
    },
    {
      id: "type",
      header: t("diagnosis.column.type"),
      width: 104,
      sortable: true,
      cell: (row) => <span>{label("DIAGNOSIS_TYPES", row.type, language)}</span>,
    },
    {
      id: "text",
      header: t("diagnosis.column.text"),
      width: 240,
      grow: true,
      sortable: true,
      cell: (row) => (
        <span title={row.text}>
          {row.priority && (
            <>
              <IconStarFilled size={12} aria-hidden style={{ verticalAlign: "-1px", marginRight: 4 }} />
              <span className="for-screen-readers">{t("diagnosis.priority")}: </span>
            </>
          )}
          {row.text}
        </span>
      ),
    },
    {
      id: "source",
      header: t("diagnosis.column.source"),
      width: 116,
      sortable: true,
      leaveAt: 1,
      cell: (row) =>
        row.source === "unknown" ? (
          <NoValue />
        ) : (
          <span>{label("DIAGNOSIS_SOURCES", row.source, language)}</span>
        ),
    },
    {
      id: "place",
      header: t("diagnosis.column.place"),
      width: 140,
      leaveAt: 4,
      cell: (row) => (row.place === null ? <NoValue /> : <span title={row.place}>{row.place}</span>),
    },
    {
      id: "votes",
      header: t("diagnosis.column.votes"),
      width: 76,
      align: "right",
      sortable: true,
      leaveAt: 3,
      cell: (row) => (row.votes === null ? <NoValue /> : count(row.votes)),
    },
    {
      id: "actionCount",
      header: t("diagnosis.column.actionCount"),
      width: 76,
      align: "right",
      cell: (row) => count(row.actionCount),
    },
    {
      id: "eventCount",
      header: t("diagnosis.column.eventCount"),
      width: 88,
      align: "right",
      leaveAt: 2,
      cell: (row) => count(row.eventCount),
    },
    {
      id: "closedOn",
      header: t("diagnosis.column.closedOn"),
      width: 100,
      leaveAt: 5,
      cell: (row) => (row.closedOn === null ? <NoValue /> : <span>{formatDay(row.closedOn, language)}</span>),
    },
  ];
}
