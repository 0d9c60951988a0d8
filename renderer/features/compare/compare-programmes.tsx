import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type AddressSearch, useAddress } from "../../api/address.ts";
import { orpc } from "../../api/index.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ChooseDimension } from "./choose-dimension.tsx";
import { ChooseProgrammes } from "./choose-programmes.tsx";
import classes from "./compare.module.css";
import { IndicatorColumns } from "./indicator-columns.tsx";
import { useChosenProgrammes } from "./use-chosen.ts";

/** The indicators of one period, programme beside programme. */
export function CompareProgrammes() {
  const { t } = useTranslation();
  const { period, mode } = useWorkspaceContext();
  const { search } = useAddress<AddressSearch>();
  const { chosen } = useChosenProgrammes();
  const reports = useQueries({
    queries: chosen.map(({ id }) =>
      orpc.indicators.compute.queryOptions({ input: { programmeIds: [id], ...period, mode } }),
    ),
  });
  return (
    <>
      <div className={classes.choices}>
        <ChooseProgrammes />
        <ChooseDimension />
      </div>
      {chosen.length === 0 ? (
        <EmptyState text={t("compare.choose")} />
      ) : (
        <IndicatorColumns
          label={t("compare.views.programmes")}
          dimension={search.dimension}
          columns={chosen.map(({ id, code, name }, place) => ({
            key: id,
            header: code,
            hint: name,
            results: reports[place]?.data?.indicators,
          }))}
        />
      )}
    </>
  );
}
