import { formatDay, formatDayLong, label } from "../../../shared/vocabulary/index.ts";
import type { Cell, CellFormat, Sheet, SheetRow } from "../workbook/sheet.ts";
import type { ReportProgramme, YearlyReportData } from "./report-data.ts";
import { heightOf, periodText, type ReportWords } from "./report-words.ts";

const COLUMNS = [24, 70] as const;
const WIDTH = COLUMNS[0] + COLUMNS[1];

/** What the report is of, how far it can be trusted, and what is in it; `contents` are the names of the other sheets. */
export function coverSheet(
  data: YearlyReportData,
  words: ReportWords,
  contents: readonly { name: string; about: string }[],
): Sheet {
  return {
    name: words.text("sheets.cover"),
    orientation: "portrait",
    columns: COLUMNS.map((width) => ({ width, format: "text" as const })),
    rows: coverRows(data, words, contents),
  };
}

function* coverRows(
  data: YearlyReportData,
  words: ReportWords,
  contents: readonly { name: string; about: string }[],
): Generator<SheetRow> {
  const { text, language } = words;
  const [only, second] = data.programmes;
  yield { cells: [] };
  const title = second ? "titleSeveral" : "title";
  yield whole(text(title, { year: data.year }), "title", 34);
  if (only && !second) yield whole(only.name, "subtitle", heightOf(only.name, WIDTH * 0.8, 18));
  yield whole(text("subtitle"), "subtitle", 20);
  yield { cells: [] };
  for (const warning of warnings(data, words)) {
    yield whole(warning, "warning", heightOf(warning, WIDTH * 0.85, 16) + 6);
    yield { cells: [] };
  }
  for (const programme of data.programmes) yield* programmeRows(programme, words);
  yield fact(text("cover.period"), periodText(data.period, language));
  yield fact(text("cover.mode"), text("cover.approved"));
  yield fact(text("cover.asOf"), formatDayLong(data.asOf, language));
  const made = { day: formatDayLong(data.madeAt.slice(0, 10), language), name: data.madeBy };
  yield fact(text("cover.made"), text("cover.madeBy", made));
  const version = { catalogue: data.catalogueVersion, program: data.programVersion };
  yield fact(text("cover.version"), text("cover.versionText", version));
  yield { cells: [] };
  yield whole(text("cover.marks"), "heading", 22);
  for (const [mark, meaning] of markMeanings(data, words)) yield fact(mark, meaning);
  yield { cells: [] };
  yield whole(text("contents.title"), "heading", 22);
  for (const { name, about } of contents) {
    yield {
      cells: [
        { value: { text: name, sheet: name }, format: "link" },
        { value: about, format: "label" },
      ],
    };
  }
}

function warnings(data: YearlyReportData, { text }: ReportWords): string[] {
  const invented = data.programmes.filter((programme) => programme.invented).map(({ code }) => code);
  const below = data.publishedBelow;
  return [
    ...(invented.length === 0
      ? []
      : invented.length === data.programmes.length
        ? [text("cover.inventedOne")]
        : [text("cover.inventedSome", { codes: invented.join(", ") })]),
    ...(below === null ? [] : [text("cover.published", { below })]),
  ];
}

function* programmeRows(programme: ReportProgramme, words: ReportWords): Generator<SheetRow> {
  const { text, language } = words;
  yield fact(text("cover.programme"), { value: programme.name, format: "strong" });
  yield fact(text("cover.code"), programme.code);
  yield fact(text("cover.kind"), label("PROGRAMME_KINDS", programme.kind, language));
  yield fact(text("cover.area"), programme.areaName);
  yield fact(text("cover.duration"), duration(programme, words));
  if (programme.notes !== null) {
    yield {
      ...fact(text("cover.notes"), { value: programme.notes, format: "note" }),
      height: heightOf(programme.notes, COLUMNS[1] * 1.15, 12),
    };
  }
  yield { cells: [] };
}

function duration({ startsOn, endsOn }: ReportProgramme, { text, language }: ReportWords): string | null {
  const from = startsOn === null ? "" : formatDay(startsOn, language);
  const to = endsOn === null ? "" : formatDay(endsOn, language);
  if (startsOn === null) return endsOn === null ? null : text("cover.durationUntil", { to });
  return endsOn === null ? text("cover.durationOpen", { from }) : text("cover.durationClosed", { from, to });
}

function markMeanings(data: YearlyReportData, { text }: ReportWords): [string, string][] {
  return [
    [".", text("cover.noData")],
    ["x", text("cover.notApplicable")],
    ["0", text("cover.zero")],
    ...(data.publishedBelow === null
      ? []
      : ([
          [`<${data.publishedBelow}`, text("cover.few", { below: data.publishedBelow })],
          ["#", text("cover.hidden")],
        ] as [string, string][])),
  ];
}

function whole(value: string, format: CellFormat, height: number): SheetRow {
  return { cells: [{ value, format }], merged: [[1, COLUMNS.length]], height };
}

function fact(name: string, value: Cell): SheetRow {
  return {
    cells: [
      { value: name, format: "label" },
      typeof value === "object" && value !== null ? value : { value, format: "plain" },
    ],
  };
}
