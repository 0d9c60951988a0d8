import type { TFunction } from "i18next";
import type { PartnershipRow } from "../../../shared/contract/partnerships.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import type { Language } from "../../../shared/vocabulary/language.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { label } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { NoValue } from "../../ui/states/no-value.tsx";
import type { ListColumn } from "../../ui/tables/columns.ts";

export function partnershipColumns(t: TFunction, language: Language): ListColumn<PartnershipRow>[] {
  const day = (value: string | null) =>
    value === null ? <NoValue /> : <span>{formatDay(value, language)}</span>;
  return [
    {
      id: "name",
      header: t("partnerships.column.name"),
      width: 240,
      grow: true,
      sortable: true,
      cell: (row) => <span title={row.name}>{row.name}</span>,
    },
    {
      id: "kind",
      header: t("partnerships.column.kind"),
      width: 190,
      sortable: true,
      leaveAt: 1,
      cell: (row) => <span>{label("PARTNERSHIP_KINDS", row.kind, language)}</span>,
    },
    {
      id: "startsOn",
      header: t("partnerships.column.startsOn"),
      width: 110,
      sortable: true,
      leaveAt: 3,
      cell: (row) => day(row.startsOn),
    },
    {
      id: "agreementFrom",
      header: t("partnerships.column.agreement"),
      width: 210,
      sortable: true,
      leaveAt: 2,
      cell: (row) =>
        row.agreementFrom === null ? (
          <NoValue />
        ) : (
          <span>
            {formatDay(row.agreementFrom, language)} –{" "}
            {row.agreementTo === null ? t("partnerships.openEnded") : formatDay(row.agreementTo, language)}
          </span>
        ),
    },
    {
      id: "memberCount",
      header: t("partnerships.column.memberCount"),
      width: 110,
      align: "right",
      sortable: true,
      cell: (row) => <span>{formatNumber(row.memberCount, { decimals: 0, language })}</span>,
    },
    {
      id: "lastMeetingOn",
      header: t("partnerships.column.lastMeetingOn"),
      width: 160,
      sortable: true,
      cell: (row) => day(row.lastMeetingOn),
    },
  ];
}
