import { useTranslation } from "react-i18next";
import type { Exploration, ExplorationTable } from "../../../shared/contract/explore.ts";
import {
  EXPLORE_DECIMALS,
  type ExploreDimension,
  exploreKeyLabel,
} from "../../../shared/vocabulary/explore.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { useLanguage } from "../../ui/language.ts";
import classes from "./compare.module.css";

/** The table as it goes to Excel: a dot where nothing is known, totals at the edges. */
export function ExplorerTable(props: { exploration: Exploration; table: ExplorationTable; busy: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { rows, columns, measure } = props.exploration;
  const { rowKeys, columnKeys, cells, rowTotals, columnTotals, total } = props.table;
  const word = (dimension: ExploreDimension, key: string) =>
    exploreKeyLabel(dimension, key, language, t("explore.unknown"));
  const figure = (value: number | null) =>
    formatNumber(value, { decimals: EXPLORE_DECIMALS[measure], language });
  const title = t(`explore.measure.${measure}`);
  return (
    <section
      className={classes.scroll}
      aria-label={t("charts.tableOf", { title })}
      aria-busy={props.busy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <table className={`${classes.table} tabular`} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t(`explore.dimension.${rows}`)}</th>
            {columns !== null &&
              columnKeys.map((key) => (
                <th key={key} scope="col">
                  {word(columns, key)}
                </th>
              ))}
            <th scope="col">{t("explore.total")}</th>
          </tr>
        </thead>
        <tbody>
          {rowKeys.map((key, place) => (
            <tr key={key}>
              <th scope="row">{word(rows, key)}</th>
              {cells[place]?.map((value, column) => (
                <td key={columnKeys[column]} data-known={value !== null || undefined}>
                  {figure(value)}
                </td>
              ))}
              <td className={classes.totals}>{figure(rowTotals[place] ?? null)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("explore.total")}</th>
            {columnTotals.map((value, column) => (
              <td key={columnKeys[column]} className={classes.totals}>
                {figure(value)}
              </td>
            ))}
            <td className={classes.totals}>{figure(total)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
