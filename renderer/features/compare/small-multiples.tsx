import { Select, Skeleton } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { yearOf } from "../../../shared/vocabulary/dates.ts";
import { CATALOGUE, findIndicator } from "../../../shared/vocabulary/indicator-catalogue.ts";
import { formatIndicatorValue } from "../../../shared/vocabulary/numbers.ts";
import { type AddressSearch, useAddress } from "../../api/address.ts";
import { orpc } from "../../api/index.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { SmallBars } from "../../ui/charts/small-bars.tsx";
import { foldedFilter } from "../../ui/forms/folded-filter.ts";
import { useLanguage } from "../../ui/language.ts";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ChooseProgrammes } from "./choose-programmes.tsx";
import classes from "./compare.module.css";
import { useChosenProgrammes } from "./use-chosen.ts";

const USUAL_INDICATOR = "S3";

/** One indicator, each programme in a small chart of its years, all on one scale. */
export function SmallMultiples() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { period, mode } = useWorkspaceContext();
  const { search, change } = useAddress<AddressSearch>();
  const { chosen } = useChosenProgrammes();
  const definition = findIndicator(search.indicator ?? "") ?? findIndicator(USUAL_INDICATOR);
  const id = definition?.id ?? USUAL_INDICATOR;
  const year = yearOf(period.to);
  const whole = { from: `${year}-01-01`, to: `${year}-12-31` };
  const reports = useQueries({
    queries: chosen.map((programme) =>
      orpc.indicators.compute.queryOptions({
        input: { programmeIds: [programme.id], ...whole, mode, ids: [id], compareWith: "years" },
      }),
    ),
  });
  const series = chosen.map(({ code, name }, place) => {
    const data = reports[place]?.data;
    const values = data
      ? [data, ...data.earlier]
          .toSorted((one, other) => (one.period.from < other.period.from ? -1 : 1))
          .map((report) => ({
            part: String(yearOf(report.period.from)),
            value: report.indicators[0]?.value ?? null,
            status: report.indicators[0]?.status ?? ("no-data" as const),
          }))
      : undefined;
    return { code, name, values };
  });
  const years = series.find(({ values }) => values)?.values?.map(({ part }) => part) ?? [];
  const shown = (
    value: number | null,
    status: "ok" | "no-data" | "not-applicable" = value === null ? "no-data" : "ok",
  ) => formatIndicatorValue(value, status, definition?.unit ?? "count", language);
  const most = Math.max(0, ...series.flatMap(({ values }) => values?.map(({ value }) => value ?? 0) ?? []));
  return (
    <>
      <div className={classes.choices}>
        <Select
          w={340}
          aria-label={t("compare.indicator")}
          data={CATALOGUE.map((each) => ({ value: each.id, label: `${each.id} ${each.name[language]}` }))}
          value={id}
          onChange={(value) => void change({ indicator: value ?? undefined }, { replace: true })}
          searchable
          filter={foldedFilter}
          allowDeselect={false}
        />
        <ChooseProgrammes />
      </div>
      {chosen.length === 0 ? (
        <EmptyState text={t("compare.choose")} />
      ) : (
        <div className={classes.charts}>
          <ChartFrame
            title={t("compare.smallTitle", {
              id,
              name: definition?.name[language] ?? "",
              from: years[0] ?? year,
              to: years.at(-1) ?? year,
            })}
            subtitle={t("compare.smallSubtitle")}
            table={{
              columns: [t("compare.programme"), ...years].map((header) => ({ header })),
              rows: series.map(({ code, values }) => [
                code,
                ...(values?.map(({ value, status }) => shown(value, status)) ?? []),
              ]),
            }}
          >
            {series.some(({ values }) => values === undefined) ? (
              <Skeleton height={200} />
            ) : (
              <SmallBars
                panels={series.map(({ code, values = [] }) => ({
                  title: code,
                  bars: values.map(({ part, value }) => ({ part, value, text: shown(value) })),
                }))}
                most={most}
                nothing={t("compare.noYears")}
              />
            )}
          </ChartFrame>
        </div>
      )}
    </>
  );
}
