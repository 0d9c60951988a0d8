import { SegmentedControl, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { label } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { NetworkChart } from "../../ui/charts/network-chart.tsx";
import { useLanguage } from "../../ui/language.ts";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import type { Asked } from "./asked.ts";

const HEIGHT = 280;
type Switch = "with" | "without";

/** Who works with whom; taking MOPS away shows what holds together by itself (P4). */
export function NetworkPanel({ asked }: { asked: Asked }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const [shown, setShown] = useState<Switch>("with");
  const { data, error } = useQuery(orpc.overview.network.queryOptions({ input: asked }));
  if (error) return <ErrorState title={t("general.readFailed")} text={failureText(error)} />;
  if (!data) return <Skeleton height={HEIGHT + 44} />;
  const isWithout = shown === "without";
  const ties = isWithout ? data.ties.filter(({ withoutMops }) => withoutMops) : data.ties;
  const partners = data.organisations.filter(({ isMops }) => !isMops);
  const together = partners.filter(({ staysTogether }) => staysTogether).length;
  const number = (value: number) => formatNumber(value, { decimals: 0, language });
  const tiesOf = (id: string) => ties.filter(({ one, other }) => one === id || other === id).length;
  return (
    <ChartFrame
      title={t("overview.network.title")}
      subtitle={t("overview.network.subtitle")}
      table={{
        columns: ["organisation", "sector", "events", "ties"].map((name) => ({
          header: t(`overview.network.column.${name}`),
        })),
        rows: data.organisations
          .filter(({ isMops }) => !isWithout || !isMops)
          .map(({ id, name, sector, events }) => [
            name,
            label("SECTORS", sector, language),
            number(events),
            number(tiesOf(id)),
          ]),
      }}
      controls={
        <SegmentedControl
          size="xs"
          aria-label={t("overview.network.switch")}
          value={shown}
          onChange={(value) => setShown(value as Switch)}
          data={[
            { value: "with", label: t("overview.network.with") },
            { value: "without", label: t("overview.network.without") },
          ]}
        />
      }
      note={
        partners.length > 0 &&
        t(isWithout ? "overview.network.noteWithout" : "overview.network.noteWith", {
          organisations: number(isWithout ? partners.length : data.organisations.length),
          ties: number(ties.length),
          together: number(together),
        })
      }
    >
      {data.organisations.length === 0 ? (
        <div style={{ height: HEIGHT, display: "flex" }}>
          <EmptyState text={t("overview.network.empty")} />
        </div>
      ) : (
        <NetworkChart
          height={HEIGHT}
          ties={ties}
          nodes={data.organisations.map(({ id, name, x, y, events, isMops, staysTogether }) => ({
            ...{ id, name, x, y },
            weight: events,
            square: isMops,
            gone: isMops && isWithout,
            strong: staysTogether,
          }))}
        />
      )}
    </ChartFrame>
  );
}
