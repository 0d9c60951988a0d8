import type { KeyboardEvent } from "react";

interface Grid {
  active: number;
  total: number;
  pageRows: number;
  move(index: number): void;
  open(): void;
  remove?: (() => void) | undefined;
  /** Chooses the rows from one place to another; the same place twice turns that row's choice over. */
  select?: ((from: number, to: number) => void) | undefined;
  selectAll?: (() => void) | undefined;
  selectNone?: (() => void) | undefined;
  /** Only where cells can be changed in the list. */
  moveColumn?: ((step: -1 | 1) => void) | undefined;
  edit?: (() => void) | undefined;
}

/** The keys of a list, as a spreadsheet has them. */
export function useGridKeys(grid: Grid) {
  return (event: KeyboardEvent) => {
    // Keys pressed in a header button or another control inside belong to it.
    if (event.target !== event.currentTarget || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== "a" || !grid.selectAll) return;
      event.preventDefault();
      return grid.selectAll();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.shiftKey && step !== undefined && grid.select) {
      const next = Math.max(0, Math.min(grid.total - 1, grid.active + step));
      event.preventDefault();
      grid.select(grid.active, next);
      return grid.move(next);
    }
    const work: Record<string, (() => void) | undefined> = {
      ArrowDown: () => grid.move(grid.active + 1),
      ArrowUp: () => grid.move(grid.active - 1),
      PageDown: () => grid.move(grid.active + grid.pageRows),
      PageUp: () => grid.move(grid.active - grid.pageRows),
      Home: () => grid.move(0),
      End: () => grid.move(grid.total - 1),
      Enter: grid.open,
      Delete: grid.remove,
      " ": grid.select && (() => grid.select?.(grid.active, grid.active)),
      Escape: grid.selectNone,
      ArrowLeft: grid.moveColumn && (() => grid.moveColumn?.(-1)),
      ArrowRight: grid.moveColumn && (() => grid.moveColumn?.(1)),
      F2: grid.edit,
    };
    const found = work[event.key];
    if (!found) return;
    event.preventDefault();
    found();
  };
}
