import type { TFunction } from "i18next";
import type { OrganisationRow } from "../../../shared/contract/organisations.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import type { Language } from "../../../shared/vocabulary/language.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { label } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { NoValue } from "../../ui/states/no-value.tsx";
import type { ListColumn } from "../../ui/tables/columns.ts";

export function organisationColumns(t: TFunction, language: Language): ListColumn<OrganisationRow>[] {
  return [
    {
      id: "name",
      header: t("organisations.column.name"),
      width: 240,
      grow: true,
      sortable: true,
      cell: (row) => <span title={row.name}>{row.name}</span>,
    },
    {
      id: "shortName",
      header: t("organisations.column.shortName"),
      width: 120,
      leaveAt: 3,
      cell: (row) => (row.shortName === null ? <NoValue /> : <span>{row.shortName}</span>),
    },
    {
      id: "sector",
      header: t("organisations.column.sector"),
      width: 170,
      sortable: true,
      leaveAt: 1,
      cell: (row) => <span>{label("SECTORS", row.sector, language)}</span>,
    },
    {
      id: "eventCount",
      header: t("organisations.column.eventCount"),
      width: 160,
      align: "right",
      sortable: true,
      cell: (row) => <span>{formatNumber(row.eventCount, { decimals: 0, language })}</span>,
    },
    {
      id: "lastEventOn",
      header: t("organisations.column.lastEventOn"),
      width: 120,
      sortable: true,
      leaveAt: 2,
      cell: (row) =>
        row.lastEventOn === null ? <NoValue /> : <span>{formatDay(row.lastEventOn, language)}</span>,
    },
  ];
}
