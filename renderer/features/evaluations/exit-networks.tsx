import { useTranslation } from "react-i18next";
import type { ExitSimulation } from "../../../shared/contract/exit-simulation.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { NetworkChart } from "../../ui/charts/network-chart.tsx";
import { useLanguage } from "../../ui/language.ts";
import classes from "./evaluations.module.css";

/** The network twice, each organisation at the same place: what goes is seen by looking from one to the other. */
export function ExitNetworks({ exit }: { exit: ExitSimulation }) {
  const { t } = useTranslation();
  if (exit.network.nodes.length === 0) return <p className={classes.quiet}>{t("exit.networkEmpty")}</p>;
  return (
    <div className={classes.columns} style={{ marginBottom: 28 }}>
      <Network exit={exit} when="before" />
      <Network exit={exit} when="after" />
    </div>
  );
}

function Network({ exit, when }: { exit: ExitSimulation; when: "before" | "after" }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { nodes, tiedPairs, ties, largestGroup } = exit.network;
  const number = (value: number | null) => formatNumber(value, { decimals: 0, language });
  const isThere = (node: (typeof nodes)[number]) => when === "before" || node.remains;
  const shownTies = tiedPairs.filter(({ remains }) => when === "before" || remains);
  const tieCount = (id: string) => shownTies.filter(({ one, other }) => one === id || other === id).length;
  return (
    <div className={classes.box}>
      <ChartFrame
        title={t(when === "before" ? "exit.networkBefore" : "exit.networkAfter")}
        table={{
          columns: (["organisation", "events", "ties"] as const).map((column) => ({
            header: t(`exit.networkColumn.${column}`),
          })),
          rows: nodes.map((node) => [
            node.name,
            isThere(node) ? number(when === "before" ? node.events : node.eventsAfter) : t("exit.gone"),
            number(tieCount(node.id)),
          ]),
        }}
        note={t("exit.networkNote", {
          organisations: number(nodes.filter(isThere).length),
          ties: number(ties[when]),
          group: number(largestGroup[when]),
        })}
      >
        <NetworkChart
          nodes={nodes.map((node) => ({
            id: node.id,
            name: node.name,
            x: node.x,
            y: node.y,
            // The same size in both drawings, so that a place is known again.
            weight: node.events,
            square: node.sector === "mops",
            gone: !isThere(node),
            strong: tieCount(node.id) > 0,
          }))}
          ties={shownTies}
          height={300}
        />
      </ChartFrame>
    </div>
  );
}
