// biome-ignore-all lint/a11y/useSemanticElements: the rows of a virtual list cannot be elements of a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus, its active row is named by aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys
import type { ReactTable, Row as TableRowModel } from "@tanstack/react-table";
import { type MouseEvent, memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { listFeatures } from "./columns.ts";
import classes from "./server-table.module.css";

interface Props<Row extends object> {
  domId: string;
  index: number;
  top: number;
  /** undefined while the row is not loaded. */
  row: TableRowModel<typeof listFeatures, Row> | undefined;
  /** What the row shows; a new object when it was read again. */
  original: Row | undefined;
  table: ReactTable<typeof listFeatures, Row>;
  columnCount: number;
  active: boolean;
  open: boolean;
  /** undefined where rows cannot be chosen. */
  chosen: boolean | undefined;
  /** `extend`: from the active row to this one. */
  onChoose(extend: boolean): void;
  /** In the list whose cells can be changed: where the arrows stand, and the field of the cell that is being changed. */
  activeColumn: string | undefined;
  editor: { column: string; node: ReactNode } | undefined;
  /** The column that was clicked, where it was one. */
  onClick(column: string | undefined): void;
  onDoubleClick(column: string | undefined): void;
}

const columnAt = ({ target }: MouseEvent) =>
  (target as HTMLElement).closest<HTMLElement>("[data-column]")?.dataset.column;

function RowOfTable<Row extends object>({
  domId,
  index,
  top,
  row,
  table,
  active,
  open,
  chosen,
  onChoose,
  activeColumn,
  editor,
  onClick,
  onDoubleClick,
}: Props<Row>) {
  const { t } = useTranslation();
  return (
    <div
      role="row"
      id={domId}
      aria-rowindex={index + 2}
      aria-selected={chosen ?? open}
      data-open={open || undefined}
      data-active={active || undefined}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => {
        if (chosen !== undefined && (event.ctrlKey || event.metaKey || event.shiftKey))
          onChoose(event.shiftKey);
        else onClick(columnAt(event));
      }}
      onDoubleClick={(event) => onDoubleClick(columnAt(event))}
    >
      {chosen !== undefined && (
        <div role="gridcell" className={classes.choose}>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={chosen}
            aria-label={t("tables.choose", { row: index + 1 })}
            onChange={() => {}}
            onClick={(event) => {
              event.stopPropagation();
              onChoose(event.shiftKey);
            }}
          />
        </div>
      )}
      {row === undefined ? (
        <div role="gridcell" className={classes.cell} aria-busy>
          <div className={classes.waiting} />
        </div>
      ) : (
        row.getAllCells().map((cell) => (
          <div
            key={cell.column.id}
            id={`${domId}-${cell.column.id}`}
            role="gridcell"
            className={classes.cell}
            data-align={cell.column.columnDef.meta?.align}
            data-column={cell.column.id}
            data-active={cell.column.id === activeColumn || undefined}
            data-editing={cell.column.id === editor?.column || undefined}
          >
            {cell.column.id === editor?.column ? editor.node : <table.FlexRender cell={cell} />}
          </div>
        ))
      )}
    </div>
  );
}

/** Scrolling renders the table at every step; a row that stays as it is, is not drawn again. */
export const TableRow = memo(
  RowOfTable,
  (before, after) =>
    before.original === after.original &&
    before.index === after.index &&
    before.top === after.top &&
    before.active === after.active &&
    before.open === after.open &&
    before.chosen === after.chosen &&
    before.activeColumn === after.activeColumn &&
    before.editor === after.editor &&
    before.columnCount === after.columnCount,
) as typeof RowOfTable;
