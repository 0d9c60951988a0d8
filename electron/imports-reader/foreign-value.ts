import type { ForeignCell } from "../../shared/contract/foreign-sheet.ts";
import { LIMITS } from "./messages.ts";

const MINUTE_MS = 60_000;
const LAST_YEAR = 2200;
const ERROR_VALUE = /^#(REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A|GETTING_DATA|SPILL!|CALC!)$/;

/** Day 0 of the two calendars of workbooks. */
const EPOCHS = { "1900": Date.UTC(1899, 11, 31), "1904": Date.UTC(1904, 0, 1) };
export type DateSystem = keyof typeof EPOCHS;

/** A value of the reader as a cell. */
export function toForeignCell(value: unknown, dateSystem: DateSystem): ForeignCell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : { error: "#NUM!" };
  if (typeof value === "boolean") return value;
  if (value instanceof Date) return dateCell(value, dateSystem);
  const text = String(value);
  return ERROR_VALUE.test(text) ? { error: text } : text.slice(0, LIMITS.textLength);
}

/** Times and lengths of time are kept as days of the calendar's first year, in which nobody holds an event. */
function dateCell(value: Date, dateSystem: DateSystem): ForeignCell {
  const time = Math.round(value.getTime() / MINUTE_MS) * MINUTE_MS;
  if (Number.isNaN(time) || time < EPOCHS[dateSystem]) return { error: "date" };
  const minute = new Date(time);
  const year = minute.getUTCFullYear();
  if (year > LAST_YEAR) return { error: "date" };
  if (year <= new Date(EPOCHS[dateSystem] + MINUTE_MS * 1440).getUTCFullYear())
    return { minutes: (time - EPOCHS[dateSystem]) / MINUTE_MS };
  const iso = minute.toISOString();
  const clock = iso.slice(11, 16);
  return { day: iso.slice(0, 10), time: clock === "00:00" ? null : clock };
}
