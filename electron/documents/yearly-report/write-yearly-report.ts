import type { Translate } from "../../../shared/messages/translator.ts";
import type { Sheet, Workbook } from "../workbook/sheet.ts";
import { writeWorkbook } from "../workbook/write-workbook.ts";
import { chartsSheet } from "./charts-sheet.ts";
import { comparisonSheet } from "./comparison-sheet.ts";
import { coverSheet } from "./cover-sheet.ts";
import { decisionSheet } from "./decision-sheet.ts";
import { dictionarySheet } from "./dictionary-sheet.ts";
import { eventsSheet } from "./events-sheet.ts";
import { exitSheet } from "./exit-sheet.ts";
import { indicatorsSheet } from "./indicators-sheet.ts";
import { levelsSheet } from "./levels-sheet.ts";
import { activitiesSheet, organisationsSheet, partnershipsSheet } from "./lines-sheets.ts";
import { type FormulaNames, formulaNames } from "./live/live-table.ts";
import { parametersSheet } from "./live/parameters-sheet.ts";
import { peopleSheets } from "./live/people-tables.ts";
import { recordSheets } from "./live/record-tables.ts";
import { methodSheet } from "./method-sheet.ts";
import { qualitySheet } from "./quality-sheet.ts";
import type { YearlyReportData } from "./report-data.ts";
import { hasSeveral, type ReportWords, reportWords } from "./report-words.ts";
import { summarySheet } from "./summary-sheet.ts";

export interface ReportWriting {
  /** In the report's language. */
  t: Translate;
  signal: AbortSignal;
  /** Told how many event rows are in the file. */
  onEventRow?(count: number): void;
}

/** The yearly report as an Excel workbook: a function of its data. Writes to `path`, or leaves nothing there when it fails. */
export async function writeYearlyReport(
  data: YearlyReportData,
  path: string,
  { t, signal, onEventRow }: ReportWriting,
): Promise<void> {
  const words = reportWords(t, data.language);
  const eventsName = words.text("sheets.events");
  let events = 0;
  await writeWorkbook(path, yearlyReportWorkbook(data, words), {
    signal,
    onRow: (sheet) => {
      if (sheet === eventsName) onEventRow?.(++events);
    },
  });
}

function yearlyReportWorkbook(data: YearlyReportData, words: ReportWords): Workbook {
  const { text } = words;
  const below = data.publishedBelow;
  const names = formulaNames(words);
  const parameters = data.live === null ? null : parametersSheet(data, data.live, names, words);
  const title = text(hasSeveral(data) ? "titleSeveral" : "title", { year: data.year });
  const invented = data.programmes.filter((programme) => programme.invented).map(({ code }) => code);
  return {
    title,
    author: data.madeBy,
    madeAt: data.madeAt,
    language: data.language,
    marks: { "no-data": ".", "not-applicable": "x", few: `<${below ?? ""}`, hidden: "#" },
    page: {
      warning:
        invented.length === 0
          ? null
          : `${text("invented").toUpperCase()}${hasSeveral(data) ? ` (${invented.join(", ")})` : ""}`,
      left: whose(data, words),
      middle: text("page"),
      right: title,
    },
    sheets: [
      ...sheetsOf(data, words, names),
      ...(data.live === null || parameters === null
        ? []
        : [
            parameters.sheet,
            ...peopleSheets(data.live, names, words),
            ...recordSheets(data.live, names, words),
          ]),
    ],
    ...(parameters !== null && { names: parameters.names }),
  };
}

const LONGEST_LIST_OF_CODES = 40;

/** The programmes by their codes, or how many they are when the codes would not fit. */
function whose({ programmes }: YearlyReportData, { text }: ReportWords): string {
  const codes = programmes.map(({ code }) => code).join(", ");
  return codes.length <= LONGEST_LIST_OF_CODES ? codes : text("programmeCount", { count: programmes.length });
}

function judgementSheets(data: YearlyReportData, words: ReportWords): [about: string, sheet: Sheet][] {
  if (data.programmes.every(({ judged }) => judged === null)) return [];
  return [
    ["decision", decisionSheet(data, words)],
    ["exit", exitSheet(data, words)],
    ["quality", qualitySheet(data, words)],
  ];
}

function sheetsOf(data: YearlyReportData, words: ReportWords, names: FormulaNames): Sheet[] {
  const { text } = words;
  const below = data.publishedBelow;
  const legend = below === null ? text("legend") : text("legendHidden", { below });
  const sheets: [about: string, sheet: Sheet][] = [
    ["summary", summarySheet(data, words)],
    ...(data.together === null
      ? []
      : [["comparison", comparisonSheet(data, words, legend)] as [string, Sheet]]),
    ["indicators", indicatorsSheet(data, words, legend, names)],
    ["levels", levelsSheet(data, words, legend)],
    ["charts", chartsSheet(data, words, names)],
    ...(data.events === null
      ? []
      : [["events", eventsSheet(data, data.events.chunks, words, legend, names)] as [string, Sheet]]),
    ["activities", activitiesSheet(data, words, legend)],
    ["partnerships", partnershipsSheet(data, words, legend)],
    ["organisations", organisationsSheet(data, words, legend)],
    ...judgementSheets(data, words),
    ["method", methodSheet(data, words)],
    ...(data.live === null ? [] : [["dictionary", dictionarySheet(words)] as [string, Sheet]]),
  ];
  const contents = [
    ...sheets.map(([about, { name }]) => ({ name, about: text(`contents.${about}`) })),
    ...(data.live === null ? [] : [{ name: text("live.sheets.parameters"), about: text("contents.data") }]),
  ];
  return [coverSheet(data, words, contents), ...sheets.map(([, sheet]) => sheet)];
}
