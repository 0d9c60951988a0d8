import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CapacityWorkshop } from "../../../shared/contract/surveys.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { formatFigure } from "../../../shared/vocabulary/numbers.ts";
import { useAddress } from "../../api/address.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useProgramme } from "../../api/workspace-context.tsx";
import { RadarChart } from "../../ui/charts/radar-chart.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { NoValue } from "../../ui/states/no-value.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { CAPACITY_DOMAINS } from "./domains.ts";
import classes from "./surveys.module.css";
import { WorkshopPanel } from "./workshop-panel.tsx";

/** What a community can do, as its people ranked it at a workshop: nine domains, first and latest in one picture. */
export function WorkshopsPage() {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const programme = useProgramme();
  const { search, change, close } = useAddress();
  const { data, error, refetch } = useQuery(
    orpc.workshops.list.queryOptions({ input: { programmeId: programme.id } }),
  );
  const opened = data?.find(({ id }) => id === search.record);
  const newButton = (
    <Button
      variant="default"
      leftSection={<IconPlus size={16} />}
      onClick={() => void change({ record: "new" })}
    >
      {t("surveys.newWorkshop")}
    </Button>
  );
  return (
    <Page
      title={t("surveys.workshops")}
      actions={newButton}
      panel={
        (search.record === "new" || opened) && (
          <WorkshopPanel
            key={opened?.id ?? "new"}
            existing={opened}
            programmeId={programme.id}
            onClose={() => void close(search.record)}
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
      ) : data === undefined ? (
        <SkeletonRows />
      ) : data.length === 0 ? (
        <EmptyState text={t("surveys.workshopsEmpty")} action={newButton} />
      ) : (
        <Workshops workshops={data} onOpen={(record) => void change({ record })} />
      )}
    </Page>
  );
}

function Workshops({ workshops, onOpen }: { workshops: CapacityWorkshop[]; onOpen(id: string): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = workshops.length > 1 ? [workshops[0], workshops.at(-1)] : workshops;
  const series = shown.flatMap((one) =>
    one ? [{ name: formatDay(one.date, language), values: one.ranks }] : [],
  );
  return (
    <div className={classes.workshop}>
      <table className={classes.table} aria-label={t("surveys.workshops")}>
        <thead>
          <tr>
            <th scope="col">{t("surveys.domain")}</th>
            {workshops.map((one) => (
              <th key={one.id} scope="col" className={classes.figure}>
                <button type="button" className={classes.open} onClick={() => onOpen(one.id)}>
                  {formatDay(one.date, language)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CAPACITY_DOMAINS.map((domain, place) => (
            <tr key={domain}>
              <th scope="row">
                {place + 1}. {t(`surveys.domains.${domain}`)}
              </th>
              {workshops.map((one) => (
                <td key={one.id} className={classes.figure} title={one.notes[place] ?? undefined}>
                  {one.ranks[place] ?? <NoValue />}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t("surveys.mean")}</th>
            {workshops.map((one) => {
              const ranks = one.ranks.filter((rank) => rank !== null);
              return (
                <td key={one.id} className={classes.figure}>
                  <strong>
                    {ranks.length === 0 ? (
                      <NoValue />
                    ) : (
                      formatFigure(
                        Math.round((ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length) * 100) / 100,
                        language,
                      )
                    )}
                  </strong>
                </td>
              );
            })}
          </tr>
        </tbody>
      </table>
      <figure style={{ margin: 0 }}>
        <RadarChart
          axes={CAPACITY_DOMAINS.map((_, place) => String(place + 1))}
          series={series}
          min={0}
          max={5}
          label={t("surveys.radarLabel", { days: series.map(({ name }) => name).join(", ") })}
        />
        <figcaption className={classes.quiet}>
          {series.length > 1
            ? t("surveys.radarLegend", { first: series[0]?.name, latest: series.at(-1)?.name })
            : series[0]?.name}
        </figcaption>
      </figure>
    </div>
  );
}
