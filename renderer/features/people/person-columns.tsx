import { Badge } from "@mantine/core";
import type { TFunction } from "i18next";
import type { PersonRow } from "../../../shared/contract/people.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import type { Language } from "../../../shared/vocabulary/language.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { label } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { NoValue } from "../../ui/states/no-value.tsx";
import type { ListColumn } from "../../ui/tables/columns.ts";

export function personColumns(t: TFunction, language: Language): ListColumn<PersonRow>[] {
  const day = (value: string | null) =>
    value === null ? <NoValue /> : <span>{formatDay(value, language)}</span>;
  return [
    {
      id: "code",
      header: t("people.column.code"),
      width: 110,
      sortable: true,
      cell: (row) => <span>{row.code}</span>,
    },
    {
      id: "displayName",
      header: t("people.column.displayName"),
      width: 180,
      grow: true,
      sortable: true,
      cell: (row) => (
        <span>
          {row.displayName ?? <NoValue />}{" "}
          {row.staff && (
            <Badge variant="default" tt="none" fw={500} radius="sm" size="sm">
              {t("events.field.staffPerson")}
            </Badge>
          )}
        </span>
      ),
    },
    {
      id: "ageBand",
      header: t("people.column.ageBand"),
      width: 130,
      leaveAt: 2,
      cell: (row) => <span>{label("AGE_BANDS", row.ageBand, language)}</span>,
    },
    {
      id: "livesInArea",
      header: t("people.column.livesInArea"),
      width: 150,
      leaveAt: 3,
      cell: (row) => <span>{label("RESIDENCE", row.livesInArea, language)}</span>,
    },
    {
      id: "eventCount",
      header: t("people.column.eventCount"),
      width: 96,
      align: "right",
      sortable: true,
      cell: (row) => <span>{formatNumber(row.eventCount, { decimals: 0, language })}</span>,
    },
    {
      id: "firstEventOn",
      header: t("people.column.firstEventOn"),
      width: 110,
      leaveAt: 4,
      cell: (row) => day(row.firstEventOn),
    },
    {
      id: "lastEventOn",
      header: t("people.column.lastEventOn"),
      width: 110,
      sortable: true,
      leaveAt: 1,
      cell: (row) => day(row.lastEventOn),
    },
  ];
}
