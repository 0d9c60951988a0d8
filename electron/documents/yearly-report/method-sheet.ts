import { formatDay, formatPeriod, METHOD_RULES } from "../../../shared/vocabulary/index.ts";
import type { Sheet, SheetRow } from "../workbook/sheet.ts";
import { definitionOf, dimensionText, unitText } from "./indicator-texts.ts";
import { VALUE_ONLY } from "./live/indicator-formulas.ts";
import type { YearlyReportData } from "./report-data.ts";
import { heightOf, periodText, type ReportWords, titleRows } from "./report-words.ts";

const COLUMNS = [
  { width: 20, format: "wrapped" },
  { width: 9, format: "text" },
  { width: 26, format: "wrapped" },
  { width: 60, format: "wrapped" },
  { width: 18, format: "wrapped" },
  { width: 14, format: "wrapped" },
  { width: 26, format: "wrapped" },
  { width: 60, format: "wrapped" },
] as const;
const WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0);

/** How the numbers were made: the rules, and the definition of every indicator. */
export function methodSheet(data: YearlyReportData, words: ReportWords): Sheet {
  return {
    name: words.text("sheets.method"),
    orientation: "landscape",
    columns: COLUMNS,
    rows: methodRows(data, words),
  };
}

function* methodRows(data: YearlyReportData, words: ReportWords): Generator<SheetRow> {
  const { text, language } = words;
  const whole = [[1, COLUMNS.length]] as const;
  const subtitle = text("method.subtitle", { catalogue: data.catalogueVersion });
  yield* titleRows(text("method.title"), subtitle, COLUMNS.length);
  yield { cells: [] };
  yield { cells: [{ value: text("method.rulesTitle"), format: "heading" }], merged: whole, height: 22 };
  for (const rule of rules(data, words)) {
    const height = heightOf(rule, WIDTH, 13);
    yield { cells: [{ value: rule, format: "wrapped" }], merged: whole, height };
  }
  yield { cells: [] };
  yield { cells: [{ value: text("method.definitionsTitle"), format: "heading" }], merged: whole, height: 22 };
  const names = ["dimension", "id", "indicator", "definition", "unit", "direction"];
  const other = language === "pl" ? "en" : "pl";
  yield {
    cells: [
      ...names.map((name) => text(`columns.${name}`)),
      text("method.otherName"),
      text("method.otherDefinition"),
    ].map((value) => ({ value, format: "header" as const })),
  };
  for (const { id, unit } of data.programmes[0]?.indicators ?? []) {
    const indicator = definitionOf(id);
    yield {
      cells: [
        dimensionText(id, words),
        id,
        indicator.name[language],
        `${indicator.definition[language]}\n${indicator.formula[language]}`,
        unitText(unit, words),
        text(`method.directions.${indicator.direction}`),
        indicator.name[other],
        `${indicator.definition[other]}\n${indicator.formula[other]}`,
      ],
    };
  }
}

/** What holds for this report, then the rules of the catalogue. */
function rules(data: YearlyReportData, { text, language }: ReportWords): string[] {
  const rule = (name: string, params?: Record<string, unknown>) => text(`method.rules.${name}`, params);
  const below = data.publishedBelow;
  return [
    rule("period", { period: periodText(data.period, language), asOf: formatDay(data.asOf, language) }),
    rule("previous", { previous: formatPeriod(data.previousPeriod, language) }),
    ...(below === null ? [] : [rule("published", { below, last: below - 1 })]),
    ...(data.live === null ? [] : [text("method.live", { values: VALUE_ONLY.join(", ") })]),
    ...METHOD_RULES.map((each) => each.text[language]),
  ];
}
