import type { TFunction } from "i18next";
import type { Structure } from "../../../shared/contract/structures.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import type { Language } from "../../../shared/vocabulary/language.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { NoValue } from "../../ui/states/no-value.tsx";
import type { ListColumn } from "../../ui/tables/columns.ts";

export function structureColumns(t: TFunction, language: Language): ListColumn<Structure>[] {
  const day = (value: string | null) =>
    value === null ? <NoValue /> : <span>{formatDay(value, language)}</span>;
  return [
    {
      id: "name",
      header: t("structures.column.name"),
      width: 260,
      grow: true,
      cell: (row) => <span title={row.name}>{row.name}</span>,
    },
    {
      id: "foundedOn",
      header: t("structures.column.foundedOn"),
      width: 110,
      leaveAt: 2,
      cell: (row) => day(row.foundedOn),
    },
    {
      id: "endedOn",
      header: t("structures.column.endedOn"),
      width: 110,
      leaveAt: 3,
      cell: (row) => day(row.endedOn),
    },
    {
      id: "eventCount",
      header: t("structures.column.eventCount"),
      width: 110,
      align: "right",
      cell: (row) => <span>{formatNumber(row.eventCount, { decimals: 0, language })}</span>,
    },
    {
      id: "lastEventOn",
      header: t("structures.column.lastEventOn"),
      width: 110,
      leaveAt: 1,
      cell: (row) => day(row.lastEventOn),
    },
    {
      id: "checklist",
      header: t("structures.column.checklist"),
      width: 190,
      cell: (row) => {
        const latest = row.checklists.at(-1);
        if (latest === undefined) return <NoValue />;
        return (
          <span>
            {t("structures.trueOf", { count: latest.trueCount })} ({formatDay(latest.date, language)})
          </span>
        );
      },
    },
  ];
}
