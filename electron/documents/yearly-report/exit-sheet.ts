import type { ExitSimulation } from "../../../shared/contract/exit-simulation.ts";
import type { Cell, CellFormat, Sheet, SheetRow } from "../workbook/sheet.ts";
import type { YearlyReportData } from "./report-data.ts";
import { hasSeveral, type ReportWords, titleRows } from "./report-words.ts";

const COLUMNS = [
  { width: 50, format: "wrapped" },
  { width: 30, format: "count" },
  { width: 16, format: "count" },
  { width: 18, format: "percent" },
  { width: 24, format: "count" },
  { width: 18, format: "percent" },
] as const;

interface Figure {
  key: string;
  of(exit: ExitSimulation): { before: number | null; after: number | null };
  format: CellFormat;
}

const FIGURES: readonly Figure[] = [
  { key: "events", of: ({ events }) => events, format: "count" },
  { key: "attendances", of: ({ attendances }) => attendances, format: "count" },
  { key: "personHours", of: ({ personHours }) => personHours, format: "decimal1" },
  { key: "volunteerHours", of: ({ volunteerHours }) => volunteerHours, format: "decimal1" },
  { key: "organisations", of: ({ organisations }) => organisations, format: "count" },
  { key: "ties", of: ({ network }) => network.ties, format: "count" },
  { key: "largestGroup", of: ({ network }) => network.largestGroup, format: "count" },
  { key: "withoutOwner", of: ({ functions }) => functions.withoutOwner, format: "count" },
];

/** What remains of the year when MOPS leaves, and when the most active leader leaves too: figures before and after, functions without an owner, structures at risk. */
export function exitSheet(data: YearlyReportData, words: ReportWords): Sheet {
  return {
    name: words.text("exit.sheet"),
    orientation: "landscape",
    columns: COLUMNS,
    rows: rowsOf(data, words),
  };
}

function* rowsOf(data: YearlyReportData, words: ReportWords): Generator<SheetRow> {
  const { text } = words;
  yield* titleRows(text("exit.title"), text("exit.subtitle"), COLUMNS.length);
  for (const programme of data.programmes) {
    if (programme.judged === null) continue;
    yield { cells: [] };
    if (hasSeveral(data)) yield heading(`${programme.code} – ${programme.name}`);
    yield* exitRows(programme.judged, words);
  }
}

type Judged = NonNullable<YearlyReportData["programmes"][number]["judged"]>;

function* exitRows({ exit, exitOfLeader }: Judged, { text }: ReportWords): Generator<SheetRow> {
  yield header([
    text("exit.figure"),
    text("exit.before"),
    text("exit.after"),
    text("exit.remains"),
    text("exit.afterLeader"),
    text("exit.remains"),
  ]);
  for (const { key, of, format } of FIGURES) {
    const { before, after } = of(exit);
    const afterLeader = exitOfLeader.leader === null ? null : of(exitOfLeader).after;
    const remains = (left: number | null): Cell =>
      key === "withoutOwner" || before === null || left === null || before === 0
        ? { value: { mark: "not-applicable" }, format: "percent" }
        : (left / before) * 100;
    yield {
      cells: [
        text(`exit.figures.${key}`),
        { value: before, format },
        { value: after, format },
        remains(after),
        exitOfLeader.leader === null
          ? { value: { mark: "not-applicable" }, format }
          : { value: afterLeader, format },
        remains(afterLeader),
      ],
    };
  }
  yield { cells: [] };
  yield heading(text("exit.functions"));
  yield header([text("exit.function"), text("exit.owner"), text("exit.ownedAfter")]);
  for (const { name, ownerName, ownedAfter } of exit.functions.list) {
    yield {
      cells: [
        name,
        { value: ownerName ?? text("exit.nobody"), format: "wrapped" },
        { value: text(ownedAfter ? "events.yes" : "events.no"), format: "text" },
      ],
    };
  }
  yield { cells: [] };
  yield heading(text("exit.structures"));
  yield header([text("exit.structure"), text("exit.before"), text("exit.after"), text("exit.atRisk")]);
  if (exit.structures.length === 0) yield { cells: [{ value: text("exit.noStructures"), format: "note" }] };
  for (const { name, events, eventsAfter, atRisk } of exit.structures) {
    yield { cells: [name, events, eventsAfter, { value: text(`exit.risk.${atRisk}`), format: "text" }] };
  }
}

function heading(value: string): SheetRow {
  return { cells: [{ value, format: "heading" }], height: 22 };
}

function header(names: readonly string[]): SheetRow {
  return {
    cells: names.map((value, index) => ({
      value,
      format: index === 0 ? ("header" as const) : ("header-right" as const),
    })),
  };
}
