import type { Sheet, SheetRow } from "../workbook/sheet.ts";
import { TABLE_COLUMNS } from "./live/table-columns.ts";
import { type ReportWords, titleRows } from "./report-words.ts";

const COLUMNS = [
  { width: 22, format: "text" },
  { width: 28, format: "text" },
  { width: 12, format: "text" },
  { width: 74, format: "wrapped" },
] as const;
const HEADER_ROW = 3;

/** Every column of the data sheets: what it is, and whether it is kept or computed. */
export function dictionarySheet(words: ReportWords): Sheet {
  return {
    name: words.text("dictionary.sheet"),
    orientation: "landscape",
    columns: COLUMNS,
    headerRow: HEADER_ROW,
    rows: rowsOf(words),
  };
}

function* rowsOf({ text }: ReportWords): Generator<SheetRow> {
  yield* titleRows(text("dictionary.title"), text("dictionary.subtitle"), COLUMNS.length);
  yield {
    cells: ["table", "column", "type", "meaning"].map((key) => ({
      value: text(`dictionary.${key}`),
      format: "header" as const,
    })),
  };
  for (const [table, columns] of Object.entries(TABLE_COLUMNS)) {
    for (const [column, type] of Object.entries(columns)) {
      yield {
        cells: [
          text(`live.tables.${table}`),
          text(`live.columns.${table}.${column}`),
          text(`dictionary.types.${type}`),
          text(`dictionary.meanings.${table}.${column}`),
        ],
      };
    }
  }
}
