import { useTranslation } from "react-i18next";
import classes from "./charts.module.css";

export interface ChartTable {
  /** The first column names the rows, the others hold figures. */
  columns: { header: string }[];
  rows: string[][];
}

/** The table behind a chart. */
export function ChartTableView({ table, label }: { table: ChartTable; label: string }) {
  const { t } = useTranslation();
  const [first, ...others] = table.columns;
  return (
    // A scrolling region must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={classes.tableScroll} aria-label={t("charts.tableOf", { title: label })} tabIndex={0}>
      <table className={`${classes.table} tabular`}>
        <thead>
          <tr>
            <th scope="col">{first?.header}</th>
            {others.map(({ header }) => (
              <th key={header} scope="col" data-align="right">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={others[index]?.header} data-align="right">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Tabs and lines: what a spreadsheet takes from the clipboard. */
export function tableText({ columns, rows }: ChartTable): string {
  const lines = [columns.map(({ header }) => header), ...rows];
  return lines.map((cells) => cells.map((cell) => cell.replaceAll(/[\t\n]/g, " ")).join("\t")).join("\n");
}
