import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityRow } from "../../../shared/contract/activities.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { orpc } from "../../api/index.ts";
import { useListAddress } from "../../api/list-address.ts";
import { useRecordList } from "../../api/use-record-list.ts";
import { useRemoveRecord } from "../../api/use-remove-record.ts";
import { useProgramme } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { ListEmpty } from "../../ui/states/list-empty.tsx";
import { ListBody } from "../../ui/tables/list-body.tsx";
import { ListSearch } from "../../ui/tables/list-search.tsx";
import { activityColumns } from "./activity-columns.tsx";
import { ActivityPanel } from "./activity-panel.tsx";

export function ActivitiesPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const programme = useProgramme();
  const list = useListAddress({ column: "name", direction: "asc" });
  const { total, table } = useRecordList<ActivityRow>(
    "activities",
    list,
    { programmeId: programme.id, ...(list.query === "" ? {} : { search: list.query }), sort: list.sort },
    (input) => orpc.activities.list.queryOptions({ input }),
  );
  const columns = useMemo(() => activityColumns(t, language), [t, language]);
  const remove = useRemoveRecord(orpc.activities.remove, {
    done: (row: { name: string }) => t("activities.deleted", { name: row.name }),
    failed: t("activities.deleteFailed"),
    after: () => list.setRecord(undefined),
  });
  const newButton = (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => list.setRecord("new")}>
      {t("activities.new")}
    </Button>
  );
  return (
    <Page
      title={t("activities.title")}
      body="fixed"
      hint={
        total !== undefined &&
        t("activities.count", { count: total, formatted: formatNumber(total, { decimals: 0, language }) })
      }
      actions={newButton}
      toolbar={<ListSearch query={list.query} onChange={list.setQuery} />}
      panel={
        list.record && (
          <ActivityPanel record={list.record} onClose={() => list.setRecord(undefined)} onDelete={remove} />
        )
      }
    >
      <ListBody
        {...table}
        label={t("activities.title")}
        columns={columns}
        onDelete={remove}
        empty={
          <ListEmpty
            filtered={list.query !== ""}
            filteredText={t("activities.emptyFilter")}
            onClear={() => list.setFilter({ q: undefined })}
            text={t("activities.empty")}
            action={newButton}
          />
        }
      />
    </Page>
  );
}
