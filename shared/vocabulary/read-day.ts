import { addDays, isIsoDay, isoDay, weekdayIndex } from "./dates.ts";
import { foldText } from "./polish-text.ts";

const daysFromToday: Record<string, number> = {
  dzis: 0,
  dzisiaj: 0,
  today: 0,
  wczoraj: -1,
  yesterday: -1,
  przedwczoraj: -2,
  jutro: 1,
  tomorrow: 1,
  pojutrze: 2,
};

/** First letters that tell the days of the week apart, Monday first. */
const weekdayStarts = [
  ["pn", "pon", "mon"],
  ["wt", "tue"],
  ["sr", "wed"],
  ["cz", "thu"],
  ["pt", "pia", "fri"],
  ["so", "sat"],
  ["nd", "nie", "sun"],
];

const monthStarts = [
  ["sty", "jan"],
  ["lut", "feb"],
  ["mar"],
  ["kwi", "apr"],
  ["maj", "may"],
  ["cze", "jun"],
  ["lip", "jul"],
  ["sie", "aug"],
  ["wrz", "sep"],
  ["paz", "oct"],
  ["lis", "nov"],
  ["gru", "dec"],
];

/** A day and month without a year mean the nearest one that is not further ahead than this: what is logged has mostly been. */
const daysAhead = 60;

const indexOf = (word: string, starts: string[][]) =>
  starts.findIndex((list) => list.some((start) => word.startsWith(start)));

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function real(year: number, month: number, day: number): string | undefined {
  const text = isoDay(year, month, day);
  return isIsoDay(text) ? text : undefined;
}

function nearest(month: number, day: number, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  const latest = addDays(today, daysAhead);
  // Two leap years can be eight years apart; the 29th of February is looked for as far back.
  for (let candidate = year + 1; candidate >= year - 8; candidate--) {
    const found = real(candidate, month, day);
    if (found !== undefined && found <= latest) return found;
  }
  return undefined;
}

/**
 * The day that a person means: `31.12.2017`, `31.12.17`, `31.12`, `31`, `31 grudnia`, `2017-12-31`, `wczoraj`, `wt`
 * (the last Tuesday, today included). With `months`, also `12.2017` or `grudzień 2017` as `2017-12`. Undefined when it is none.
 */
export function readDay(typed: string, today: string, { months = false } = {}): string | undefined {
  const text = foldText(typed).replace(/(?<=\d) ?r\.?$/, "");
  if (isIsoDay(text)) return text;
  if (text in daysFromToday) return addDays(today, daysFromToday[text]!);

  const numbers = /^(\d{1,2})(?:[./ -](\d{1,2})(?:[./ -](\d{2}|\d{4}))?)?\.?$/.exec(text);
  if (numbers) {
    const [, day, month, year] = numbers;
    if (year !== undefined) return real(fullYear(year), Number(month), Number(day));
    if (month !== undefined) return nearest(Number(month), Number(day), today);
    return nearestOfMonth(Number(day), today);
  }
  const month = months ? /^(\d{1,2})[./-](\d{4})$|^(\d{4})-(\d{2})$/.exec(text) : null;
  if (month) return monthText(Number(month[2] ?? month[3]), Number(month[1] ?? month[4]));

  const words = /^(?:(\d{1,2})\.? )?([a-z]+)(?: (\d{2}|\d{4}))?$/.exec(text);
  if (!words) return undefined;
  const [, day, word = "", year] = words;
  const index = indexOf(word, monthStarts);
  if (day !== undefined && index >= 0) {
    return year === undefined
      ? nearest(index + 1, Number(day), today)
      : real(fullYear(year), index + 1, Number(day));
  }
  if (months && index >= 0 && year !== undefined) return monthText(fullYear(year), index + 1);
  const weekday = year === undefined ? indexOf(word, weekdayStarts) : -1;
  if (weekday < 0) return undefined;
  return addDays(today, -((weekdayIndex(today) - weekday + 7) % 7));
}

function monthText(year: number, month: number): string | undefined {
  return real(year, month, 1)?.slice(0, 7);
}

/** `15` means the 15th of this month or, when that lies ahead, of the month before that has one. */
function nearestOfMonth(day: number, today: string): string | undefined {
  let [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  for (let tries = 0; tries < 3; tries++) {
    const found = real(year, month, day);
    if (found !== undefined && found <= today) return found;
    month -= 1;
    if (month === 0) [year, month] = [year - 1, 12];
  }
  return undefined;
}
