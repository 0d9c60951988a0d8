// biome-ignore-all lint/a11y/useSemanticElements: the rows of a virtual list cannot be elements of a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus, its active row is named by aria-activedescendant
import { useElementSize, useLocalStorage, useMergedRef } from "@mantine/hooks";
import { type ColumnSizingState, createColumnHelper, useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ClipboardEvent, type CSSProperties, useEffect, useId, useMemo, useRef, useState } from "react";
import { CellEditor } from "./cell-editor.tsx";
import { fittingColumns, type ListColumn, type ListSort, listFeatures } from "./columns.ts";
import { copiedText } from "./copied-text.ts";
import classes from "./server-table.module.css";
import { TableHead } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";
import { useCellEditing } from "./use-cell-editing.ts";
import { useGridKeys } from "./use-grid-keys.ts";

export interface ServerTableProps<Row> {
  /** Under this name the widths of the columns are remembered. */
  name: string;
  label: string;
  /** What makes it another list: its filters. A new one begins at its beginning. */
  listKey: string;
  columns: ListColumn<Row>[];
  total: number;
  /** The row at a place of the whole list; undefined while it is not loaded. */
  rowAt(index: number): Row | undefined;
  rowId(row: Row): string;
  /** Told which rows are in sight, so that they are loaded. */
  onRange(first: number, last: number): void;
  sort: ListSort;
  onSort(sort: ListSort): void;
  /** The row whose record is open beside the list. */
  openId?: string | undefined;
  onOpen(row: Row): void;
  onDelete?(row: Row): void;
  busy?: boolean;
  /** The rows chosen for work on many at once, by id; without it nothing can be chosen. */
  selected?: ReadonlyMap<string, Row> | undefined;
  onSelected?(selected: ReadonlyMap<string, Row>): void;
  /** Ctrl+A: all of the list, loaded or not. */
  onSelectAll?(): void;
  /** Saves a cell changed in the list; gives the sentence that says why it was not taken. */
  onEdit?(row: Row, column: string, text: string): Promise<string | undefined>;
  /** Told when a cell begins and ends to be written in: the rows stay where they are meanwhile. */
  onEditing?(editing: boolean): void;
  /** A block of cells from a spreadsheet, as the clipboard holds it. */
  onPaste?(text: string): void;
}

const selectWidth = 32;
const headHeight = 33;
const rowHeights = { compact: 32, comfortable: 40 };
const smallestColumn = 56;
const millisecondsToSecondClick = 220;

/**
 * A list of any length: only the rows in sight are in the page and loaded. One stop for Tab; arrows, Page Up and Down, Home and
 * End move in it, Enter opens, Delete deletes; F2 or a double click changes a cell where the list allows it.
 */
