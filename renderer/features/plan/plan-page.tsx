import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ACTION_STATUSES, type PlanAction } from "../../../shared/contract/plan.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useListAddress } from "../../api/list-address.ts";
import { useRemoveRecord } from "../../api/use-remove-record.ts";
import { useServerPages } from "../../api/use-server-pages.ts";
import { useProgramme } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { FilterSelect } from "../../ui/tables/filter-select.tsx";
import { ListBody } from "../../ui/tables/list-body.tsx";
import { ListSearch } from "../../ui/tables/list-search.tsx";
import { ActionPanel } from "./action-panel.tsx";
import { planColumns } from "./plan-columns.tsx";

/** What is to be done, by whom, by when and with what result. */
export function PlanPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const programme = useProgramme();
  const list = useListAddress({ column: "dueOn", direction: "asc" });
  const { search, sort, query } = list;

  const input = {
    programmeId: programme.id,
    ...(query === "" ? {} : { search: query }),
    ...(search.status && { status: search.status as PlanAction["status"] }),
    sort: sort as never,
  };
  const listKey = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all of the input
  const page = useCallback(
    (offset: number, limit: number) => orpc.plan.list.queryOptions({ input: { ...input, offset, limit } }),
    [listKey],
  );
  const rows = useServerPages<PlanAction>(page);
  const columns = useMemo(() => planColumns(t, language), [t, language]);
  const remove = useRemoveRecord(orpc.plan.remove, {
    done: (row: { title: string }) => t("plan.deleted", { title: row.title }),
    failed: t("plan.deleteFailed"),
    after: () => list.setRecord(undefined),
  });
  const newButton = (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => list.setRecord("new")}>
      {t("plan.new")}
    </Button>
  );
  const filtered = query !== "" || search.status !== undefined;

  return (
    <Page
      title={t("plan.title")}
      body="fixed"
      hint={
        rows.total !== undefined &&
        t("plan.count", {
          count: rows.total,
          formatted: formatNumber(rows.total, { decimals: 0, language }),
        })
      }
      actions={newButton}
      toolbar={
        <>
          <ListSearch query={query} onChange={list.setQuery} />
          <FilterSelect
            label={t("plan.column.status")}
            value={search.status}
            choices={ACTION_STATUSES.map((id) => ({ id, label: t(`plan.status.${id}`) }))}
            onChange={(status) => list.setFilter({ status })}
            w={160}
          />
        </>
      }
      panel={
        list.record && (
          <ActionPanel record={list.record} onClose={() => list.setRecord(undefined)} onDelete={remove} />
        )
      }
    >
      <ListBody
        name="plan"
        label={t("plan.title")}
        listKey={listKey}
        columns={columns}
        total={rows.total}
        rowAt={rows.rowAt}
        rowId={(row) => row.id}
        onRange={rows.onRange}
        sort={sort}
        onSort={list.setSort}
        openId={list.record}
        onOpen={(row) => list.setRecord(row.id)}
        onDelete={remove}
        busy={rows.busy}
        failure={rows.error ? failureText(rows.error) : undefined}
        onRetry={rows.retry}
        empty={
          filtered ? (
            <EmptyState
              text={t("plan.emptyFilter")}
              action={
                <Button variant="default" onClick={() => list.setFilter({ q: undefined, status: undefined })}>
                  {t("general.clearFilters")}
                </Button>
              }
            />
          ) : (
            <EmptyState text={t("plan.empty")} action={newButton} />
          )
        }
      />
    </Page>
  );
}
