import { columnResizingFeature, columnSizingFeature, metaHelper, tableFeatures } from "@tanstack/react-table";
import type { ReactNode } from "react";

/** A column of a list. Sorting and filtering happen in the database; a column only says whether it can be sorted by. */
export interface ListColumn<Row> {
  id: string;
  header: string;
  /** Pixels. The first column with `grow` takes what is left over. */
  width: number;
  grow?: boolean;
  align?: "right";
  sortable?: boolean;
  /** Where the list is narrow, columns go from the highest number down; those without one always stay. */
  leaveAt?: number;
  cell(row: Row): ReactNode;
  /** What a spreadsheet gets of it; a column without it is not copied. */
  copy?(row: Row): string;
  /** Its name in a spreadsheet, where the list shortens it. */
  copyHeader?: string;
  /** How the cell is changed in the list; a column without it is changed only in the record's form. */
  edit?: CellEdit<Row>;
}

/** The text to begin with, and for one of a few the choices; a blank choice means unknown. */
export interface CellEdit<Row> {
  text(row: Row): string;
  choices?: { id: string; label: string }[];
  /** There is no unknown: the blank choice is not offered. */
  required?: boolean;
  /** Numbers stand on the right, as in the cell. */
  align?: "right";
}

export const listFeatures = tableFeatures({
  columnSizingFeature,
  columnResizingFeature,
  columnMeta: metaHelper<{
    align?: "right" | undefined;
    grow?: boolean | undefined;
    sortable?: boolean | undefined;
  }>(),
});

export interface ListSort {
  column: string;
  direction: "asc" | "desc";
}

/** The columns that fit into a width without scrolling sideways. */
export function fittingColumns<Row>(
  columns: ListColumn<Row>[],
  width: number,
  sizes: Record<string, number>,
): ListColumn<Row>[] {
  const kept = [...columns];
  const needed = () => kept.reduce((sum, column) => sum + (sizes[column.id] ?? column.width), 0);
  while (width > 0 && needed() > width) {
    const first = kept.reduce<ListColumn<Row> | undefined>(
      (found, column) => ((column.leaveAt ?? 0) > (found?.leaveAt ?? 0) ? column : found),
      undefined,
    );
    if (!first) break;
    kept.splice(kept.indexOf(first), 1);
  }
  return kept;
}
