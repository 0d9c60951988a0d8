import type { ForeignCell } from "../../../../shared/contract/foreign-sheet.ts";
import { addDays, isIsoDay, isoDay } from "../../../../shared/vocabulary/dates.ts";
import { foldText } from "../../../../shared/vocabulary/polish-text.ts";

/**
 * What a cell says of a day. `lastDay` is there when it names several days; `needsYear` when the year was taken from elsewhere
 * in the file, so a person has to agree to it.
 */
export type ForeignDay =
  | { kind: "none" }
  | { kind: "day"; day: string; lastDay: string | null; needsYear: boolean }
  | { kind: "month"; month: string }
  | { kind: "year"; year: number }
  | { kind: "cancelled" }
  /** Written as a day that the calendar does not have. */
  | { kind: "impossible" }
  | { kind: "unclear" };

// biome-ignore format: a short table of months, as after a day and as a heading
const MONTHS = [
  ["stycznia", "styczen", "sty", "january", "jan"], ["lutego", "luty", "lut", "february", "feb"], ["marca", "marzec", "mar", "march"],
  ["kwietnia", "kwiecien", "kwi", "april", "apr"], ["maja", "maj", "may"], ["czerwca", "czerwiec", "cze", "june", "jun"],
  ["lipca", "lipiec", "lip", "july", "jul"], ["sierpnia", "sierpien", "sie", "august", "aug"], ["wrzesnia", "wrzesien", "wrz", "september", "sep"],
  ["pazdziernika", "pazdziernik", "paz", "october", "oct"], ["listopada", "listopad", "lis", "november", "nov"], ["grudnia", "grudzien", "gru", "december", "dec"],
];
const MONTH_NUMBERS = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1])));
const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

const CANCELLED = /^(odwolan[aeyo]*|nie odbyl[ao]? sie|cancelled|canceled)\b/;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
/** Days of those years as workbooks count them: a number in a column of days that lost its format. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_415;
const SERIAL_EPOCH = "1899-12-30";

/** Reads a day as people write it; `year` is what the rest of the file says of the year, for days without one. */
export function readForeignDay(cell: ForeignCell, year: number | null): ForeignDay {
  if (cell === null || cell === "") return { kind: "none" };
  if (typeof cell === "object") {
    if ("day" in cell) return { kind: "day", day: cell.day, lastDay: null, needsYear: false };
    return { kind: "unclear" };
  }
  if (typeof cell === "number") return readNumber(cell);
  if (typeof cell === "boolean") return { kind: "unclear" };
  const text = foldText(cell)
    .replace(/[–—−]/g, "-")
    .replace(/\s*\br(oku|\.)?$/, "")
    .replace(/\s*-\s*/g, "-")
    .trim();
  if (text === "" || text === "-") return { kind: "none" };
  if (CANCELLED.test(text)) return { kind: "cancelled" };
  return readIso(text) ?? readNumeric(text, year) ?? readNamed(text, year) ?? { kind: "unclear" };
}

/** Days named somewhere inside a longer text, e.g. in the remarks: `deszcz – 20.09.2014`. */
export function findDays(text: string, year: number | null): string[] {
  const found = text.match(
    /\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}\s+\p{L}+\s+\d{4}|\d{1,2}\.\d{2}(?!\d)/gu,
  );
  return (found ?? []).flatMap((part) => {
    const read = readForeignDay(part, year);
    return read.kind === "day" ? [read.day] : [];
  });
}

/** Years named in a title or the name of a sheet. */
export function yearsIn(text: string): number[] {
  return (text.match(/(?<!\d)(19|20)\d{2}(?!\d)/g) ?? []).map(Number);
}

function readNumber(value: number): ForeignDay {
  if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR)
    return { kind: "year", year: value };
  if (value >= FIRST_SERIAL && value <= LAST_SERIAL)
    return { kind: "day", day: addDays(SERIAL_EPOCH, Math.floor(value)), lastDay: null, needsYear: true };
  return { kind: "unclear" };
}

function readIso(text: string): ForeignDay | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayOrImpossible(text, null, false);
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  if (year && month)
    return isIsoDay(`${year}-${month}-01`) ? { kind: "month", month: text } : { kind: "impossible" };
  return /^(19|20)\d{2}$/.test(text) ? { kind: "year", year: Number(text) } : undefined;
}

