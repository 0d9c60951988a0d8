import { useEffect, useState } from "react";
import type { ListColumn } from "./columns.ts";

interface Cell {
  row: number;
  column: string;
}

interface Options<Row> {
  columns: ListColumn<Row>[];
  total: number;
  active: number;
  move(index: number): void;
  /** Back to the list's own keys. */
  focusList(): void;
  onEditing?: ((editing: boolean) => void) | undefined;
}

/** Which cell the arrows stand at, which is being changed, and where one goes on from it. */
export function useCellEditing<Row>(enabled: boolean, options: Options<Row>) {
  const { columns, total, active, move, focusList, onEditing } = options;
  const [column, setColumn] = useState(0);
  const [cell, setCell] = useState<Cell>();
  const editing = cell !== undefined;
  useEffect(() => onEditing?.(editing), [editing, onEditing]);
  if (!enabled) return undefined;

  const places = columns.flatMap(({ edit }, place) => (edit ? [place] : []));
  const edit = (row: number, place: number) => {
    // A column that is not changed here leads on to the next that is.
    const chosen = places.find((one) => one >= place) ?? places[0];
    const id = chosen === undefined ? undefined : columns[chosen]?.id;
    if (chosen === undefined || id === undefined) return;
    move(row);
    setColumn(chosen);
    setCell({ row, column: id });
  };
  return {
    column: Math.min(column, columns.length - 1),
    cell,
    setColumn,
    moveColumn: (step: -1 | 1) => setColumn(Math.max(0, Math.min(columns.length - 1, column + step))),
    edit,
    /** The cell is done with; on to the next one that can be changed, from row to row. */
    done(next: -1 | 0 | 1) {
      const at = places.indexOf(columns.findIndex(({ id }) => id === cell?.column));
      const place = places[at + next];
      if (next === 0 || cell === undefined) {
        setCell(undefined);
        focusList();
      } else if (place !== undefined) edit(cell.row, place);
      else if (cell.row + next >= 0 && cell.row + next < total)
        edit(cell.row + next, (next === 1 ? places[0] : places.at(-1)) ?? 0);
      else {
        setCell(undefined);
        focusList();
      }
    },
    atEdit: () => edit(active, column),
  };
}
