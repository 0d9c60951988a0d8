import type { TFunction } from "i18next";
import type { Proposal } from "../../../shared/contract/diagnosis.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import type { Language } from "../../../shared/vocabulary/language.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { label } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { NoValue } from "../../ui/states/no-value.tsx";
import type { ListColumn } from "../../ui/tables/columns.ts";

export function proposalColumns(t: TFunction, language: Language): ListColumn<Proposal>[] {
  const day = (value: string | null) =>
    value === null ? <NoValue /> : <span>{formatDay(value, language)}</span>;
  return [
    {
      id: "date",
      header: t("proposals.column.date"),
      width: 100,
      sortable: true,
      cell: (row) => day(row.date),
    },
    {
      id: "text",
      header: t("proposals.column.text"),
      width: 240,
      grow: true,
      sortable: true,
      cell: (row) => <span title={row.text}>{row.text}</span>,
    },
    {
      id: "byResidents",
      header: t("proposals.column.byResidents"),
      width: 116,
      leaveAt: 2,
      cell: (row) =>
        row.byResidents === null ? (
          <NoValue />
        ) : (
          <span>{t(row.byResidents ? "general.yes" : "general.no")}</span>
        ),
    },
    {
      id: "addressedTo",
      header: t("proposals.column.addressedTo"),
      width: 170,
      leaveAt: 3,
      cell: (row) =>
        row.addressedTo === null ? <NoValue /> : <span title={row.addressedTo}>{row.addressedTo}</span>,
    },
    {
      id: "decision",
      header: t("proposals.column.decision"),
      width: 130,
      sortable: true,
      cell: (row) => (
        <span>
          {row.decision === null ? t("proposals.open") : label("PROPOSAL_DECISIONS", row.decision, language)}
        </span>
      ),
    },
    {
      id: "decidedOn",
      header: t("proposals.column.decidedOn"),
      width: 112,
      sortable: true,
      leaveAt: 1,
      cell: (row) => day(row.decidedOn),
    },
    {
      id: "actionCount",
      header: t("proposals.column.actionCount"),
      width: 76,
      align: "right",
      cell: (row) => <span>{formatNumber(row.actionIds.length, { decimals: 0, language })}</span>,
    },
  ];
}
