import { SegmentedControl, Skeleton } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { IndicatorMode } from "../../../shared/contract/indicators.ts";
import type { ProgrammeRow } from "../../../shared/contract/programmes.ts";
import { initiativeLevelLabel } from "../../../shared/vocabulary/initiative-level.ts";
import { formatNumber, formatPercent } from "../../../shared/vocabulary/numbers.ts";
import type { Period } from "../../../shared/vocabulary/periods.ts";
import { INITIATIVE_LEVELS } from "../../../shared/vocabulary/records.ts";
import { type AddressSearch, useAddress } from "../../api/address.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import type { ChartTable } from "../../ui/charts/chart-table.tsx";
import { eventsOf, LevelsChart, type LevelsPart } from "../../ui/charts/levels-chart.tsx";
import { useLanguage } from "../../ui/language.ts";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { trendPeriod } from "./trend-period.ts";

interface Props {
  programme: ProgrammeRow;
  period: Period;
  mode: IndicatorMode;
}

const HEIGHT = 280;

/** Od pomocy do samopomocy: who started the events, year by year from the programme's beginning to the end of the period. */
export function LevelsPanel({ programme, period, mode }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const { search, change } = useAddress<AddressSearch>();
  const by = search.by === "quarter" ? "quarter" : "year";
  const measure = search.show === "count" ? "count" : "share";
  const whole = trendPeriod(programme.firstEventOn, period, by);
  const { data, error } = useQuery({
    ...orpc.indicators.levelTrend.queryOptions({
      input: { programmeIds: [programme.id], ...whole, mode, by },
    }),
    placeholderData: keepPreviousData,
  });
  if (error) return <ErrorState title={t("general.readFailed")} text={failureText(error)} />;
  if (!data) return <Skeleton height={HEIGHT + 44} />;
  const parts = data.map((each) => ({ ...each, part: partName(each.part) }));
  const unknown = parts.reduce((sum, part) => sum + part.unknown, 0);
  const number = (value: number) => formatNumber(value, { decimals: 0, language });
  return (
    <ChartFrame
      title={t("overview.levels.title")}
      subtitle={t("overview.levels.subtitle")}
      table={levelsTable(parts, {
        part: t("overview.levels.part"),
        total: t("overview.levels.total"),
        language,
      })}
      controls={
        <>
          <SegmentedControl
            size="xs"
            aria-label={t("overview.levels.step")}
            value={by}
            onChange={(value) => void change({ by: value === "year" ? undefined : value }, { replace: true })}
            data={[
              { value: "year", label: t("overview.levels.byYear") },
              { value: "quarter", label: t("overview.levels.byQuarter") },
            ]}
          />
          <SegmentedControl
            size="xs"
            aria-label={t("overview.levels.measure")}
            value={measure}
            onChange={(value) =>
              void change({ show: value === "share" ? undefined : value }, { replace: true })
            }
            data={[
              { value: "share", label: t("overview.levels.share") },
              { value: "count", label: t("overview.levels.count") },
            ]}
          />
        </>
      }
      note={unknown > 0 && t("overview.levels.unknownNote", { count: unknown, formatted: number(unknown) })}
    >
      {parts.every((part) => eventsOf(part) === 0) ? (
        <div style={{ height: HEIGHT, display: "flex" }}>
          <EmptyState text={t("overview.levels.empty")} />
        </div>
      ) : (
        <LevelsChart parts={parts} measure={measure} height={HEIGHT} />
      )}
    </ChartFrame>
  );
}

/** `2017-Q3` as people write it: `III 2017`. */
function partName(part: string): string {
  const [year, quarter] = part.split("-Q");
  return quarter ? `${["I", "II", "III", "IV"][Number(quarter) - 1]} ${year}` : part;
}

function levelsTable(
  parts: LevelsPart[],
  { part, total, language }: { part: string; total: string; language: "pl" | "en" },
): ChartTable {
  const levels = [...INITIATIVE_LEVELS, null];
  return {
    columns: [part, ...levels.map((level) => initiativeLevelLabel(level, "short", language)), total].map(
      (header) => ({ header }),
    ),
    rows: parts.map((each) => {
      const all = eventsOf(each);
      const cell = (count: number) =>
        all === 0
          ? "0"
          : `${formatNumber(count, { decimals: 0, language })} (${formatPercent((count / all) * 100, { language, decimals: 0 })})`;
      return [
        each.part,
        ...[...each.byLevel, each.unknown].map(cell),
        formatNumber(all, { decimals: 0, language }),
      ];
    }),
  };
}
