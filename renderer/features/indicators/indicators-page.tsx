import { Button } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import { type AddressSearch, useAddress } from "../../api/address.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useProgramme, useWorkspaceContext } from "../../api/workspace-context.tsx";
import { tableText } from "../../ui/charts/chart-table.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { IndicatorPanel } from "./indicator-panel.tsx";
import { indicatorRows, rowCells } from "./indicator-rows.ts";
import { IndicatorTable } from "./indicator-table.tsx";
import classes from "./indicators.module.css";

const millisecondsOfThanks = 2000;

/** The forty indicators with all that is needed to judge each; a row opens its method card and its records. */
export function IndicatorsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const programme = useProgramme();
  const { period, mode } = useWorkspaceContext();
  const { search, change } = useAddress<AddressSearch>();
  const [copied, setCopied] = useState(false);
  const asked = { programmeIds: [programme.id], ...period, mode };
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...orpc.indicators.compute.queryOptions({ input: { ...asked, compareWith: "previous" } }),
    placeholderData: keepPreviousData,
  });
  const { data: targets } = useQuery(
    orpc.targets.list.queryOptions({ input: { programmeId: programme.id } }),
  );
  const rows = data && indicatorRows(data, targets ?? [], period);
  const open = rows?.find(({ definition }) => definition.id === search.indicator);
  const number = (value: number) => formatNumber(value, { decimals: 0, language });

  const copy = async () => {
    const columns = [
      "indicator",
      "value",
      "numerator",
      "denominator",
      "completeness",
      "previous",
      "change",
      "target",
    ];
    await navigator.clipboard.writeText(
      tableText({
        columns: ["", ...columns.map((name) => t(`indicators.column.${name}`))].map((header) => ({ header })),
        rows: (rows ?? []).map((row) => {
          const cells = rowCells(row, t, language);
          return [
            ...[row.definition.id, row.definition.name[language], cells.value, cells.numerator],
            ...[cells.denominator, cells.completeness, cells.previous, cells.change, cells.target],
          ];
        }),
      }),
    );
    setCopied(true);
    setTimeout(() => setCopied(false), millisecondsOfThanks);
  };

  return (
    <Page
      title={t("indicators.title")}
      hint={
        rows &&
        `${formatPeriod(period, language)}, ${t("indicators.known", {
          known: number(rows.filter(({ now }) => now.status === "ok").length),
          all: number(rows.length),
        })}`
      }
      actions={
        <Button
          variant="default"
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={() => void copy()}
          disabled={!rows}
        >
          {t(copied ? "charts.copied" : "indicators.copyTable")}
        </Button>
      }
      body="fixed"
      panel={
        open && (
          <IndicatorPanel
            key={open.definition.id}
            row={open}
            asked={{ ...asked, id: open.definition.id }}
            onClose={() => void change({ indicator: undefined, part: undefined })}
          />
        )
      }
    >
      {error ? (
        <ErrorState
          title={t("general.readFailed")}
          text={failureText(error)}
          action={<Button onClick={() => void refetch()}>{t("general.retry")}</Button>}
        />
      ) : rows === undefined ? (
        <SkeletonRows count={16} />
      ) : (
        <>
          <IndicatorTable
            rows={rows}
            busy={isPlaceholderData}
            openId={open?.definition.id}
            onOpen={(id) => void change({ indicator: id, part: undefined }, { replace: open !== undefined })}
          />
          <p className={classes.legend}>{t("indicators.legend")}</p>
        </>
      )}
    </Page>
  );
}
