import type { Exploration, ExplorationTable } from "../../../shared/contract/explore.ts";
import type { Translate } from "../../../shared/messages/translator.ts";
import {
  EXPLORE_DECIMALS,
  exploreKeyLabel,
  formatDay,
  formatPeriod,
  type Language,
} from "../../../shared/vocabulary/index.ts";
import type { Cell, CellFormat, Sheet, SheetRow } from "../workbook/sheet.ts";
import { writeWorkbook } from "../workbook/write-workbook.ts";

/** A table of the explorer with all that its file says of it. */
export interface ExplorationDocument {
  exploration: Exploration;
  table: ExplorationTable;
  codes: string[];
  isInvented: boolean;
  language: Language;
  asOf: string;
  madeAt: string;
  madeBy: string;
}

const FORMATS: Record<0 | 1 | 2, CellFormat> = { 0: "count", 1: "decimal1", 2: "decimal2" };
const HEADER_ROW = 5;
const NAME_WIDTH = 34;
const FIGURE_WIDTH = 15;

/** The table as it stands on the screen: keys in words, "." where nothing is known, totals, and what it was made of. */
export async function writeExploration(
  made: ExplorationDocument,
  path: string,
  { t, signal }: { t: Translate; signal: AbortSignal },
): Promise<void> {
  const { exploration, language, codes } = made;
  const title = t(`explore.measure.${exploration.measure}`);
  await writeWorkbook(
    path,
    {
      title,
      author: made.madeBy,
      madeAt: made.madeAt,
      language,
      marks: { "no-data": ".", "not-applicable": "x", few: ".", hidden: "." },
      page: {
        warning: made.isInvented ? t("reports.invented").toUpperCase() : null,
        left: codes.join(", "),
        middle: t("reports.page"),
        right: formatPeriod(exploration, language),
      },
      sheets: [explorationSheet(made, title, t)],
    },
    { signal },
  );
}

function explorationSheet(made: ExplorationDocument, title: string, t: Translate): Sheet {
  const { exploration, table, language, codes } = made;
  const { rows, columns, measure } = exploration;
  const format = FORMATS[EXPLORE_DECIMALS[measure]];
  const word = (dimension: Exploration["rows"], key: string) =>
    exploreKeyLabel(dimension, key, language, t("explore.unknown"));
  const header = [
    t(`explore.dimension.${rows}`),
    ...(columns === null ? [] : table.columnKeys.map((key) => word(columns, key))),
    t("explore.total"),
  ];
  const line = (name: string, cells: readonly (number | null)[], total: number | null): SheetRow => ({
    cells: [name, ...cells, { value: total, format }],
  });
  const text = (value: string, style: CellFormat): SheetRow => ({ cells: [{ value, format: style }] });
  const known = t("explore.known", { known: String(table.known), events: String(table.events) });
  const lines: SheetRow[] = [
    text(title, "title"),
    text(`${codes.join(", ")}, ${formatPeriod(exploration, language)}`, "subtitle"),
    text(`${known} ${t("explore.asOf", { day: formatDay(made.asOf, language) })}`, "note"),
    { cells: [] },
    {
      cells: header.map((value, place): Cell => ({ value, format: place === 0 ? "header" : "header-right" })),
    },
    ...table.rowKeys.map((key, place) =>
      line(word(rows, key), table.cells[place] ?? [], table.rowTotals[place] ?? null),
    ),
    line(t("explore.total"), table.columnTotals, table.total),
  ];
  return {
    name: t("explore.sheet"),
    orientation: header.length > 6 ? "landscape" : "portrait",
    columns: [
      { width: NAME_WIDTH, format: "text" },
      ...header.slice(1).map(() => ({ width: FIGURE_WIDTH, format })),
    ],
    rows: lines,
    headerRow: HEADER_ROW,
    frozenColumns: 1,
  };
}