export function ServerTable<Row extends object>(props: ServerTableProps<Row>) {
  const {
    name,
    label,
    listKey,
    columns,
    total,
    rowAt,
    rowId,
    onRange,
    sort,
    onSort,
    openId,
    onOpen,
    onDelete,
    busy,
    selected,
    onSelected,
    onSelectAll,
    onEdit,
    onEditing,
    onPaste,
  } = props;
  const gridId = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const { ref: sizeRef, width } = useElementSize();
  const [sizes, setSizes] = useLocalStorage<ColumnSizingState>({
    key: `ewaluator-pal.columns.${name}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const [active, setActive] = useState(0);
  const rowHeight =
    document.documentElement.dataset.density === "comfortable" ? rowHeights.comfortable : rowHeights.compact;

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingStart: headHeight,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights are measured anew when the density changes
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const items = virtualizer.getVirtualItems();
  // Rows that leave above come in again below: their elements are filled anew, not made anew.
  const places = useRef(1);
  places.current = Math.max(places.current, items.length);
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onRange(first, last), [onRange, first, last]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what makes another list is what the effect follows
  useEffect(() => {
    setActive(0);
    scroll.current?.scrollTo({ top: 0 });
  }, [listKey, sort.column, sort.direction]);

  const leading = selected ? selectWidth : 0;
  const shown = useMemo(
    () => fittingColumns(columns, width - 16 - leading, sizes),
    [columns, width, leading, sizes],
  );
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof listFeatures, Row>();
    return shown.map((column) =>
      helper.display({
        id: column.id,
        header: column.header,
        size: column.width,
        minSize: smallestColumn,
        meta: { align: column.align, grow: column.grow, sortable: column.sortable },
        cell: ({ row }) => column.cell(row.original),
      }),
    );
  }, [shown]);
  const data = useMemo(
    () => items.map((item) => rowAt(item.index)).filter((row): row is Row => row !== undefined),
    [items, rowAt],
  );
  const table = useTable({
    features: listFeatures,
    columns: definitions,
    data,
    getRowId: rowId,
    state: { columnSizing: sizes },
    onColumnSizingChange: (update) =>
      setSizes((old) => (typeof update === "function" ? update(old) : update)),
    columnResizeMode: "onChange",
  });

  const rowsById = new Map(table.getRowModel().rows.map((row) => [row.id, row]));
  const move = (index: number) => {
    const next = Math.max(0, Math.min(total - 1, index));
    setActive(next);
    virtualizer.scrollToIndex(next);
  };
  const editing = useCellEditing(onEdit !== undefined, {
    columns: shown,
    total,
    active,
    move,
    focusList: () => scroll.current?.focus(),
    onEditing,
  });
  const onKeyDown = useGridKeys({
    active,
    total,
    pageRows: Math.max(1, Math.floor((scroll.current?.clientHeight ?? 400) / rowHeight) - 2),
    move,
    open: () => withRow(active, onOpen),
    remove: onDelete ? () => withRow(active, onDelete) : undefined,
    select: onSelected ? (from, to) => select(from, to) : undefined,
    selectAll: onSelectAll,
    selectNone: selected && selected.size > 0 ? () => onSelected?.(new Map()) : undefined,
    moveColumn: editing?.moveColumn,
    edit: editing?.atEdit,
  });
  /** Chooses the rows between two places; one place alone is chosen or given up. */
  function select(from: number, to: number) {
    const next = new Map(selected);
    for (let index = Math.min(from, to); index <= Math.max(from, to); index++) {
      const row = rowAt(index);
      if (!row) continue;
      if (from === to && next.has(rowId(row))) next.delete(rowId(row));
      else next.set(rowId(row), row);
    }
    onSelected?.(next);
  }
  const onCopy = (event: ClipboardEvent) => {
    const one = rowAt(active);
    const rows = selected && selected.size > 0 ? [...selected.values()] : one ? [one] : [];
    if (event.target !== event.currentTarget || rows.length === 0) return;
    event.clipboardData.setData("text/plain", copiedText(columns, rows));
    event.preventDefault();
  };
  const onPasted = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    if (!onPaste || event.target !== event.currentTarget || text.trim() === "") return;
    event.preventDefault();
    onPaste(text);
  };
  // Rows are not drawn again for a new function, so they call what is current when they are clicked.
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(opening.current), []);
  const onRow = useRef({ choose, click, doubleClick });
  onRow.current = { choose, click, doubleClick };
  function choose(index: number, extend: boolean) {
    select(extend ? active : index, index);
    setActive(index);
  }
  function click(index: number, column: string | undefined) {
    setActive(index);
    clearTimeout(opening.current);
    const place = shown.findIndex(({ id }) => id === column);
    if (!editing || place < 0) return withRow(index, onOpen);
    editing.setColumn(place);
    // The panel would take the cell away from under a second click.
    opening.current = setTimeout(
      () => withRow(index, onOpen),
      shown[place]?.edit ? millisecondsToSecondClick : 0,
    );
  }
  function doubleClick(index: number, column: string | undefined) {
    const place = shown.findIndex(({ id }) => id === column);
    if (!editing || !shown[place]?.edit) return;
    clearTimeout(opening.current);
    editing.edit(index, place);
  }
  function withRow(index: number, work: (row: Row) => void) {
    const row = rowAt(index);
    if (row) work(row);
  }

  const template = table
    .getAllLeafColumns()
    .map((column) =>
      column.columnDef.meta?.grow && sizes[column.id] === undefined
        ? `minmax(${column.getSize()}px, 1fr)`
        : `${column.getSize()}px`,
    )
    .join(" ");
  const gridColumns = selected ? `${selectWidth}px ${template}` : template;
  const rowDomId = (index: number) => `${gridId}-row-${index}`;
  const cellDomId = (index: number, column: string | undefined) => `${rowDomId(index)}-${column}`;
  const editor = (index: number, row: Row) => {
    const column = shown.find(({ id }) => editing?.cell?.row === index && id === editing.cell.column);
    if (!editing || !column?.edit) return undefined;
    const node = (
      <CellEditor
        key={`${index} ${column.id}`}
        label={column.copyHeader ?? column.header}
        initial={column.edit.text(row)}
        edit={column.edit}
        onSave={async (text) => {
          const now = rowAt(index);
          return now && onEdit?.(now, column.id, text);
        }}
        onDone={editing.done}
      />
    );
    return { column: column.id, node };
  };
  const ref = useMergedRef(scroll, sizeRef);

  return (
    <div
      ref={ref}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={shown.length + (selected ? 1 : 0)}
      aria-busy={busy}
      aria-activedescendant={
        total === 0 ? undefined : editing ? cellDomId(active, shown[editing.column]?.id) : rowDomId(active)
      }
      tabIndex={0}
      className={busy ? `${classes.scroll} ${classes.busy}` : classes.scroll}
      style={{ "--columns": gridColumns } as CSSProperties}
      aria-multiselectable={selected ? true : undefined}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onPaste={onPasted}
      data-list={name}
    >
      <TableHead table={table} sort={sort} onSort={onSort} selectable={selected !== undefined} />
      <div role="rowgroup" className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = rowAt(item.index);
          const id = row && rowId(row);
          return (
            <TableRow
              key={item.index % places.current}
              domId={rowDomId(item.index)}
              index={item.index}
              top={item.start}
              row={id === undefined ? undefined : rowsById.get(id)}
              original={row}
              table={table}
              columnCount={shown.length}
              active={item.index === active}
              open={id !== undefined && id === openId}
              chosen={selected && id !== undefined ? selected.has(id) : undefined}
              activeColumn={item.index === active && editing ? shown[editing.column]?.id : undefined}
              editor={row && editor(item.index, row)}
              onChoose={(extend) => onRow.current.choose(item.index, extend)}
              onClick={(column) => onRow.current.click(item.index, column)}
              onDoubleClick={(column) => onRow.current.doubleClick(item.index, column)}
            />
          );
        })}
      </div>
    </div>
  );
}
