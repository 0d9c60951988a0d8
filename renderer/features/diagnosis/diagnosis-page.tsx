import { Button, Chip } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DiagnosisEntry } from "../../../shared/contract/diagnosis.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useListAddress } from "../../api/list-address.ts";
import { useRemoveRecord } from "../../api/use-remove-record.ts";
import { useServerPages } from "../../api/use-server-pages.ts";
import { useProgramme, useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { FilterSelect } from "../../ui/tables/filter-select.tsx";
import { ListBody } from "../../ui/tables/list-body.tsx";
import { ListSearch } from "../../ui/tables/list-search.tsx";
import { diagnosisColumns } from "./diagnosis-columns.tsx";
import { DiagnosisPanel } from "./diagnosis-panel.tsx";

const nothingFiltered = {
  q: undefined,
  type: undefined,
  source: undefined,
  priority: undefined,
  open: undefined,
};

/** What residents, staff and institutions named: problems, needs, assets and possibilities, the beginning of the chain. */
export function DiagnosisPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const programme = useProgramme();
  const { today } = useWorkspaceContext();
  const list = useListAddress({ column: "date", direction: "desc" });
  const { search, sort, query } = list;

  const input = {
    programmeId: programme.id,
    ...(query === "" ? {} : { search: query }),
    ...(search.type && { type: search.type as DiagnosisEntry["type"] }),
    ...(search.source && { source: search.source as DiagnosisEntry["source"] }),
    ...(search.priority === "yes" && { priority: true }),
    ...(search.open === "yes" && { validAt: today }),
    sort: sort as never,
  };
  const listKey = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all of the input
  const page = useCallback(
    (offset: number, limit: number) =>
      orpc.diagnosis.list.queryOptions({ input: { ...input, offset, limit } }),
    [listKey],
  );
  const rows = useServerPages<DiagnosisEntry>(page);
  const columns = useMemo(() => diagnosisColumns(t, language), [t, language]);
  const remove = useRemoveRecord(orpc.diagnosis.remove, {
    done: (row: { text: string }) => t("diagnosis.deleted", { text: row.text }),
    failed: t("diagnosis.deleteFailed"),
    after: () => list.setRecord(undefined),
  });
  const newButton = (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => list.setRecord("new")}>
      {t("diagnosis.new")}
    </Button>
  );
  const filtered = Object.keys(nothingFiltered).some((name) => search[name] !== undefined);

  return (
    <Page
      title={t("diagnosis.title")}
      body="fixed"
      hint={
        rows.total !== undefined &&
        t("diagnosis.count", {
          count: rows.total,
          formatted: formatNumber(rows.total, { decimals: 0, language }),
        })
      }
      actions={newButton}
      toolbar={
        <>
          <ListSearch query={query} onChange={list.setQuery} />
          <FilterSelect
            label={t("diagnosis.column.type")}
            value={search.type}
            choices={labelsOf("DIAGNOSIS_TYPES", language)}
            onChange={(type) => list.setFilter({ type })}
          />
          <FilterSelect
            label={t("diagnosis.column.source")}
            value={search.source}
            choices={labelsOf("DIAGNOSIS_SOURCES", language)}
            onChange={(source) => list.setFilter({ source })}
          />
          <Chip
            size="xs"
            checked={search.priority === "yes"}
            onChange={(checked) => list.setFilter({ priority: checked ? "yes" : undefined })}
            style={{ alignSelf: "center" }}
          >
            {t("diagnosis.onlyPriority")}
          </Chip>
          <Chip
            size="xs"
            checked={search.open === "yes"}
            onChange={(checked) => list.setFilter({ open: checked ? "yes" : undefined })}
            style={{ alignSelf: "center" }}
          >
            {t("diagnosis.onlyOpen")}
          </Chip>
        </>
      }
      panel={
        list.record && (
          <DiagnosisPanel record={list.record} onClose={() => list.setRecord(undefined)} onDelete={remove} />
        )
      }
    >
      <ListBody
        name="diagnosis"
        label={t("diagnosis.title")}
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
              text={t("diagnosis.emptyFilter")}
              action={
                <Button variant="default" onClick={() => list.setFilter(nothingFiltered)}>
                  {t("general.clearFilters")}
                </Button>
              }
            />
          ) : (
            <EmptyState text={t("diagnosis.empty")} action={newButton} />
          )
        }
      />
    </Page>
  );
}
