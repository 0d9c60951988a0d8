import { Badge } from "@mantine/core";
import type { TFunction } from "i18next";
import type { ProgrammeRow } from "../../../shared/contract/programmes.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import type { Language } from "../../../shared/vocabulary/language.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { label } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { NoValue } from "../../ui/states/no-value.tsx";
import type { ListColumn } from "../../ui/tables/columns.ts";

export function programmeColumns(t: TFunction, language: Language): ListColumn<ProgrammeRow>[] {
  const text = (value: string | null) => (value === null ? <NoValue /> : <span title={value}>{value}</span>);
  return [
    {
      id: "code",
      header: t("programmes.column.code"),
      width: 150,
      sortable: true,
      cell: (row) => <span title={row.code}>{row.code}</span>,
    },
    {
      id: "name",
      header: t("programmes.column.name"),
      width: 260,
      grow: true,
      sortable: true,
      cell: (row) => (
        <span title={row.name}>
          {row.name}{" "}
          {row.invented && (
            <Badge variant="default" tt="none" fw={500} radius="sm" size="sm">
              {t("programmes.invented")}
            </Badge>
          )}
        </span>
      ),
    },
    {
      id: "kind",
      header: t("programmes.column.kind"),
      width: 170,
      sortable: true,
      leaveAt: 2,
      cell: (row) => <span>{label("PROGRAMME_KINDS", row.kind, language)}</span>,
    },
    {
      id: "area",
      header: t("programmes.column.area"),
      width: 150,
      sortable: true,
      leaveAt: 3,
      cell: (row) => text(row.areaName),
    },
    {
      id: "span",
      header: t("programmes.column.span"),
      width: 110,
      leaveAt: 1,
      cell: (row) => text(spanText(row)),
    },
    {
      id: "eventCount",
      header: t("programmes.column.eventCount"),
      width: 100,
      align: "right",
      sortable: true,
      cell: (row) => <span>{formatNumber(row.eventCount, { decimals: 0, language })}</span>,
    },
    {
      id: "lastEventOn",
      header: t("programmes.column.lastEventOn"),
      width: 104,
      sortable: true,
      leaveAt: 4,
      cell: (row) =>
        row.lastEventOn === null ? <NoValue /> : <span>{formatDay(row.lastEventOn, language)}</span>,
    },
  ];
}

/** `2013–2017`, `2016–` while it goes on; null when neither is known. */
function spanText({ startsOn, endsOn }: ProgrammeRow): string | null {
  if (startsOn === null && endsOn === null) return null;
  const [from, to] = [startsOn?.slice(0, 4) ?? "?", endsOn?.slice(0, 4) ?? ""];
  return from === to ? from : `${from}–${to}`;
}
