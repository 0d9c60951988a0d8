import type { Sheet, SheetRow } from "../workbook/sheet.ts";
import type { YearlyReportData } from "./report-data.ts";
import { hasSeveral, type ReportWords, titleRows } from "./report-words.ts";

const COLUMNS = [
  { width: 70, format: "wrapped" },
  { width: 16, format: "count" },
] as const;

/** How far the records can be trusted: which fields are known, and what contradicts itself. */
export function qualitySheet(data: YearlyReportData, words: ReportWords): Sheet {
  return {
    name: words.text("quality.sheet"),
    orientation: "portrait",
    columns: COLUMNS,
    rows: rowsOf(data, words),
  };
}

function* rowsOf(data: YearlyReportData, words: ReportWords): Generator<SheetRow> {
  const { text } = words;
  yield* titleRows(text("quality.title"), text("quality.subtitle"), COLUMNS.length);
  for (const programme of data.programmes) {
    if (programme.judged === null) continue;
    const { quality } = programme.judged;
    yield { cells: [] };
    if (hasSeveral(data)) yield heading(`${programme.code} – ${programme.name}`);
    yield header(text("quality.field"), text("quality.known"));
    for (const [field, share] of Object.entries(quality.completeness)) {
      yield {
        cells: [
          text(`quality.fields.${field}`),
          { value: share === null ? null : share * 100, format: "percent" },
        ],
      };
    }
    yield { cells: [] };
    yield header(text("quality.kind"), text("quality.count"));
    for (const [kind, count] of Object.entries(quality.countsByKind)) {
      yield { cells: [text(`quality.kinds.${kind}`), count] };
    }
  }
}

function heading(value: string): SheetRow {
  return { cells: [{ value, format: "heading" }], height: 22 };
}

function header(first: string, second: string): SheetRow {
  return {
    cells: [
      { value: first, format: "header" },
      { value: second, format: "header-right" },
    ],
  };
}
