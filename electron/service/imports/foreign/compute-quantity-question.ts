import type { ForeignField } from "../../../../shared/contract/foreign.ts";
import type { ForeignCell } from "../../../../shared/contract/foreign-sheet.ts";
import { parseHours, parseNumber } from "../../../../shared/vocabulary/numbers.ts";
import { UNKNOWN } from "./compute-day-question.ts";
import type { SheetRow, TableReading } from "./compute-rows.ts";

/** A number of a cell by `read`; where it cannot be read a person says it, or that it is unknown. Blank is unknown without a question. */
export function askNumber(
  reading: TableReading,
  row: SheetRow,
  field: ForeignField,
  read: (cell: Exclude<ForeignCell, null>) => number | undefined,
): number | null {
  const cell = row.cell(field);
  const text = row.text(field);
  if (cell === null || text === null || /^[-–—?]$/.test(text)) return null;
  const value = read(cell);
  if (value !== undefined && Number.isFinite(value) && value >= 0) return value;
  const answer = reading.questions.ask({
    key: `number|${row.key}|${field}`,
    text: "number",
    params: { value: text, column: reading.header(field) },
    place: row.place(field),
    choices: [{ value: UNKNOWN, text: "unknown" }],
    own: field === "staffHours" || field === "volunteerHours" || field === "lengthHours" ? "hours" : "number",
    proposal: null,
  });
  if (answer === null || answer === UNKNOWN) return null;
  return read(answer) ?? parseNumber(answer) ?? null;
}

/** Hours of a cell in minutes. */
export function hoursOf(reading: TableReading, row: SheetRow, field: ForeignField): number | null {
  return askNumber(reading, row, field, (cell) => {
    if (typeof cell === "object") return "minutes" in cell ? cell.minutes : undefined;
    return typeof cell === "number" ? Math.round(cell * 60) : parseHours(String(cell));
  });
}
