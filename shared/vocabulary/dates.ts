import type { Language } from "./language.ts";

/**
 * Days are ISO text, `YYYY-MM-DD`. All arithmetic counts whole days in UTC, so that no time zone and no
 * change of the clock can move a day.
 */
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

type DayParts = { year: number; month: number; day: number };

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function partsOf(text: string): DayParts | undefined {
  const match = dayPattern.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return undefined;
  return { year, month, day };
}

function requireParts(day: string): DayParts {
  const parts = partsOf(day);
  if (!parts) throw new RangeError(`Not a calendar day: ${day}`);
  return parts;
}

const pad = (value: number, length: number) => String(value).padStart(length, "0");

const MOST_KEPT_DAYS = 50_000;
/** Indicators ask for the same few thousand days hundreds of thousands of times. */
const keptNumbers = new Map<string, number>();

/** Day number since 1970-01-01. */
function dayNumber(day: string): number {
  const kept = keptNumbers.get(day);
  if (kept !== undefined) return kept;
  const { year, month, day: ofMonth } = requireParts(day);
  // Date.UTC reads years 0–99 as 1900–1999; setUTCFullYear does not.
  const number = new Date(0).setUTCFullYear(year, month - 1, ofMonth) / millisecondsPerDay;
  if (keptNumbers.size >= MOST_KEPT_DAYS) keptNumbers.clear();
  keptNumbers.set(day, number);
  return number;
}

function dayOfNumber(number: number): string {
  const date = new Date(number * millisecondsPerDay);
  const year = date.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) throw new RangeError("Outside the calendar of years 1–9999");
  return isoDay(year, date.getUTCMonth() + 1, date.getUTCDate());
}

/** True for a real calendar day written `YYYY-MM-DD`. */
export function isIsoDay(text: string): boolean {
  return partsOf(text) !== undefined;
}

/** The ISO text of a day given in numbers (month 1–12); the caller vouches that it exists. */
export function isoDay(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The day `days` later (earlier when negative). */
export function addDays(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days);
}

/** Days from `from` to `to`: 1 from a day to the next, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** `2017-04` */
export function monthOf(day: string): string {
  requireParts(day);
  return day.slice(0, 7);
}

export function yearOf(day: string): number {
  return requireParts(day).year;
}

/** Calendar quarter, `2017-Q2`. */
export function quarterOf(day: string): string {
  const { year, month } = requireParts(day);
  return `${pad(year, 4)}-Q${Math.ceil(month / 3)}`;
}

/** The last day of the month that `day` lies in. */
export function lastDayOfMonth(day: string): string {
  const { year, month } = requireParts(day);
  return isoDay(year, month, daysOfMonth(year, month));
}

/** The same day `months` later, or the last day of that month where it is shorter. */
export function addMonths(day: string, months: number): string {
  const { year, month, day: ofMonth } = requireParts(day);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return isoDay(newYear, newMonth, Math.min(ofMonth, daysOfMonth(newYear, newMonth)));
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayIndex(day: string): number {
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

const englishShortMonths = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
];
const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
// Genitive, as after a day number.
const polishMonthsOfDay = [
  "stycznia",
  "lutego",
  "marca",
  "kwietnia",
  "maja",
  "czerwca",
  "lipca",
  "sierpnia",
  "września",
  "października",
  "listopada",
  "grudnia",
];
const polishMonths = [
  "styczeń",
  "luty",
  "marzec",
  "kwiecień",
  "maj",
  "czerwiec",
  "lipiec",
  "sierpień",
  "wrzesień",
  "październik",
  "listopad",
  "grudzień",
];

/** `31.12.2017` in Polish, `31 Dec 2017` in English; a month alone (`2013-01`) becomes `01.2013` or `Jan 2013`. */
export function formatDay(day: string, language: Language): string {
  const monthOnly = /^\d{4}-\d{2}$/.test(day);
  const { year, month, day: ofMonth } = requireParts(monthOnly ? `${day}-01` : day);
  if (language === "pl") return `${monthOnly ? "" : `${pad(ofMonth, 2)}.`}${pad(month, 2)}.${year}`;
  return `${monthOnly ? "" : `${ofMonth} `}${englishShortMonths[month - 1]} ${year}`;
}

const polishTime = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Warsaw",
  dateStyle: "short",
  timeStyle: "short",
});

/** A UTC moment as the clock in Poland showed it: `21.01.2018 09:00`; a text that is no moment as it is. */
export function formatMoment(iso: string, language: Language): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const [day = "", time = ""] = polishTime.format(moment).split(" ");
  return isIsoDay(day) ? `${formatDay(day, language)} ${time}` : iso;
}

/** `5 grudnia 2017 r.` in Polish, `5 December 2017` in English, with no-break spaces. */
export function formatDayLong(day: string, language: Language): string {
  const { year, month, day: ofMonth } = requireParts(day);
  return language === "pl"
    ? `${ofMonth}\u00a0${polishMonthsOfDay[month - 1]}\u00a0${year}\u00a0r.`
    : `${ofMonth}\u00a0${englishMonths[month - 1]}\u00a0${year}`;
}

/** Name of a month 1–12 as a heading: `styczeń`, `January`. */
export function monthName(month: number, language: Language): string {
  const name = (language === "pl" ? polishMonths : englishMonths)[month - 1];
  if (name === undefined) throw new RangeError(`Not a month: ${month}`);
  return name;
}
