import { Button, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Exploration } from "../../../shared/contract/explore.ts";
import {
  EXPLORE_DIMENSIONS,
  EXPLORE_MEASURES,
  type ExploreDimension,
  isOfNamed,
  isOfPersons,
} from "../../../shared/vocabulary/explore.ts";
import { initiativeLevelLabel } from "../../../shared/vocabulary/initiative-level.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { INITIATIVE_LEVELS } from "../../../shared/vocabulary/records.ts";
import { labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { client, host, orpc } from "../../api/index.ts";
import { useJob } from "../../api/use-job.ts";
import { useFailureNotice } from "../../api/use-undo.tsx";
import { useLanguage } from "../../ui/language.ts";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { JobProgress } from "../../ui/states/job-progress.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { FilterSelect } from "../../ui/tables/filter-select.tsx";
import { ChooseProgrammes } from "./choose-programmes.tsx";
import classes from "./compare.module.css";
import { ExplorerTable } from "./explorer-table.tsx";
import { useExploration } from "./use-exploration.ts";

/** A table of one's own: rows, columns, what is counted, of which events; it goes to Excel as it stands. */
export function Explorer() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const tellFailure = useFailureNotice();
  const { exploration, set } = useExploration();
  const job = useJob(client.explore.workbook);
  const { data, error, isPlaceholderData } = useQuery({
    ...orpc.explore.table.queryOptions({ input: exploration }),
    // The table before stays in sight while its figures change, not when its rows and columns do.
    placeholderData: (before, query) => {
      const asked = (query?.queryKey[1] as { input?: Exploration } | undefined)?.input;
      return asked?.rows === exploration.rows && asked.columns === exploration.columns ? before : undefined;
    },
    enabled: exploration.programmeIds.length > 0,
  });
  const { rows, columns, measure, filter } = exploration;
  const dimensions = (other: ExploreDimension | null) =>
    EXPLORE_DIMENSIONS.filter((each) => each !== other && (isOfNamed(measure) || !isOfPersons(each))).map(
      (value) => ({ value, label: t(`explore.dimension.${value}`) }),
    );
  const number = (value: number) => formatNumber(value, { decimals: 0, language });

  const toExcel = async () => {
    const made = await job.run({ ...exploration, language });
    if (!made) return;
    try {
      await host.saveMadeFile(made);
    } catch (cause) {
      tellFailure(t("reports.form.notSaved"), cause);
    }
  };

  return (
    <>
      <div className={classes.choices}>
        <Select
          w={200}
          label={t("explore.measureLabel")}
          data={EXPLORE_MEASURES.map((value) => ({ value, label: t(`explore.measure.${value}`) }))}
          value={measure}
          onChange={(value) => set({ measure: value ?? undefined })}
          allowDeselect={false}
        />
        <Select
          w={190}
          label={t("explore.rows")}
          data={dimensions(columns)}
          value={rows}
          onChange={(value) => set({ rows: value ?? undefined })}
          allowDeselect={false}
        />
        <Select
          w={190}
          label={t("explore.columns")}
          placeholder={t("explore.noColumns")}
          data={dimensions(rows)}
          value={columns}
          onChange={(value) => set({ columns: value ?? "none" })}
          clearable
        />
        <FilterSelect
          label={t("explore.dimension.scope")}
          value={filter.scope}
          choices={labelsOf("EVENT_SCOPES", language)}
          onChange={(scope) => set({ scope })}
        />
        <FilterSelect
          label={t("explore.dimension.kind")}
          value={filter.kind}
          choices={labelsOf("EVENT_KINDS", language)}
          onChange={(kind) => set({ kind })}
        />
        <FilterSelect
          label={t("explore.dimension.level")}
          w={150}
          value={filter.level === undefined ? undefined : String(filter.level)}
          choices={[...INITIATIVE_LEVELS, null].map((level) => ({
            id: level === null ? "unknown" : String(level),
            label: initiativeLevelLabel(level, "short", language),
          }))}
          onChange={(level) => set({ level })}
        />
      </div>
      <div className={classes.choices}>
        <ChooseProgrammes />
        <Button variant="default" onClick={() => void toExcel()} disabled={!data || job.running}>
          {t("explore.toExcel")}
        </Button>
      </div>
      {job.running && (
        <div className={classes.job}>
          <JobProgress
            step={t("explore.making")}
            done={job.progress?.done ?? 0}
            total={job.progress?.total ?? null}
            startedAt={job.startedAt}
            onStop={job.stop}
          />
        </div>
      )}
      {exploration.programmeIds.length === 0 ? (
        <EmptyState text={t("compare.choose")} />
      ) : error ? (
        <ErrorState title={t("general.readFailed")} text={failureText(error)} />
      ) : data === undefined ? (
        <SkeletonRows count={12} />
      ) : data.events === 0 ? (
        <EmptyState text={t("explore.empty")} />
      ) : (
        <>
          <ExplorerTable exploration={exploration} table={data} busy={isPlaceholderData} />
          <p className={classes.note}>
            {t("explore.known", { known: number(data.known), events: number(data.events) })}{" "}
            {measure === "persons" && t("explore.personsHint")}
          </p>
        </>
      )}
    </>
  );
}
