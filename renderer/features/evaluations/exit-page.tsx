import { Switch } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ExitSimulation } from "../../../shared/contract/exit-simulation.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import { type AddressSearch, useAddress } from "../../api/address.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { PrintButton } from "../../api/print-button.tsx";
import { useProgramme, useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import classes from "./evaluations.module.css";
import { ExitFigures } from "./exit-figures.tsx";
import { ExitFunctions, ExitStructures } from "./exit-lists.tsx";
import { ExitNetworks } from "./exit-networks.tsx";

/** What remains if MOPS leaves tomorrow, or the most active leader, or both: the switches stand in the address. */
export function ExitPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const programme = useProgramme();
  const { period, mode } = useWorkspaceContext();
  const { search, change } = useAddress<AddressSearch>();
  const without = { mops: search.mops !== "stays", leader: search.leader === "leaves" };
  const { data, error } = useQuery({
    ...orpc.exitSimulation.run.queryOptions({
      input: { programmeId: programme.id, ...period, mode, without },
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title={t("exit.title")}
      hint={`${programme.name} · ${t("exit.hint", { period: formatPeriod(period, language) })}`}
      actions={
        <PrintButton name={`${programme.code} ${t("exit.title")} ${formatPeriod(period, language)}`} />
      }
    >
      <fieldset className={classes.switches}>
        <legend className="for-screen-readers">{t("exit.switches")}</legend>
        <Switch
          label={t("exit.withoutMops")}
          description={t("exit.withoutMopsHint")}
          checked={without.mops}
          onChange={(event) =>
            void change({ mops: event.currentTarget.checked ? undefined : "stays" }, { replace: true })
          }
        />
        <Switch
          label={t("exit.withoutLeader")}
          description={leaderHint(data)}
          disabled={data !== undefined && data.leader === null}
          checked={without.leader}
          onChange={(event) =>
            void change({ leader: event.currentTarget.checked ? "leaves" : undefined }, { replace: true })
          }
        />
      </fieldset>
      {error ? (
        <ErrorState title={t("general.readFailed")} text={failureText(error)} />
      ) : data === undefined ? (
        <SkeletonRows height={32} count={10} />
      ) : data.events.before === 0 ? (
        <EmptyState text={t("exit.empty")} />
      ) : (
        <>
          <ExitFigures exit={data} />
          <ExitNetworks exit={data} />
          <div className={classes.columns}>
            <ExitFunctions exit={data} />
            <ExitStructures exit={data} />
          </div>
        </>
      )}
    </Page>
  );

  function leaderHint(exit: ExitSimulation | undefined): string {
    if (!exit) return t("general.loading");
    if (!exit.leader) return t("exit.noLeader");
    const { name, events } = exit.leader;
    return t("exit.withoutLeaderHint", {
      name,
      formatted: formatNumber(events, { decimals: 0, language }),
    });
  }
}
