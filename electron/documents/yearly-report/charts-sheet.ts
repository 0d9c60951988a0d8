import {
  INITIATIVE_LEVEL_COLOURS,
  INITIATIVE_LEVELS,
  initiativeLevelLabel,
} from "../../../shared/vocabulary/index.ts";
import type { Chart, ChartRange } from "../workbook/chart.ts";
import { type Cell, isFormula, isStyled, type Sheet, type SheetRow } from "../workbook/sheet.ts";
import { definitionOf } from "./indicator-texts.ts";
import { levelParts } from "./levels-sheet.ts";
import type { FormulaNames } from "./live/live-table.ts";
import type { Figure, ReportProgramme, YearlyReportData } from "./report-data.ts";
import { HEADER_ROW, hasSeveral, type ReportWords, titleRows } from "./report-words.ts";

const ACCENT = "#0B5D5E";
const PALE = "#A8C5C9";
const WIDTHS = [34, 12, 12, 4, 34, 12, 12] as const;
/** Charts above, the tables they show below. */
const FIRST_TABLE_ROW = 36;
const PLACES = [
  { fromRow: 4, fromColumn: 1, toRow: 19, toColumn: 4 },
  { fromRow: 4, fromColumn: 5, toRow: 19, toColumn: 8 },
  { fromRow: 20, fromColumn: 1, toRow: 35, toColumn: 4 },
  { fromRow: 20, fromColumn: 5, toRow: 35, toColumn: 8 },
] as const;
/** One percentage of each dimension; percentages of different dimensions are shown side by side, never averaged. */
const PROFILE = ["A4", "I2", "W1", "S1", "P2", "D4", "L1", "E3"] as const;
const MOST_MEASURES = 10;

