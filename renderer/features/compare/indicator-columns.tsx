import { useTranslation } from "react-i18next";
import type { IndicatorResult } from "../../../shared/contract/indicators.ts";
import { CATALOGUE, DIMENSIONS } from "../../../shared/vocabulary/indicator-catalogue.ts";
import { formatIndicatorValue } from "../../../shared/vocabulary/numbers.ts";
import { CompletenessRing } from "../../ui/charts/completeness-ring.tsx";
import { useLanguage } from "../../ui/language.ts";
import classes from "./compare.module.css";

export interface IndicatorColumn {
  key: string;
  header: string;
  /** Said below the header. */
  hint?: string | undefined;
  /** undefined while it is computed. */
  results: readonly IndicatorResult[] | undefined;
}

interface Props {
  label: string;
  columns: IndicatorColumn[];
  dimension: string | undefined;
}

/** The indicators in the rows, programmes or years in the columns; each value with its completeness. */
export function IndicatorColumns({ label, columns, dimension }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={classes.scroll} aria-label={t("charts.tableOf", { title: label })} tabIndex={0}>
      <table className={`${classes.table} tabular`} aria-busy={columns.some(({ results }) => !results)}>
        <thead>
          <tr>
            <th scope="col">{t("compare.indicator")}</th>
            {columns.map(({ key, header, hint }) => (
              <th key={key} scope="col" title={hint}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        {DIMENSIONS.filter(({ id }) => dimension === undefined || id === dimension).map((each) => (
          <tbody key={each.id}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 1} className={classes.dimension}>
                {each.name[language]}
              </th>
            </tr>
            {CATALOGUE.filter((indicator) => indicator.dimension === each.id).map((indicator) => (
              <tr key={indicator.id}>
                <th scope="row">
                  <span className={classes.id}>{indicator.id}</span> {indicator.name[language]}
                </th>
                {columns.map(({ key, results }) => {
                  const result = results?.find(({ id }) => id === indicator.id);
                  return (
                    <td key={key} data-known={result?.status === "ok" || undefined}>
                      {!results && <span className={classes.waiting} />}
                      {result && (
                        <span className={classes.value}>
                          {formatIndicatorValue(result.value, result.status, indicator.unit, language)}
                          <span className={classes.ringPlace}>
                            {result.status === "ok" && (
                              <CompletenessRing completeness={result.completeness} />
                            )}
                          </span>
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
