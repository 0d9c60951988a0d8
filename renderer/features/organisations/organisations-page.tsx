import { Button, Chip } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { OrganisationRow } from "../../../shared/contract/organisations.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import type { Sector } from "../../../shared/vocabulary/records.ts";
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
import { organisationColumns } from "./organisation-columns.tsx";
import { OrganisationPanel } from "./organisation-panel.tsx";

export function OrganisationsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const programme = useProgramme();
  const list = useListAddress({ column: "name", direction: "asc" });
  const { search, sort, query } = list;
  const onlyInProgramme = search.only === "programme";

  const input = {
    programmeId: programme.id,
    ...(query === "" ? {} : { search: query }),
    ...(search.sector && { sector: search.sector as Sector }),
    ...(onlyInProgramme && { onlyInProgramme }),
    sort: sort as never,
  };
  const listKey = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all of the input
  const page = useCallback(
    (offset: number, limit: number) =>
      orpc.organisations.list.queryOptions({ input: { ...input, offset, limit } }),
    [listKey],
  );
  const rows = useServerPages<OrganisationRow>(page);
  const columns = useMemo(() => organisationColumns(t, language), [t, language]);
  const remove = useRemoveRecord(orpc.organisations.remove, {
    done: (row: { name: string }) => t("organisations.deleted", { name: row.name }),
    failed: t("organisations.deleteFailed"),
    after: () => list.setRecord(undefined),
  });
  const newButton = (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => list.setRecord("new")}>
      {t("organisations.new")}
    </Button>
  );
  const filtered = query !== "" || search.sector !== undefined || onlyInProgramme;

  return (
    <Page
      title={t("organisations.title")}
      body="fixed"
      hint={
        rows.total !== undefined &&
        t("organisations.count", {
          count: rows.total,
          formatted: formatNumber(rows.total, { decimals: 0, language }),
        })
      }
      actions={newButton}
      toolbar={
        <>
          <ListSearch query={query} onChange={list.setQuery} />
          <FilterSelect
            label={t("organisations.column.sector")}
            value={search.sector}
            choices={labelsOf("SECTORS", language)}
            onChange={(sector) => list.setFilter({ sector })}
            w={170}
          />
          <Chip
            size="xs"
            checked={onlyInProgramme}
            onChange={(checked) => list.setFilter({ only: checked ? "programme" : undefined })}
            style={{ alignSelf: "center" }}
          >
            {t("organisations.onlyProgramme")}
          </Chip>
        </>
      }
      panel={
        list.record && (
          <OrganisationPanel
            record={list.record}
            onClose={() => list.setRecord(undefined)}
            onDelete={remove}
          />
        )
      }
    >
      <ListBody
        name="organisations"
        label={t("organisations.title")}
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
              text={t("organisations.emptyFilter")}
              action={
                <Button
                  variant="default"
                  onClick={() => list.setFilter({ q: undefined, sector: undefined, only: undefined })}
                >
                  {t("general.clearFilters")}
                </Button>
              }
            />
          ) : (
            <EmptyState text={t("organisations.empty")} action={newButton} />
          )
        }
      />
    </Page>
  );
}