/** A small table of the sheet: its place, its columns, its rows. */
interface ChartTable {
  title: string;
  headers: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** Native charts over cells of the workbook. */
export function chartsSheet(data: YearlyReportData, words: ReportWords, names: FormulaNames): Sheet {
  const { text } = words;
  const name = text("charts.sheet");
  const [only] = data.programmes;
  const tables =
    hasSeveral(data) || only === undefined
      ? [programmesTable(data, words)]
      : [profileTable(only, words), monthsTable(data, only, words, names), planTable(data, words)];
  const rowCounts = tables.map((table) => table.rows.length);
  // Two tables side by side, the third below the first.
  const starts = tables.map((_, index) =>
    index < 2 ? FIRST_TABLE_ROW : FIRST_TABLE_ROW + Math.max(rowCounts[0] ?? 0, rowCounts[1] ?? 0) + 3,
  );
  const range = (table: number, column: number): ChartRange => {
    const fromRow = (starts[table] as number) + 2;
    const at = (table === 1 ? 5 : 1) + column;
    const cached = (tables[table] as ChartTable).rows.map((row) => plain(row[column]));
    return { sheet: name, fromRow, fromColumn: at, toRow: fromRow + cached.length - 1, toColumn: at, cached };
  };
  const charts: Chart[] =
    hasSeveral(data) || only === undefined
      ? [comparisonChart(words, range)]
      : [
          levelsChart(only, words),
          profileChart(words, range),
          attendanceChart(words, range),
          ...(rowCounts[2] ? [planChart(words, range)] : []),
        ];
  return {
    name,
    orientation: "landscape",
    columns: WIDTHS.map((width) => ({ width, format: "plain" as const })),
    charts,
    rows: rowsOf(tables, starts, words),
  };
}

function* rowsOf(
  tables: readonly ChartTable[],
  starts: readonly number[],
  { text }: ReportWords,
): Generator<SheetRow> {
  const rows = [...titleRows(text("charts.title"), text("charts.subtitle"), WIDTHS.length)];
  const last = Math.max(...tables.map(({ rows: own }, index) => (starts[index] as number) + 1 + own.length));
  const cells: Cell[][] = Array.from({ length: last }, () => []);
  tables.forEach(({ title, headers, rows: own }, index) => {
    const column = index === 1 ? 4 : 0;
    const put = (row: number, values: readonly Cell[]) => {
      values.forEach((value, offset) => {
        (cells[row - 1] as Cell[])[column + offset] = value;
      });
    };
    const start = starts[index] as number;
    if (own.length === 0) return;
    put(start, [{ value: title, format: "strong" }]);
    put(
      start + 1,
      headers.map((value, place) => ({ value, format: place === 0 ? "header" : "header-right" })),
    );
    own.forEach((row, offset) => {
      put(start + 2 + offset, row);
    });
  });
  for (let row = 0; row < last; row++) {
    yield rows[row] ?? { cells: Array.from(cells[row] ?? [], (cell) => cell) };
  }
}

/** What a chart remembers of a cell: a number, a text, or that there is none. */
function plain(cell: Cell): string | number | null {
  const value = isStyled(cell) ? cell.value : cell;
  const shown = isFormula(value) ? value.result : value;
  return typeof shown === "number" || (typeof shown === "string" && shown !== "") ? shown : null;
}

type Range = (table: number, column: number) => ChartRange;

function levelsChart(programme: ReportProgramme, words: ReportWords): Chart {
  const { text, language } = words;
  const { levelYears } = programme;
  const range = (column: number, cached: ChartRange["cached"]): ChartRange => ({
    sheet: text("sheets.levels"),
    fromRow: HEADER_ROW + 1,
    fromColumn: column,
    toRow: HEADER_ROW + levelYears.length,
    toColumn: column,
    cached,
  });
  const parts = levelParts(levelYears, language);
  return {
    kind: "stacked-column",
    title: text("charts.levels"),
    description: text("charts.levelsAbout"),
    categories: range(1, parts),
    series: INITIATIVE_LEVELS.map((level) => ({
      name: initiativeLevelLabel(level, "short", language),
      values: range(
        2 + level,
        levelYears.map(({ byLevel }) => byLevel[level] ?? 0),
      ),
      colour: INITIATIVE_LEVEL_COLOURS[level],
    })),
    axes: { categories: text("charts.year"), values: text("charts.share") },
    numberFormat: "0",
    asShares: true,
    hasLabels: true,
    place: PLACES[0],
  };
}

function profileTable({ indicators }: ReportProgramme, { text, language }: ReportWords): ChartTable {
  const figureOf = (figure: Figure): Cell => ({ value: figure, format: "percent" });
  return {
    title: text("charts.profile"),
    headers: [text("charts.indicator"), text("charts.now"), text("charts.before")],
    rows: PROFILE.flatMap((id) => {
      const indicator = indicators.find((each) => each.id === id);
      if (!indicator) return [];
      const row: Cell[] = [
        `${id} ${definitionOf(id).name[language]}`,
        figureOf(indicator.value),
        figureOf(indicator.previous),
      ];
      return [row];
    }),
  };
}

function profileChart({ text }: ReportWords, range: Range): Chart {
  return {
    kind: "radar",
    title: text("charts.profile"),
    description: text("charts.profileAbout"),
    categories: range(0, 0),
    series: [
      { name: text("charts.before"), values: range(0, 2), colour: PALE },
      { name: text("charts.now"), values: range(0, 1), colour: ACCENT },
    ],
    numberFormat: "0",
    hasLabels: false,
    place: PLACES[1],
  };
}

function monthsTable(
  data: YearlyReportData,
  { attendanceMonths }: ReportProgramme,
  { text, language }: ReportWords,
  names: FormulaNames,
): ChartTable {
  const column = (key: string) => names.column("events", key);
  const monthName = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return {
    title: text("charts.attendance"),
    headers: [text("charts.month"), text("charts.attendances")],
    rows: attendanceMonths.map(({ month, attendances }, index) => {
      const from = `DATE(${data.year},${index + 1},1)`;
      const to = `DATE(${data.year},${index + 2},1)`;
      const known = `${column("isCounted")},1,${column("day")},">="&${from},${column("day")},"<"&${to},${column("present")},">=0"`;
      const value: Cell =
        data.live === null
          ? { value: attendances, format: "count" }
          : {
              value: {
                formula: `IF(COUNTIFS(${known})=0,".",SUMIFS(${column("present")},${known}))`,
                result: attendances,
              },
              format: "count",
            };
      return [monthName.format(new Date(`${month}-01T00:00:00Z`)), value];
    }),
  };
}

function attendanceChart({ text }: ReportWords, range: Range): Chart {
  return {
    kind: "column",
    title: text("charts.attendance"),
    description: text("charts.attendanceAbout"),
    categories: range(1, 0),
    series: [{ name: text("charts.attendances"), values: range(1, 1), colour: ACCENT }],
    axes: { categories: text("charts.month"), values: text("charts.attendances") },
    numberFormat: "#,##0",
    hasLabels: true,
    place: PLACES[2],
  };
}

function planTable({ measures }: YearlyReportData, { text }: ReportWords): ChartTable {
  return {
    title: text("charts.plan"),
    headers: [text("charts.measure"), text("charts.achieved"), text("charts.target")],
    rows: measures
      .slice(0, MOST_MEASURES)
      .map(({ name, achievedPercent }) => [
        name,
        { value: achievedPercent, format: "percent" },
        { value: 100, format: "percent" },
      ]),
  };
}

function planChart({ text }: ReportWords, range: Range): Chart {
  return {
    kind: "bar",
    title: text("charts.plan"),
    description: text("charts.planAbout"),
    categories: range(2, 0),
    series: [{ name: text("charts.achieved"), values: range(2, 1), colour: ACCENT }],
    axes: { categories: null, values: text("charts.achieved") },
    numberFormat: '0"%"',
    hasLabels: true,
    place: PLACES[3],
  };
}

function programmesTable({ programmes }: YearlyReportData, { text }: ReportWords): ChartTable {
  return {
    title: text("charts.programmes"),
    headers: [text("charts.programme"), text("charts.now"), text("charts.before")],
    rows: programmes.map(({ code, indicators }) => {
      const index = indicators.find(({ id }) => id === "S3");
      return [
        code,
        { value: index?.value ?? null, format: "decimal1" },
        { value: index?.previous ?? null, format: "decimal1" },
      ];
    }),
  };
}

function comparisonChart({ text }: ReportWords, range: Range): Chart {
  return {
    kind: "bar",
    title: text("charts.programmes"),
    description: text("charts.programmesAbout"),
    categories: range(0, 0),
    series: [
      { name: text("charts.before"), values: range(0, 2), colour: PALE },
      { name: text("charts.now"), values: range(0, 1), colour: ACCENT },
    ],
    axes: { categories: null, values: "S3" },
    numberFormat: "0.0",
    hasLabels: true,
    place: { fromRow: 4, fromColumn: 1, toRow: 34, toColumn: 8 },
  };
}
