// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is filled in by keys is a grid
// biome-ignore-all lint/a11y/useSemanticElements: cells of a grid that take the focus
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./number-grid.module.css";

interface GridColumn {
  id: string;
  label: string;
  /** The whole text, where the label is short. */
  title?: string;
  min: number;
  max: number;
}

interface Props {
  label: string;
  /** What the first column holds. */
  rowsLabel: string;
  rows: { id: string; label: string }[];
  columns: GridColumn[];
  /** null = not answered. */
  valueAt(row: string, column: string): number | null;
  onChange(row: string, column: string, value: number | null): void;
  isOff?(row: string, column: string): boolean;
  /** Cells pasted from a spreadsheet, from the row at hand on. */
  onPaste?(rowIndex: number, columnIndex: number, cells: string[][]): void;
  /** The last row is where one goes on: it takes the focus when the grid opens. */
  startAtEnd?: boolean;
  /** What stands at the end of a row. */
  rowEnd?(row: string): ReactNode;
}

/** Whole numbers entered by keys only, as fast as they are read out: a digit fills the cell and goes on to the next. */
export function NumberGrid(props: Props) {
  const { t } = useTranslation();
  const {
    label,
    rowsLabel,
    rows,
    columns,
    valueAt,
    onChange,
    isOff,
    onPaste,
    rowEnd,
    startAtEnd = false,
  } = props;
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState({ row: startAtEnd ? rows.length - 1 : 0, column: 0 });
  const [refused, setRefused] = useState<GridColumn>();
  const typed = useRef("");

  useEffect(() => {
    if (startAtEnd) table.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  }, [startAtEnd]);

  const go = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(columns.length - 1, column)),
    };
    typed.current = "";
    setActive(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };
  const goOn = (row: number, column: number) =>
    column + 1 < columns.length ? go(row, column + 1) : go(row + 1, 0);

  const type = (digit: string, row: number, column: number) => {
    const [rowId, place] = [rows[row]?.id, columns[column]];
    if (rowId === undefined || !place || isOff?.(rowId, place.id)) return;
    const number = Number(typed.current + digit);
    if (number > place.max || (number < place.min && number * 10 > place.max)) {
      typed.current = "";
      setRefused(place);
      return;
    }
    setRefused(undefined);
    typed.current += digit;
    if (number >= place.min) onChange(rowId, place.id, number);
    if (number * 10 > place.max) goOn(row, column);
  };

  const onKeyDown = (event: KeyboardEvent, row: number, column: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const work: Record<string, () => void> = {
      ArrowRight: () => go(row, column + 1),
      ArrowLeft: () => go(row, column - 1),
      ArrowDown: () => go(row + 1, column),
      ArrowUp: () => go(row - 1, column),
      Home: () => go(row, 0),
      End: () => go(row, columns.length - 1),
      Enter: () => go(row + 1, 0),
      Delete: () => clear(row, column),
      Backspace: () => clear(row, column),
      " ": () => goOn(row, column),
    };
    const found = /^\d$/.test(event.key) ? () => type(event.key, row, column) : work[event.key];
    if (!found) return;
    event.preventDefault();
    found();
  };
  const clear = (row: number, column: number) => {
    typed.current = "";
    const [rowId, place] = [rows[row]?.id, columns[column]];
    if (rowId !== undefined && place) onChange(rowId, place.id, null);
  };
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    if (!onPaste) return;
    event.preventDefault();
    const lines = event.clipboardData
      .getData("text/plain")
      .replace(/\r?\n$/, "")
      .split(/\r?\n/);
    onPaste(
      row,
      column,
      lines.map((line) => line.split("\t")),
    );
  };

  return (
    <>
      <div className={classes.scroll}>
        <table ref={table} className={classes.grid} aria-label={label} role="grid">
          <thead>
            <tr>
              <th scope="col" className={classes.rowHead}>
                {rowsLabel}
              </th>
              {columns.map((column) => (
                <th key={column.id} scope="col" title={column.title}>
                  {column.label}
                </th>
              ))}
              {rowEnd && (
                <td>
                  <span className="for-screen-readers">{t("general.more")}</span>
                </td>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={row.id}>
                <th scope="row" className={classes.rowHead} title={row.label}>
                  {row.label}
                </th>
                {columns.map((column, columnIndex) => {
                  const off = isOff?.(row.id, column.id) ?? false;
                  const value = valueAt(row.id, column.id);
                  const here = active.row === rowIndex && active.column === columnIndex;
                  return (
                    <td
                      key={column.id}
                      role="gridcell"
                      className={off ? classes.off : classes.cell}
                      data-cell={`${rowIndex} ${columnIndex}`}
                      tabIndex={here ? 0 : -1}
                      aria-label={`${row.label}, ${column.title ?? column.label}: ${value ?? t("general.noData")}`}
                      aria-disabled={off || undefined}
                      onFocus={() => {
                        if (!here) {
                          typed.current = "";
                          setActive({ row: rowIndex, column: columnIndex });
                        }
                      }}
                      onKeyDown={(event) => onKeyDown(event, rowIndex, columnIndex)}
                      onPaste={(event) => paste(event, rowIndex, columnIndex)}
                    >
                      {off ? "" : (value ?? <span className={classes.blank}>.</span>)}
                    </td>
                  );
                })}
                {rowEnd && <td className={classes.end}>{rowEnd(row.id)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.hint} aria-live="polite">
        {refused ? (
          <span className={classes.refused}>
            {t("failure.answerOutOfRange", { min: refused.min, max: refused.max })}
          </span>
        ) : (
          t("general.gridKeys")
        )}
      </p>
    </>
  );
}
