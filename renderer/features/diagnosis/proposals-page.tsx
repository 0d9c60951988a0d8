import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Proposal } from "../../../shared/contract/diagnosis.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
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
import { proposalColumns } from "./proposal-columns.tsx";
import { ProposalPanel } from "./proposal-panel.tsx";

/** What residents ask for, and what became of it. */
export function ProposalsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const programme = useProgramme();
  const list = useListAddress({ column: "date", direction: "desc" });
  const { search, sort, query } = list;

  const input = {
    programmeId: programme.id,
    ...(query === "" ? {} : { search: query }),
    ...(search.decision && { decision: search.decision as "open" }),
    sort: sort as never,
  };
  const listKey = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all of the input
  const page = useCallback(
    (offset: number, limit: number) =>
      orpc.proposals.list.queryOptions({ input: { ...input, offset, limit } }),
    [listKey],
  );
  const rows = useServerPages<Proposal>(page);
  const columns = useMemo(() => proposalColumns(t, language), [t, language]);
  const remove = useRemoveRecord(orpc.proposals.remove, {
    done: (row: { text: string }) => t("proposals.deleted", { text: row.text }),
    failed: t("proposals.deleteFailed"),
    after: () => list.setRecord(undefined),
  });
  const newButton = (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => list.setRecord("new")}>
      {t("proposals.new")}
    </Button>
  );
  const filtered = query !== "" || search.decision !== undefined;

  return (
    <Page
      title={t("proposals.title")}
      body="fixed"
      hint={
        rows.total !== undefined &&
        t("proposals.count", {
          count: rows.total,
          formatted: formatNumber(rows.total, { decimals: 0, language }),
        })
      }
      actions={newButton}
      toolbar={
        <>
          <ListSearch query={query} onChange={list.setQuery} />
          <FilterSelect
            label={t("proposals.column.decision")}
            value={search.decision}
            choices={[
              { id: "open", label: t("proposals.open") },
              ...labelsOf("PROPOSAL_DECISIONS", language),
            ]}
            onChange={(decision) => list.setFilter({ decision })}
            w={160}
          />
        </>
      }
      panel={
        list.record && (
          <ProposalPanel record={list.record} onClose={() => list.setRecord(undefined)} onDelete={remove} />
        )
      }
    >
      <ListBody
        name="proposals"
        label={t("proposals.title")}
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
              text={t("proposals.emptyFilter")}
              action={
                <Button
                  variant="default"
                  onClick={() => list.setFilter({ q: undefined, decision: undefined })}
                >
                  {t("general.clearFilters")}
                </Button>
              }
            />
          ) : (
            <EmptyState text={t("proposals.empty")} action={newButton} />
          )
        }
      />
    </Page>
  );
}
