import type { KeyboardEvent } from "react";

interface Grid {
  active: number;
  total: number;
  pageRows: number;
  move(index: number): void;
  open(): void;
  remove?: (() => void) | undefined;
}

/** The keys of a list, as a spreadsheet has them. */
export function useGridKeys(grid: Grid) {
  return (event: KeyboardEvent) => {
    // Keys pressed in a header button or another control inside belong to it.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const work: Record<string, (() => void) | undefined> = {
      ArrowDown: () => grid.move(grid.active + 1),
      ArrowUp: () => grid.move(grid.active - 1),
      PageDown: () => grid.move(grid.active + grid.pageRows),
      PageUp: () => grid.move(grid.active - grid.pageRows),
      Home: () => grid.move(0),
      End: () => grid.move(grid.total - 1),
      Enter: grid.open,
      Delete: grid.remove,
    };
    const found = work[event.key];
    if (!found) return;
    event.preventDefault();
    found();
  };
}
