import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Target } from "../../../shared/contract/targets.ts";
import { CATALOGUE } from "../../../shared/vocabulary/indicator-catalogue.ts";
import { formatIndicatorValue, formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useListAddress } from "../../api/list-address.ts";
import { useRemoveRecord } from "../../api/use-remove-record.ts";
import { useProgramme } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import type { ListColumn } from "../../ui/tables/columns.ts";
import { ListBody } from "../../ui/tables/list-body.tsx";
import { TargetPanel } from "./target-panel.tsx";

/** What the programme means to reach: an indicator, a period, a value. Indicators and overview show it beside the result. */
export function TargetsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const programme = useProgramme();
  const list = useListAddress({ column: "indicator", direction: "asc" });
  const { data, error, refetch } = useQuery(
    orpc.targets.list.queryOptions({ input: { programmeId: programme.id } }),
  );
  const columns = useMemo<ListColumn<Target>[]>(() => {
    const byId = new Map(CATALOGUE.map((one) => [one.id as string, one]));
    return [
      {
        id: "indicator",
        header: t("targets.column.indicator"),
        width: 320,
        grow: true,
        cell: (row) => (
          <span>
            {row.indicatorId} {byId.get(row.indicatorId)?.name[language]}
          </span>
        ),
      },
      {
        id: "period",
        header: t("targets.column.period"),
        width: 220,
        cell: (row) => <span>{formatPeriod(row, language)}</span>,
      },
      {
        id: "value",
        header: t("targets.column.value"),
        width: 130,
        align: "right",
        cell: (row) => {
          const unit = byId.get(row.indicatorId)?.unit;
          return <span>{unit ? formatIndicatorValue(row.value, "ok", unit, language) : row.value}</span>;
        },
      },
    ];
  }, [t, language]);
  const remove = useRemoveRecord(orpc.targets.remove, {
    done: (row: { indicatorId: string }) => t("targets.deleted", { indicator: row.indicatorId }),
    failed: t("targets.deleteFailed"),
    after: () => list.setRecord(undefined),
  });
  const opened = data?.find(({ id }) => id === list.record);
  const newButton = (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => list.setRecord("new")}>
      {t("targets.new")}
    </Button>
  );
  return (
    <Page
      title={t("targets.title")}
      body="fixed"
      hint={
        data &&
        t("targets.count", {
          count: data.length,
          formatted: formatNumber(data.length, { decimals: 0, language }),
        })
      }
      actions={newButton}
      panel={
        (list.record === "new" || opened) && (
          <TargetPanel
            key={opened?.id ?? "new"}
            existing={opened}
            programmeId={programme.id}
            onClose={() => list.setRecord(undefined)}
            onDelete={remove}
          />
        )
      }
    >
      <ListBody
        name="targets"
        label={t("targets.title")}
        listKey={programme.id}
        columns={columns}
        total={data?.length}
        rowAt={(index) => data?.[index]}
        rowId={(row) => row.id}
        onRange={() => {}}
        sort={list.sort}
        onSort={() => {}}
        openId={list.record}
        onOpen={(row) => list.setRecord(row.id)}
        onDelete={remove}
        failure={error ? failureText(error) : undefined}
        onRetry={() => void refetch()}
        empty={<EmptyState text={t("targets.empty")} action={newButton} />}
      />
    </Page>
  );
}
