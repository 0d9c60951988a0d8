import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { useAddress } from "../../api/address.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useProgramme } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { NoValue } from "../../ui/states/no-value.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { ResponsesPage } from "./responses-page.tsx";
import { ScoreTables } from "./score-tables.tsx";
import classes from "./surveys.module.css";
import { WavePanel } from "./wave-panel.tsx";

/** When people were asked, with what, how many answered, and what came out. */
export function WavesPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const programme = useProgramme();
  const { search, change, close } = useAddress();
  const waves = useQuery(orpc.surveys.listWaves.queryOptions({ input: { programmeId: programme.id } }));
  const instruments = useQuery(orpc.surveys.listInstruments.queryOptions({ input: {} }));
  const failed = waves.error ?? instruments.error;
  const opened = waves.data?.find(({ id }) => id === search.record);
  const instrument = instruments.data?.find(({ id }) => id === opened?.instrumentId);
  if (opened && instrument && search.answers === "yes") {
    return (
      <ResponsesPage
        key={opened.id}
        wave={opened}
        instrument={instrument}
        onClose={() => void change({ record: undefined, answers: undefined })}
      />
    );
  }
  const nameOf = (id: string) => instruments.data?.find((one) => one.id === id)?.name ?? "";
  const newButton = (
    <Button
      variant="default"
      leftSection={<IconPlus size={16} />}
      onClick={() => void change({ record: "new" })}
    >
      {t("surveys.newWave")}
    </Button>
  );
  return (
    <Page
      title={t("surveys.waves")}
      actions={newButton}
      panel={
        instruments.data &&
        (search.record === "new" || opened) && (
          <WavePanel
            key={opened?.id ?? "new"}
            existing={opened}
            instruments={instruments.data}
            programmeId={programme.id}
            onClose={() => void close(search.record)}
          />
        )
      }
    >
      {failed ? (
        <ErrorState
          title={t("general.readFailed")}
          text={failureText(failed)}
          action={
            <Button onClick={() => void Promise.all([waves.refetch(), instruments.refetch()])}>
              {t("general.retry")}
            </Button>
          }
        />
      ) : !waves.data || !instruments.data ? (
        <SkeletonRows />
      ) : waves.data.length === 0 ? (
        <EmptyState text={t("surveys.wavesEmpty")} action={newButton} />
      ) : (
        <>
          <table className={classes.table} aria-label={t("surveys.waves")}>
            <thead>
              <tr>
                <th scope="col">{t("surveys.date")}</th>
                <th scope="col">{t("surveys.instrument")}</th>
                <th scope="col">{t("surveys.method")}</th>
                <th scope="col" className={classes.figure}>
                  {t("surveys.responses")}
                </th>
                <td>
                  <span className="for-screen-readers">{t("general.more")}</span>
                </td>
              </tr>
            </thead>
            <tbody>
              {waves.data.map((wave) => {
                const day = formatDay(wave.date, language);
                return (
                  <tr key={wave.id}>
                    <th scope="row">
                      <button
                        type="button"
                        className={classes.open}
                        onClick={() => void change({ record: wave.id })}
                      >
                        {day}
                      </button>
                    </th>
                    <td>{nameOf(wave.instrumentId)}</td>
                    <td>{wave.method ?? <NoValue />}</td>
                    <td className={classes.figure}>
                      {formatNumber(wave.responseCount, { decimals: 0, language })}
                    </td>
                    <td>
                      <Button
                        variant="default"
                        size="xs"
                        aria-label={t("surveys.enterOf", { day })}
                        onClick={() => void change({ record: wave.id, answers: "yes" })}
                      >
                        {t("surveys.enter")}
                      </Button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          <ScoreTables programmeId={programme.id} nameOf={nameOf} />
        </>
      )}
    </Page>
  );
}
