import { QUESTION_INDICATORS, type Question } from "../../../shared/vocabulary/index.ts";
import type { Sheet, SheetRow } from "../workbook/sheet.ts";
import { changeCell, shareCell, valueCell } from "./figure-cell.ts";
import { definitionOf, unitText, verdictText } from "./indicator-texts.ts";
import type { ReportProgramme, YearlyReportData } from "./report-data.ts";
import { hasSeveral, heightOf, type ReportWords, titleRows } from "./report-words.ts";

const COLUMNS = [
  { width: 8, format: "text" },
  { width: 36, format: "wrapped" },
  { width: 12, format: "count" },
  { width: 11, format: "text" },
  { width: 13, format: "count" },
  { width: 12, format: "count" },
  { width: 13, format: "text" },
  { width: 13, format: "percent" },
] as const;

/** The five questions, each with its sentence and the figures that the sentence is made of. */
export function summarySheet(data: YearlyReportData, words: ReportWords): Sheet {
  return {
    name: words.text("sheets.summary"),
    orientation: "portrait",
    columns: COLUMNS,
    rows: summaryRows(data, words),
  };
}

function* summaryRows(data: YearlyReportData, words: ReportWords): Generator<SheetRow> {
  const { text } = words;
  const subtitle = text("summary.subtitle", { sheet: text("sheets.indicators") });
  yield* titleRows(text("summary.title"), subtitle, COLUMNS.length);
  for (const programme of data.programmes) {
    if (hasSeveral(data)) {
      yield { cells: [] };
      yield whole(`${programme.code} – ${programme.name}`, "title", 30);
    }
    for (const { question, sentence } of programme.answers) {
      yield* questionRows(programme, question, sentence, words);
    }
  }
}

function* questionRows(
  programme: ReportProgramme,
  question: Question,
  sentence: string,
  words: ReportWords,
): Generator<SheetRow> {
  const { text, t } = words;
  yield { cells: [] };
  yield whole(t(`overview.questionsLong.${question}`), "heading", 22);
  yield whole(sentence, "sentence", heightOf(sentence, 100, 16));
  const names = ["id", "indicator", "value", "unit", "previous", "change", "verdict", "completeness"];
  yield {
    cells: names.map((name) => ({
      value: text(`columns.${name}`),
      format: /^(id|indicator|unit|verdict)$/.test(name) ? ("header" as const) : ("header-right" as const),
    })),
  };
  for (const id of QUESTION_INDICATORS[question]) {
    const indicator = programme.indicators.find((each) => each.id === id);
    if (!indicator) continue;
    const { unit } = indicator;
    yield {
      cells: [
        id,
        definitionOf(id).name[words.language],
        valueCell(indicator.value, unit),
        unitText(unit, words),
        valueCell(indicator.previous, unit),
        changeCell(indicator.change, unit),
        verdictText(indicator, words),
        shareCell(indicator.completeness),
      ],
    };
  }
}

function whole(value: string, format: "title" | "heading" | "sentence", height: number): SheetRow {
  return { cells: [{ value, format }], merged: [[1, COLUMNS.length]], height };
}
