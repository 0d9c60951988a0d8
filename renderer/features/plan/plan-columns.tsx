import type { TFunction } from "i18next";
import type { PlanAction } from "../../../shared/contract/plan.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import type { Language } from "../../../shared/vocabulary/language.ts";
import { formatNumber, formatPercent } from "../../../shared/vocabulary/numbers.ts";
import { NoValue } from "../../ui/states/no-value.tsx";
import type { ListColumn } from "../../ui/tables/columns.ts";
import { ActionStatus } from "./action-status.tsx";

export function planColumns(t: TFunction, language: Language): ListColumn<PlanAction>[] {
  const text = (value: string | null) => (value === null ? <NoValue /> : <span title={value}>{value}</span>);
  return [
    {
      id: "title",
      header: t("plan.column.title"),
      width: 220,
      grow: true,
      sortable: true,
      cell: (row) => text(row.title),
    },
    {
      id: "objective",
      header: t("plan.column.objective"),
      width: 180,
      sortable: true,
      leaveAt: 3,
      cell: (row) => text(row.objective),
    },
    {
      id: "responsibleName",
      header: t("plan.column.responsible"),
      width: 160,
      sortable: true,
      leaveAt: 2,
      cell: (row) => text(row.responsibleName),
    },
    {
      id: "dueOn",
      header: t("plan.column.dueOn"),
      width: 100,
      sortable: true,
      cell: (row) => (row.dueOn === null ? <NoValue /> : <span>{formatDay(row.dueOn, language)}</span>),
    },
    {
      id: "status",
      header: t("plan.column.status"),
      width: 176,
      sortable: true,
      cell: (row) => <ActionStatus status={row.status} />,
    },
    {
      id: "measures",
      header: t("plan.column.measures"),
      width: 110,
      align: "right",
      leaveAt: 1,
      cell: (row) => <Achieved action={row} language={language} />,
    },
    {
      id: "eventCount",
      header: t("plan.column.eventCount"),
      width: 90,
      align: "right",
      leaveAt: 4,
      cell: (row) => <span>{formatNumber(row.eventCount, { decimals: 0, language })}</span>,
    },
  ];
}

/** How far the action's measures came; an action with several shows each, as L2 counts each. */
function Achieved({ action, language }: { action: PlanAction; language: Language }) {
  if (action.measures.length === 0) return <NoValue />;
  const text = action.measures
    .map(({ achievedPercent }) => formatPercent(achievedPercent, { decimals: 0, language }))
    .join(", ");
  return <span title={action.measures.map(({ name }) => name).join(", ")}>{text}</span>;
}
