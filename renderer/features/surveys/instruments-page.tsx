import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Instrument } from "../../../shared/contract/surveys.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useListAddress } from "../../api/list-address.ts";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import type { ListColumn } from "../../ui/tables/columns.ts";
import { ListBody } from "../../ui/tables/list-body.tsx";
import { InstrumentPanel } from "./instrument-panel.tsx";
import { useSubscaleName } from "./subscale-name.ts";

/** Questionnaires: the short one that ships, and those that users define. */
export function InstrumentsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const subscaleName = useSubscaleName();
  const list = useListAddress({ column: "name", direction: "asc" });
  const { data, error, refetch } = useQuery(orpc.surveys.listInstruments.queryOptions({ input: {} }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names follow t
  const columns = useMemo<ListColumn<Instrument>[]>(() => {
    const count = (value: number) => <span>{formatNumber(value, { decimals: 0, language })}</span>;
    return [
      {
        id: "name",
        header: t("surveys.instrument"),
        width: 260,
        grow: true,
        cell: (row) => <span title={row.name}>{row.name}</span>,
      },
      {
        id: "subscales",
        header: t("surveys.subscales"),
        width: 340,
        leaveAt: 1,
        cell: (row) => {
          const names = [...new Set(row.items.map(({ subscale }) => subscaleName(subscale)))].join(", ");
          return <span title={names}>{names}</span>;
        },
      },
      {
        id: "items",
        header: t("surveys.items"),
        width: 90,
        align: "right",
        cell: (row) => count(row.items.length),
      },
      {
        id: "waves",
        header: t("surveys.waves"),
        width: 100,
        align: "right",
        cell: (row) => count(row.waveCount),
      },
    ];
  }, [t, language]);
  const opened = data?.find(({ id }) => id === list.record);
  const copied = data?.find(({ id }) => id === list.search.copy);
  const newButton = (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => list.setRecord("new")}>
      {t("surveys.newInstrument")}
    </Button>
  );
  return (
    <Page
      title={t("surveys.instruments")}
      body="fixed"
      actions={newButton}
      panel={
        (list.record === "new" || opened) && (
          <InstrumentPanel
            key={`${opened?.id ?? "new"} ${copied?.id ?? ""}`}
            existing={opened}
            copied={copied}
            onCopy={(id) => list.setRecord("new", { copy: id })}
            onClose={() => list.setRecord(undefined, { copy: undefined })}
          />
        )
      }
    >
      <ListBody
        name="instruments"
        label={t("surveys.instruments")}
        listKey="instruments"
        columns={columns}
        total={data?.length}
        rowAt={(index) => data?.[index]}
        rowId={(row) => row.id}
        onRange={() => {}}
        sort={list.sort}
        onSort={() => {}}
        openId={list.record}
        onOpen={(row) => list.setRecord(row.id, { copy: undefined })}
        failure={error ? failureText(error) : undefined}
        onRetry={() => void refetch()}
        empty={<EmptyState text={t("surveys.instrumentsEmpty")} action={newButton} />}
      />
    </Page>
  );
}
