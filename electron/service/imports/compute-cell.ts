import type { ForeignCell } from "../../../shared/contract/foreign-sheet.ts";
import {
  findPersonalData,
  isIsoDay,
  parseHours,
  parseLabel,
  parseMoney,
  parseNumber,
  type RegisterColumn,
} from "../../../shared/vocabulary/index.ts";
import { splitList } from "../../../shared/vocabulary/register/list-text.ts";

export type CellValue = string | number | string[] | null;

export interface CellProblem {
  messageKey: string;
  params: Record<string, string | number>;
}

export type ReadCell = { value: CellValue; warning?: CellProblem } | { problem: CellProblem };

const MINUTES_PER_HOUR = 60;
const GROSZE_PER_ZLOTY = 100;
const MINUTES_PER_DAY = 1440;

const problem = (messageKey: string, params: CellProblem["params"] = {}): ReadCell => ({
  problem: { messageKey, params },
});

/** One cell of the register as its column says: its value, null where it is blank (unknown), or what is wrong with it. */
export function readCell(column: RegisterColumn, cell: ForeignCell): ReadCell {
  if (cell === null || (typeof cell === "string" && cell.trim() === "")) return { value: null };
  if (typeof cell === "object" && "error" in cell) return problem("cellError", { error: cell.error });
  switch (column.type) {
    case "day":
      return readDay(cell, column.key === "date");
    case "days":
      return readDays(cell);
    case "time":
      return readTime(cell);
    case "hours":
      // A length of time kept as one is exact; anything else is hours.
      if (typeof cell === "object" && "minutes" in cell) return { value: cell.minutes };
      return readQuantity(cell, parseHours, MINUTES_PER_HOUR, "notHours");
    case "money":
      return readQuantity(cell, parseMoney, GROSZE_PER_ZLOTY, "notMoney");
    case "count":
      return readWhole(cell, 0, Number.MAX_SAFE_INTEGER);
    case "rank":
      return readWhole(cell, column.min ?? 0, column.max ?? Number.MAX_SAFE_INTEGER);
    case "number":
      return readNumber(cell);
    case "choice":
      return readChoice(column, cell);
    case "references":
    case "organisation-roles":
      return { value: splitList(textOf(cell)) };
    default:
      return readText(cell);
  }
}

/** The text of a cell as a person reads it. */
export function textOf(cell: ForeignCell): string {
  if (cell === null) return "";
  if (typeof cell === "object") {
    if ("error" in cell) return cell.error;
    return "day" in cell ? cell.day : formatMinutes(cell.minutes);
  }
  if (typeof cell === "boolean") return cell ? "tak" : "nie";
  return String(cell).trim();
}

/** `26:30`, as a spreadsheet shows a length of time. */
function formatMinutes(minutes: number): string {
  return `${pad(Math.floor(minutes / MINUTES_PER_HOUR))}:${pad(minutes % MINUTES_PER_HOUR)}`;
}

/** An id that our export wrote: its digits are no telephone number. */
const OWN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function readText(cell: ForeignCell): ReadCell {
  const value = textOf(cell);
  const kind = OWN_ID.test(value) ? undefined : findPersonalData(value);
  return kind ? { value, warning: { messageKey: `personalData.${kind}`, params: {} } } : { value };
}

const POLISH_MONTH = /^(\d{1,2})[./-](\d{4})\s*r?\.?$/;
const POLISH_DAY = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s*r?\.?$/;

function dayOf(cell: ForeignCell): string | undefined {
  if (typeof cell === "object" && cell !== null && "day" in cell) return cell.day;
  const text = textOf(cell);
  if (isIsoDay(text)) return text;
  const [, day = "", month = "", year = ""] = POLISH_DAY.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDay(iso) ? iso : undefined;
}

function readDay(cell: ForeignCell, mayBeMonth: boolean): ReadCell {
  const text = textOf(cell);
  if (mayBeMonth && typeof cell === "string") {
    const [, month = "", year = ""] = POLISH_MONTH.exec(text) ?? [];
    const iso = month === "" ? text : `${year}-${month.padStart(2, "0")}`;
    if (/^\d{4}-\d{2}$/.test(iso) && isIsoDay(`${iso}-01`)) return { value: iso };
  }
  const day = dayOf(cell);
  return day === undefined ? problem("notADay") : { value: day };
}

function readDays(cell: ForeignCell): ReadCell {
  if (typeof cell === "object") return readDay(cell, false);
  const days = splitList(textOf(cell)).map((part) => dayOf(part));
  return days.every((day) => day !== undefined) ? { value: days } : problem("notADay");
}

function readTime(cell: ForeignCell): ReadCell {
  if (typeof cell === "object" && cell !== null && "day" in cell) return { value: cell.time ?? "00:00" };
  if (typeof cell === "number" && cell >= 0 && cell < 1)
    return { value: formatMinutes(Math.round(cell * MINUTES_PER_DAY) % MINUTES_PER_DAY) };
  const [, hours = "", minutes = ""] = /^(\d{1,2})[:.](\d{2})$/.exec(textOf(cell)) ?? [];
  const isTime = hours !== "" && Number(hours) < 24 && Number(minutes) < MINUTES_PER_HOUR;
  return isTime ? { value: `${hours.padStart(2, "0")}:${minutes}` } : problem("notATime");
}

const pad = (number: number) => String(number).padStart(2, "0");

function readQuantity(
  cell: ForeignCell,
  parse: (text: string) => number | undefined,
  scale: number,
  messageKey: string,
): ReadCell {
  const value = typeof cell === "number" ? Math.round(cell * scale) : parse(textOf(cell));
  if (value === undefined || !Number.isFinite(value)) return problem(messageKey);
  return value < 0 ? problem("negative") : { value };
}

function readNumber(cell: ForeignCell): ReadCell {
  const value = typeof cell === "number" ? cell : parseNumber(textOf(cell));
  return value === undefined || !Number.isFinite(value) ? problem("notANumber") : { value };
}

function readWhole(cell: ForeignCell, min: number, max: number): ReadCell {
  const value = typeof cell === "number" ? cell : parseNumber(textOf(cell));
  if (value === undefined) return problem("notANumber");
  if (!Number.isInteger(value)) return problem("notWhole");
  if (value < min || value > max)
    return min === 0 && value < 0 && max > 1000 ? problem("negative") : problem("outOfRange", { min, max });
  return { value };
}

function readChoice(column: RegisterColumn, cell: ForeignCell): ReadCell {
  const text = textOf(cell);
  const value = column.list && (parseLabel(column.list, text) as string | undefined);
  return value === undefined ? problem("notAChoice", { known: column.key }) : { value };
}
