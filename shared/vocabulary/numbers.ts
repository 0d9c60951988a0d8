import { readDecimal } from "./decimal-text.ts";
import { type Language, LOCALES } from "./language.ts";
import { UNIT_DECIMALS, type Unit, unitSymbol } from "./units.ts";

export type NumberStyle = { decimals: number; language: Language };
/** Status of an indicator value (R3). */
export type ValueStatus = "ok" | "no-data" | "not-applicable";

const noBreakSpace = "\u00a0";
const formats = new Map<string, Intl.NumberFormat>();

function formatOf({ decimals, language }: NumberStyle): Intl.NumberFormat {
  const key = `${language}${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      // Polish Intl leaves four-digit numbers ungrouped; beside longer ones in a column that misleads.
      useGrouping: "always",
      signDisplay: "negative",
    });
    formats.set(key, format);
  }
  return format;
}

/** `1 234,5` in Polish (no-break spaces), `1,234.5` in English, always with that many decimals; unknown is `.`. */
export function formatNumber(value: number | null, style: NumberStyle): string {
  return value === null || !Number.isFinite(value) ? noValueMark("no-data") : formatOf(style).format(value);
}

/** A figure whose decimals are not known beforehand: as many as it has, two at most. */
export function formatFigure(value: number | null, language: Language): string {
  const decimals = value === null || Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2;
  return formatNumber(value, { decimals, language });
}

/** A percentage given as 0–100: `62,5 %` in Polish, `62.5%` in English. */
export function formatPercent(
  value: number | null,
  { decimals = 1, language }: Partial<NumberStyle> & { language: Language },
): string {
  const number = formatNumber(value, { decimals, language });
  if (value === null || !Number.isFinite(value)) return number;
  return language === "pl" ? `${number}${noBreakSpace}%` : `${number}%`;
}

/** What stands where there is no value: `.` for no data, `x` where the indicator does not apply (R3). */
export function noValueMark(status: Exclude<ValueStatus, "ok">): string {
  return status === "no-data" ? "." : "x";
}

/** An indicator value as reports show it: rounded as R8 says, with its unit. */
export function formatIndicatorValue(
  value: number | null,
  status: ValueStatus,
  unit: Unit,
  language: Language,
): string {
  if (status !== "ok") return noValueMark(status);
  if (value === null || !Number.isFinite(value)) return noValueMark("no-data");
  if (unit === "percent") return formatPercent(value, { language });
  const number = formatNumber(value, { decimals: UNIT_DECIMALS[unit], language });
  const symbol = unitSymbol(unit, language);
  return symbol === "" ? number : `${number}${noBreakSpace}${symbol}`;
}

/** The size of a file: `17 kB`, `2,4 MB`; never `0 kB`. */
export function formatFileSize(bytes: number, language: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  if (kilobytes < 1000) return `${formatNumber(kilobytes, { decimals: 0, language })}${noBreakSpace}kB`;
  return `${formatNumber(bytes / 1_000_000, { decimals: 1, language })}${noBreakSpace}MB`;
}

/** Minutes as hours with one decimal: 90 → `1,5 h`. */
export function formatMinutesAsHours(minutes: number | null, language: Language): string {
  if (minutes === null) return noValueMark("no-data");
  return `${formatNumber(minutes / 60, { decimals: 1, language })}${noBreakSpace}h`;
}

/** A number as people write it: `12`, `1 234,5`, `1234.5`. Ambiguous forms such as `1.234` are undefined. */
export function parseNumber(text: string): number | undefined {
  const read = readDecimal(text);
  if (!read) return undefined;
  const size = Number(`${read.whole}.${read.fraction || "0"}`);
  return read.negative && size !== 0 ? -size : size;
}

const hourWord = "(?:h|g|godz\\.?|godz(?:in[aęy]?|in)|hours?|hrs?\\.?)";
const minuteWord = "(?:min\\.?|minut[aęy]?|m|minutes?|mins?\\.?|')";
const onlyHours = new RegExp(`^(.+?)\\s*${hourWord}$`, "iu");
const onlyMinutes = new RegExp(`^(\\d+)\\s*${minuteWord}$`, "iu");
const hoursAndMinutes = new RegExp(`^(\\d+)\\s*${hourWord}\\s*(\\d{1,2})\\s*(?:${minuteWord})?$`, "iu");

/** A length of time in whole minutes: `2`, `1,5`, `1.5`, `1:30`, `2h`, `1 h 30 min`, `90 min`. A bare number is hours. */
export function parseHours(text: string): number | undefined {
  const trimmed = text.trim();
  const pair = /^(\d+):(\d{2})$/.exec(trimmed) ?? hoursAndMinutes.exec(trimmed);
  if (pair) return Number(pair[2]) < 60 ? Number(pair[1]) * 60 + Number(pair[2]) : undefined;
  const minutes = onlyMinutes.exec(trimmed);
  if (minutes) return Number(minutes[1]);
  const hours = parseNumber(onlyHours.exec(trimmed)?.[1] ?? trimmed);
  return hours === undefined ? undefined : Math.round(hours * 60);
}
