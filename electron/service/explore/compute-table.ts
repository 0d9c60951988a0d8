import type { ExplorationTable } from "../../../shared/contract/explore.ts";
import type { ExploreDimension } from "../../../shared/vocabulary/index.ts";
import {
  AGE_BANDS,
  ATTENDANCE_ROLES,
  EVENT_KINDS,
  EVENT_SCOPES,
  RESIDENCE,
} from "../../../shared/vocabulary/index.ts";

interface Cell {
  row: string | null;
  column: string | null;
  events: number;
  known: number;
  value: number | null;
}

/** Orders of closed lists; other keys stand in their own order, what is unknown last. */
const ORDERS: Partial<Record<ExploreDimension, readonly string[]>> = {
  scope: EVENT_SCOPES,
  kind: EVENT_KINDS,
  role: ATTENDANCE_ROLES,
  ageBand: AGE_BANDS,
  residence: RESIDENCE,
};

/**
 * The cells of a table from groups of events; a group with both keys is a cell, with one a total of its row or column, with none
 * the total. null = nothing known; a cell without events is 0 when events are counted, and not known otherwise.
 */
export function computeTable(
  cells: readonly Cell[],
  asked: { rows: ExploreDimension; columns: ExploreDimension | null; countsEvents: boolean },
): ExplorationTable {
  const empty = asked.countsEvents ? 0 : null;
  const keyed = new Map(cells.map((cell) => [key(cell.row, cell.column), cell]));
  const valueAt = (row: string | null, column: string | null) => keyed.get(key(row, column))?.value ?? empty;
  const distinct = (pick: (cell: Cell) => string | null, dimension: ExploreDimension) =>
    inOrder([...new Set(cells.flatMap((cell) => pick(cell) ?? []))], dimension);
  const rowKeys = distinct(({ row }) => row, asked.rows);
  const columnKeys = asked.columns === null ? [] : distinct(({ column }) => column, asked.columns);
  const all = keyed.get(key(null, null));
  return {
    rowKeys,
    columnKeys,
    cells: rowKeys.map((row) => columnKeys.map((column) => valueAt(row, column))),
    rowTotals: rowKeys.map((row) => valueAt(row, null)),
    columnTotals: columnKeys.map((column) => valueAt(null, column)),
    total: valueAt(null, null),
    events: all?.events ?? 0,
    known: all?.known ?? 0,
  };
}

function key(row: string | null, column: string | null): string {
  return JSON.stringify([row, column]);
}

function inOrder(keys: string[], dimension: ExploreDimension): string[] {
  const order = ORDERS[dimension];
  const isLast = (each: string) => each === "unknown" || each === "";
  const place = (each: string) => (order ? order.indexOf(each) : 0);
  const collator = new Intl.Collator("pl", { numeric: true });
  return keys.sort(
    (one, other) =>
      Number(isLast(one)) - Number(isLast(other)) ||
      place(one) - place(other) ||
      collator.compare(one, other),
  );
}