const SEPARATOR = "[./]";
const NUMERIC = new RegExp(
  `^(?:(\\d{1,2})(?:${SEPARATOR}(\\d{1,2}))?(?:${SEPARATOR}(\\d{4}|\\d{2}))?${SEPARATOR}?-)?(\\d{1,2})${SEPARATOR}(\\d{1,2})(?:${SEPARATOR}(\\d{4}|\\d{2}))?${SEPARATOR}?$`,
);

/** `12.05.2014`, `6.12.14`, `03.01`, `24-25.05.2014`, `30.05-1.06.2014`, `05.2014`. */
function readNumeric(text: string, year: number | null): ForeignDay | undefined {
  const monthOnly = /^(\d{1,2})[./](\d{4})$/.exec(text);
  if (monthOnly) {
    const month = `${monthOnly[2]}-${String(monthOnly[1]).padStart(2, "0")}`;
    return isIsoDay(`${month}-01`) ? { kind: "month", month } : { kind: "impossible" };
  }
  const plain = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  const match = NUMERIC.exec(plain ? `${plain[1]}.${plain[2]}.${plain[3]}` : text);
  if (!match) return undefined;
  const [, firstDay, firstMonth, firstYear, day, month, written] = match;
  return assemble(
    { day: firstDay, month: firstMonth, year: firstYear },
    { day: day as string, month: Number(month), year: written },
    year,
  );
}

const NAMED = /^(?:(\d{1,2})(?: (\p{L}+))?-)?(\d{1,2})\.? (\p{L}+)\.?(?: (\d{4}|\d{2}))?$/u;

/** `28 kwietnia 2014`, `24-25 maja 2014`, `3 V 2014`, `maj 2014`. */
function readNamed(text: string, year: number | null): ForeignDay | undefined {
  const [, heading, headingYear] = /^(\p{L}+)\.? (\d{4})$/u.exec(text) ?? [];
  const headingMonth = heading && monthNumber(heading);
  if (headingMonth) return { kind: "month", month: isoDay(Number(headingYear), headingMonth, 1).slice(0, 7) };
  const match = NAMED.exec(text);
  const month = match && monthNumber(match[4] as string);
  if (!match || !month) return undefined;
  const firstMonth = match[2] === undefined ? undefined : monthNumber(match[2]);
  if (match[2] !== undefined && !firstMonth) return undefined;
  return assemble(
    { day: match[1], month: firstMonth === undefined ? undefined : String(firstMonth), year: undefined },
    { day: match[3] as string, month, year: match[5] },
    year,
  );
}

function monthNumber(word: string): number | undefined {
  const roman = ROMAN.indexOf(word);
  return MONTH_NUMBERS.get(word) ?? (roman < 0 ? undefined : roman + 1);
}

interface Written {
  day: string | undefined;
  month: string | undefined;
  year: string | undefined;
}

function assemble(
  first: Written,
  last: { day: string; month: number; year: string | undefined },
  contextYear: number | null,
): ForeignDay {
  const written = last.year === undefined ? undefined : fullYear(last.year);
  const year = written ?? contextYear;
  if (year === null) return { kind: "unclear" };
  // Two digits are the year of the register, or a person has to say.
  const needsYear = written === undefined || (last.year?.length === 2 && written !== contextYear);
  const end = isoDay(year, last.month, Number(last.day));
  if (first.day === undefined) return dayOrImpossible(end, null, needsYear);
  const startYear = first.year === undefined ? year : fullYear(first.year);
  const start = isoDay(startYear, Number(first.month ?? last.month), Number(first.day));
  if (!isIsoDay(start) || !isIsoDay(end) || start >= end) return { kind: "impossible" };
  return dayOrImpossible(start, end, needsYear);
}

const fullYear = (written: string) => (written.length === 2 ? 2000 + Number(written) : Number(written));

function dayOrImpossible(day: string, lastDay: string | null, needsYear: boolean): ForeignDay {
  return isIsoDay(day) ? { kind: "day", day, lastDay, needsYear } : { kind: "impossible" };
}
