import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PartnershipRow } from "../../../shared/contract/partnerships.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { orpc } from "../../api/index.ts";
import { useListAddress } from "../../api/list-address.ts";
import { useRecordList } from "../../api/use-record-list.ts";
import { useRemoveRecord } from "../../api/use-remove-record.ts";
import { useProgramme } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { ListEmpty } from "../../ui/states/list-empty.tsx";
import { FilterSelect } from "../../ui/tables/filter-select.tsx";
import { ListBody } from "../../ui/tables/list-body.tsx";
import { ListSearch } from "../../ui/tables/list-search.tsx";
import { partnershipColumns } from "./partnership-columns.tsx";
import { PartnershipPanel } from "./partnership-panel.tsx";

export function PartnershipsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const programme = useProgramme();
  const list = useListAddress({ column: "name", direction: "asc" });
  const { query, search } = list;
  const { total, table } = useRecordList<PartnershipRow>(
    "partnerships",
    list,
    {
      programmeId: programme.id,
      ...(query === "" ? {} : { search: query }),
      ...(search.kind && { kind: search.kind }),
      sort: list.sort,
    },
    (input) => orpc.partnerships.list.queryOptions({ input }),
  );
  const columns = useMemo(() => partnershipColumns(t, language), [t, language]);
  const remove = useRemoveRecord(orpc.partnerships.remove, {
    done: (row: { name: string }) => t("partnerships.deleted", { name: row.name }),
    failed: t("partnerships.deleteFailed"),
    after: () => list.setRecord(undefined),
  });
  const newButton = (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => list.setRecord("new")}>
      {t("partnerships.new")}
    </Button>
  );
  return (
    <Page
      title={t("partnerships.title")}
      body="fixed"
      hint={
        total !== undefined &&
        t("partnerships.count", { count: total, formatted: formatNumber(total, { decimals: 0, language }) })
      }
      actions={newButton}
      toolbar={
        <>
          <ListSearch query={query} onChange={list.setQuery} />
          <FilterSelect
            label={t("partnerships.column.kind")}
            value={search.kind}
            choices={labelsOf("PARTNERSHIP_KINDS", language)}
            onChange={(kind) => list.setFilter({ kind })}
            w={190}
          />
        </>
      }
      panel={
        list.record && (
          <PartnershipPanel
            record={list.record}
            onClose={() => list.setRecord(undefined)}
            onDelete={remove}
          />
        )
      }
    >
      <ListBody
        {...table}
        label={t("partnerships.title")}
        columns={columns}
        onDelete={remove}
        empty={
          <ListEmpty
            filtered={query !== "" || search.kind !== undefined}
            filteredText={t("partnerships.emptyFilter")}
            onClear={() => list.setFilter({ q: undefined, kind: undefined })}
            text={t("partnerships.empty")}
            action={newButton}
          />
        }
      />
    </Page>
  );
}
