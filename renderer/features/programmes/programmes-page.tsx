import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ProgrammeRow } from "../../../shared/contract/programmes.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { foldText, sortKey } from "../../../shared/vocabulary/polish-text.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { type ListAddress, useListAddress } from "../../api/list-address.ts";
import { useRemoveRecord } from "../../api/use-remove-record.ts";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { ListEmpty } from "../../ui/states/list-empty.tsx";
import { ListBody } from "../../ui/tables/list-body.tsx";
import { ListSearch } from "../../ui/tables/list-search.tsx";
import { programmeColumns } from "./programme-columns.tsx";
import { ProgrammePanel } from "./programme-panel.tsx";

/** All programmes of the workspace; there are tens of them, so the page itself finds and sorts. */
export function ProgrammesPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const list = useListAddress({ column: "name", direction: "asc" });
  const { data, error, refetch } = useQuery(orpc.programmes.list.queryOptions({ input: {} }));
  const rows = useMemo(() => data && arranged(data, list), [data, list]);
  const columns = useMemo(() => programmeColumns(t, language), [t, language]);
  const remove = useRemoveRecord(orpc.programmes.remove, {
    done: (row: { code: string }) => t("programmes.deleted", { name: row.code }),
    failed: t("programmes.deleteFailed"),
    after: () => list.setRecord(undefined),
  });
  const newButton = (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => list.setRecord("new")}>
      {t("programmes.new")}
    </Button>
  );
  return (
    <Page
      title={t("programmes.title")}
      body="fixed"
      hint={
        rows !== undefined &&
        t("programmes.count", {
          count: rows.length,
          formatted: formatNumber(rows.length, { decimals: 0, language }),
        })
      }
      actions={newButton}
      toolbar={<ListSearch query={list.query} onChange={list.setQuery} />}
      panel={
        list.record && (
          <ProgrammePanel record={list.record} onClose={() => list.setRecord(undefined)} onDelete={remove} />
        )
      }
    >
      <ListBody
        name="programmes"
        label={t("programmes.title")}
        listKey={list.query}
        columns={columns}
        total={rows?.length}
        rowAt={(index) => rows?.[index]}
        rowId={(row) => row.id}
        onRange={() => {}}
        sort={list.sort}
        onSort={list.setSort}
        openId={list.record}
        onOpen={(row) => list.setRecord(row.id)}
        onDelete={remove}
        failure={error ? failureText(error) : undefined}
        onRetry={() => void refetch()}
        empty={
          <ListEmpty
            filtered={list.query !== ""}
            filteredText={t("programmes.emptyFilter")}
            onClear={() => list.setFilter({ q: undefined })}
            text={t("programmes.empty")}
            action={newButton}
          />
        }
      />
    </Page>
  );
}

const sortValues: Record<string, (row: ProgrammeRow) => string | number | null> = {
  code: (row) => sortKey(row.code),
  name: (row) => sortKey(row.name),
  kind: (row) => row.kind,
  area: (row) => row.areaName && sortKey(row.areaName),
  eventCount: (row) => row.eventCount,
  lastEventOn: (row) => row.lastEventOn,
};

function arranged(rows: ProgrammeRow[], list: ListAddress): ProgrammeRow[] {
  const wanted = foldText(list.query);
  const sortValue = sortValues[list.sort.column] ?? sortValues.name!;
  const sign = list.sort.direction === "asc" ? 1 : -1;
  return rows
    .filter((row) => foldText(`${row.code} ${row.name} ${row.areaName ?? ""}`).includes(wanted))
    .sort((one, other) => {
      const [a, b] = [sortValue(one), sortValue(other)];
      // What is unknown stands last either way.
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      if (typeof a === "number" && typeof b === "number") return sign * (a - b);
      return sign * (a < b ? -1 : a > b ? 1 : 0);
    });
}
