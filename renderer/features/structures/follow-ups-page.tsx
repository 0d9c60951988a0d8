import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FollowUp } from "../../../shared/contract/structures.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useListAddress } from "../../api/list-address.ts";
import { useProgramme } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import type { ListColumn } from "../../ui/tables/columns.ts";
import { ListBody } from "../../ui/tables/list-body.tsx";
import { FollowUpPanel } from "./follow-up-panel.tsx";

/** What was found 6, 12 and 24 months after a programme's end: which organisations still pursue which goals. */
export function FollowUpsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const programme = useProgramme();
  const list = useListAddress({ column: "date", direction: "desc" });
  const { data, error, refetch } = useQuery(
    orpc.followUps.list.queryOptions({ input: { programmeId: programme.id } }),
  );
  const columns = useMemo<ListColumn<FollowUp>[]>(
    () => [
      {
        id: "months",
        header: t("structures.followUpColumn.months"),
        width: 200,
        cell: (row) => <span>{t("structures.monthsAfter", { count: row.months })}</span>,
      },
      {
        id: "date",
        header: t("structures.date"),
        width: 110,
        cell: (row) => <span>{formatDay(row.date, language)}</span>,
      },
      {
        id: "organisations",
        header: t("structures.followUpColumn.organisations"),
        width: 160,
        align: "right",
        cell: (row) => <span>{new Set(row.pursuits.map((one) => one.organisationId)).size}</span>,
      },
      {
        id: "goals",
        header: t("structures.followUpColumn.goals"),
        width: 200,
        grow: true,
        cell: (row) => (
          <span>
            {t("structures.goalsOf", {
              some: new Set(row.pursuits.map((one) => one.goal)).size,
              all: programme.goals.length,
            })}
          </span>
        ),
      },
    ],
    [t, language, programme.goals.length],
  );
  const opened = data?.find(({ id }) => id === list.record);
  const newButton = (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => list.setRecord("new")}>
      {t("structures.newFollowUp")}
    </Button>
  );
  return (
    <Page
      title={t("structures.followUps")}
      body="fixed"
      actions={newButton}
      panel={
        (list.record === "new" || opened) && (
          <FollowUpPanel
            key={opened?.id ?? "new"}
            programme={programme}
            existing={opened}
            onClose={() => list.setRecord(undefined)}
          />
        )
      }
    >
      <ListBody
        name="follow-ups"
        label={t("structures.followUps")}
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
        failure={error ? failureText(error) : undefined}
        onRetry={() => void refetch()}
        empty={<EmptyState text={t("structures.followUpsEmpty")} action={newButton} />}
      />
    </Page>
  );
}
