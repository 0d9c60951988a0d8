import { Button, Chip } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PersonRow } from "../../../shared/contract/people.ts";
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
import { LikelyDuplicates } from "./likely-duplicates.tsx";
import { personColumns } from "./person-columns.tsx";
import { PersonPanel } from "./person-panel.tsx";

export function PeoplePage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const programme = useProgramme();
  const list = useListAddress({ column: "code", direction: "asc" });
  const { search, sort, query } = list;
  const everywhere = search.span === "all";

  const input = {
    ...(everywhere ? {} : { programmeId: programme.id }),
    ...(query === "" ? {} : { search: query }),
    ...(search.who && { staff: search.who === "staff" }),
    sort: sort as never,
  };
  const listKey = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all of the input
  const page = useCallback(
    (offset: number, limit: number) => orpc.people.list.queryOptions({ input: { ...input, offset, limit } }),
    [listKey],
  );
  const rows = useServerPages<PersonRow>(page);
  const columns = useMemo(() => personColumns(t, language), [t, language]);
  const remove = useRemoveRecord(orpc.people.remove, {
    done: (row: { code: string }) => t("people.deleted", { name: row.code }),
    failed: t("people.deleteFailed"),
    after: () => list.setRecord(undefined),
  });
  const newButton = (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => list.setRecord("new")}>
      {t("people.new")}
    </Button>
  );
  // Not drawn again at every row that comes.
  const toolbar = useMemo(
    () => (
      <>
        <ListSearch query={query} onChange={list.setQuery} />
        <FilterSelect
          label={t("people.staffFilter")}
          value={search.who}
          choices={[
            { id: "residents", label: t("people.residents") },
            { id: "staff", label: t("people.staff") },
          ]}
          onChange={(who) => list.setFilter({ who })}
        />
        <Chip
          size="xs"
          checked={everywhere}
          onChange={(checked) => list.setFilter({ span: checked ? "all" : undefined })}
          style={{ alignSelf: "center" }}
        >
          {t("people.everywhere")}
        </Chip>
      </>
    ),
    [t, list, query, search.who, everywhere],
  );
  const duplicates = useMemo(() => <LikelyDuplicates onOpen={(id) => list.setRecord(id)} />, [list]);
  const filtered = query !== "" || search.who !== undefined;

  return (
    <Page
      title={t("people.title")}
      body="fixed"
      hint={
        rows.total !== undefined &&
        `${t("people.count", { count: rows.total, formatted: formatNumber(rows.total, { decimals: 0, language }) })} ${t(everywhere ? "people.ofWorkspace" : "people.ofProgramme")}`
      }
      actions={newButton}
      toolbar={toolbar}
      panel={
        list.record && (
          <PersonPanel
            record={list.record}
            onClose={() => list.setRecord(undefined)}
            onOpen={(id) => list.setRecord(id)}
            onDelete={remove}
          />
        )
      }
    >
      {duplicates}
      <ListBody
        name="people"
        label={t("people.title")}
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
              text={t("people.emptyFilter")}
              action={
                <Button variant="default" onClick={() => list.setFilter({ q: undefined, who: undefined })}>
                  {t("general.clearFilters")}
                </Button>
              }
            />
          ) : (
            <EmptyState text={t("people.empty")} action={newButton} />
          )
        }
      />
    </Page>
  );
}
