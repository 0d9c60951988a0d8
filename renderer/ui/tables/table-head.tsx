// biome-ignore-all lint/a11y/useSemanticElements: the rows of a virtual list cannot be elements of a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus, its active row is named by aria-activedescendant
import { UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { ReactTable } from "@tanstack/react-table";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ListSort, listFeatures } from "./columns.ts";
import classes from "./server-table.module.css";

interface Props<Row extends object> {
  table: ReactTable<typeof listFeatures, Row>;
  sort: ListSort;
  onSort(sort: ListSort): void;
  /** Rows begin with a box to choose them. */
  selectable?: boolean;
}

const keyboardStep = 16;

/** Names of the columns: click or Enter sorts, dragging the edge or Alt+arrows sets the width. */
export function TableHead<Row extends object>({ table, sort, onSort, selectable }: Props<Row>) {
  const { t } = useTranslation();
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        {selectable && (
          <div role="columnheader" className={classes.headCell}>
            <span className="for-screen-readers">{t("tables.chosen")}</span>
          </div>
        )}
        {headers.map((header) => {
          const { column } = header;
          const { meta } = column.columnDef;
          const text = String(column.columnDef.header);
          const sorted = sort.column === column.id ? sort.direction : undefined;
          const resize = (event: KeyboardEvent) => {
            const step = { ArrowLeft: -keyboardStep, ArrowRight: keyboardStep }[event.key];
            if (!event.altKey || step === undefined) return;
            event.preventDefault();
            event.stopPropagation();
            const size = Math.max(column.columnDef.minSize ?? 0, column.getSize() + step);
            table.setColumnSizing((sizes) => ({ ...sizes, [column.id]: size }));
          };
          return (
            <div
              key={header.id}
              role="columnheader"
              aria-sort={sorted === undefined ? undefined : sorted === "asc" ? "ascending" : "descending"}
              className={classes.headCell}
              data-align={meta?.align}
            >
              {meta?.sortable ? (
                <UnstyledButton
                  className={classes.headLabel}
                  title={t("general.sortBy", { column: text })}
                  onKeyDown={resize}
                  onClick={() => onSort({ column: column.id, direction: sorted === "asc" ? "desc" : "asc" })}
                >
                  <span>{text}</span>
                  {sorted === "asc" && <IconArrowUp size={12} aria-hidden />}
                  {sorted === "desc" && <IconArrowDown size={12} aria-hidden />}
                </UnstyledButton>
              ) : (
                <div className={classes.headLabel}>
                  <span>{text}</span>
                </div>
              )}
              <div
                className={classes.handle}
                data-moving={column.getIsResizing() || undefined}
                onMouseDown={header.getResizeHandler()}
                onTouchStart={header.getResizeHandler()}
                onDoubleClick={() => column.resetSize()}
                aria-hidden
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
