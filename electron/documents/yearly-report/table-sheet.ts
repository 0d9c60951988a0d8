import type { Sheet, SheetRow } from "../workbook/sheet.ts";
import { HEADER_ROW, headerCells, type TableColumn, titleRows } from "./report-words.ts";

interface TableSheet<Line> {
  name: string;
  title: string;
  subtitle: string;
  orientation: Sheet["orientation"];
  frozenColumns?: number;
  tableName?: string;
  charts?: Sheet["charts"];
  printedColumns?: number;
  columns: readonly TableColumn<Line>[];
  /** In chunks where they come from a long query. */
  lines: readonly Line[] | AsyncIterable<readonly Line[]>;
  /** Said instead of rows when there are none. */
  emptyText: string;
}

/** A sheet that is one table: title, subtitle, column names, a row for each line. */
export function tableSheet<Line>(table: TableSheet<Line>): Sheet {
  return {
    name: table.name,
    orientation: table.orientation,
    columns: table.columns.map(({ width, format }) => ({ width, format })),
    headerRow: HEADER_ROW,
    ...(table.frozenColumns !== undefined && { frozenColumns: table.frozenColumns }),
    ...(table.tableName !== undefined && { tableName: table.tableName }),
    ...(table.charts !== undefined && { charts: table.charts }),
    ...(table.printedColumns !== undefined && { printedColumns: table.printedColumns }),
    rows: rowsOf(table),
  };
}

async function* rowsOf<Line>({
  title,
  subtitle,
  columns,
  lines,
  emptyText,
  printedColumns,
  tableName,
}: TableSheet<Line>): AsyncGenerator<SheetRow> {
  yield* titleRows(title, subtitle, printedColumns ?? columns.length);
  yield { cells: headerCells(columns as readonly TableColumn<never>[]) };
  let count = 0;
  for await (const chunk of Array.isArray(lines)
    ? [lines as readonly Line[]]
    : (lines as AsyncIterable<readonly Line[]>)) {
    for (const line of chunk) {
      count++;
      yield { cells: columns.map(({ cell }) => cell(line)) };
    }
  }
  if (count > 0) return;
  // Cells of a table cannot be merged.
  const merged = tableName === undefined ? ([[1, printedColumns ?? columns.length]] as const) : [];
  yield { cells: [{ value: emptyText, format: "note" }], merged, height: 20 };
}
