import { formatDay } from "../../../../shared/vocabulary/index.ts";
import type { Cell, DefinedName, Sheet, SheetRow } from "../../workbook/sheet.ts";
import type { YearlyReportData } from "../report-data.ts";
import { type ReportWords, titleRows } from "../report-words.ts";
import type { LiveData } from "./live-data.ts";
import type { FormulaNames, ParameterKey } from "./live-table.ts";

const TITLE_ROWS = 2;

/** What the formulas take from one cell each: changed here, the whole workbook follows. */
export function parametersSheet(
  data: YearlyReportData,
  live: LiveData,
  names: FormulaNames,
  words: ReportWords,
): { sheet: Sheet; names: DefinedName[] } {
  const { text } = words;
  const name = text("live.sheets.parameters");
  const values: [ParameterKey, Cell][] = [
    ["from", { value: data.period.from, format: "day" }],
    ["to", { value: data.period.to, format: "day" }],
    ["asOf", { value: data.asOf, format: "day" }],
    ["halfYearFrom", { value: live.halfYearFrom, format: "day" }],
    ["volunteerRate", { value: live.volunteerRateZloty, format: "decimal2" }],
  ];
  const rows: SheetRow[] = [
    ...titleRows(name, text("live.about.parameters", { day: formatDay(data.asOf, data.language) }), 3),
    ...values.map(([key, value]) => ({
      cells: [
        { value: text(`live.parameters.${key}`), format: "label" as const },
        value,
        names.parameter(key),
      ],
    })),
  ];
  return {
    sheet: {
      name,
      orientation: "portrait",
      columns: [
        { width: 44, format: "text" },
        { width: 14, format: "text" },
        { width: 24, format: "text" },
      ],
      isBackstage: true,
      rows,
    },
    names: values.map(([key], index) => ({
      name: names.parameter(key),
      sheet: name,
      row: TITLE_ROWS + 1 + index,
      column: 2,
    })),
  };
}
