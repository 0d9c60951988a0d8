import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import { type AddressSearch, useAddress } from "../../api/address.ts";
import { orpc } from "../../api/index.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { foldedFilter } from "../../ui/forms/folded-filter.ts";
import { useLanguage } from "../../ui/language.ts";
import { ChooseDimension } from "./choose-dimension.tsx";
import classes from "./compare.module.css";
import { IndicatorColumns } from "./indicator-columns.tsx";
import { programmeChoices } from "./use-chosen.ts";

/** One programme: the period, the one before it and the calendar years before. */
export function CompareYears() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { programmes, period, mode } = useWorkspaceContext();
  const { search, change } = useAddress<AddressSearch>();
  const busiest = programmes.toSorted((one, other) => other.eventCount - one.eventCount)[0];
  const programme = programmes.find(({ code }) => code === search.programme) ?? busiest;
  const { data } = useQuery({
    ...orpc.indicators.compute.queryOptions({
      input: { programmeIds: [programme?.id ?? ""], ...period, mode, compareWith: "years" },
    }),
    enabled: programme !== undefined,
  });
  // Oldest first, as years are read.
  const reports = data
    ? [data, ...data.earlier].toSorted((one, other) => (one.period.from < other.period.from ? -1 : 1))
    : [];
  return (
    <>
      <div className={classes.choices}>
        <Select
          flex={1}
          miw={280}
          aria-label={t("compare.programme")}
          data={programmeChoices(programmes)}
          value={programme?.id ?? null}
          onChange={(id) =>
            void change({ programme: programmes.find((each) => each.id === id)?.code }, { replace: true })
          }
          searchable
          filter={foldedFilter}
          allowDeselect={false}
        />
        <ChooseDimension />
      </div>
      <IndicatorColumns
        label={t("compare.views.years")}
        dimension={search.dimension}
        columns={
          data === undefined
            ? [{ key: "waiting", header: formatPeriod(period, language), results: undefined }]
            : reports.map((report) => ({
                key: `${report.period.from} ${report.period.to}`,
                header: formatPeriod(report.period, language),
                results: report.indicators,
              }))
        }
      />
    </>
  );
}
