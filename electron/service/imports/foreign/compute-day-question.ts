import type { ForeignField } from "../../../../shared/contract/foreign.ts";
import { type ForeignDay, findDays, readForeignDay } from "./compute-day.ts";
import type { SheetRow, TableReading } from "./compute-rows.ts";

export const LEAVE_OUT = "skip";
export const UNKNOWN = "unknown";

/** A year that the file does not write beside a day: one answer for the whole sheet. */
export function askYear(reading: TableReading, row: SheetRow, field: ForeignField, day: string): string {
  const year = day.slice(0, 4);
  const answer = reading.questions.ask({
    key: `year|${reading.table.sheet}`,
    text: "year",
    params: { sheet: reading.table.sheet },
    place: row.place(field),
    choices: [{ value: year, text: "year", params: { year } }],
    own: "year",
    proposal: year,
  });
  return answer === null ? day : `${answer}${day.slice(4)}`;
}

const REASONS: Partial<Record<ForeignDay["kind"], string>> = {
  none: "dayMissing",
  cancelled: "dayOfCancelled",
  impossible: "dayImpossible",
  year: "dayOfYear",
};

/**
 * The day of a row, asked where the cell does not name one; null = the row is left out. Days found in the remarks are offered,
 * and proposed only where the event was cancelled.
 */
export function dayOfRow(
  reading: TableReading,
  row: SheetRow,
  field: ForeignField,
  remarks: string,
): { date: string; lastDay: string | null; isCancelled: boolean } | null {
  const read = readForeignDay(row.cell(field), reading.table.options.year);
  if (read.kind === "month") return { date: read.month, lastDay: null, isCancelled: false };
  if (read.kind === "day") {
    const settled = (day: string) => (read.needsYear ? askYear(reading, row, field, day) : day);
    return { date: settled(read.day), lastDay: read.lastDay && settled(read.lastDay), isCancelled: false };
  }
  const found = [...new Set(findDays(remarks, reading.table.options.year))];
  const isCancelled = read.kind === "cancelled";
  const answer = reading.questions.ask({
    key: `day|${row.key}`,
    text: REASONS[read.kind] ?? "dayUnclear",
    params: { value: row.text(field) ?? "" },
    place: row.place(field),
    choices: [
      ...found.map((day) => ({ value: day, text: "day", params: { day } })),
      { value: LEAVE_OUT, text: "leaveRowOut" },
    ],
    own: "day",
    proposal: isCancelled && found.length === 1 ? (found[0] as string) : null,
  });
  return answer === null || answer === LEAVE_OUT ? null : { date: answer, lastDay: null, isCancelled };
}
