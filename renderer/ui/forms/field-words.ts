import type { useTranslation } from "react-i18next";
import { formatDay, isIsoDay } from "../../../shared/vocabulary/dates.ts";
import type { Language } from "../../../shared/vocabulary/language.ts";
import { formatGrosze } from "../../../shared/vocabulary/money.ts";
import { formatFigure, formatMinutesAsHours } from "../../../shared/vocabulary/numbers.ts";
import { type ListName, labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";

type Translate = ReturnType<typeof useTranslation>["t"];

/** The closed lists that a field's ids come from; of several the first that knows the id. */
const LISTS: Record<string, ListName[]> = {
  kind: ["EVENT_KINDS", "PARTNERSHIP_KINDS", "PROGRAMME_KINDS"],
  status: ["EVENT_STATUSES"],
  scope: ["EVENT_SCOPES"],
  recordState: ["RECORD_STATES"],
  sector: ["SECTORS"],
  ageBand: ["AGE_BANDS"],
  livesInArea: ["RESIDENCE"],
  type: ["DIAGNOSIS_TYPES"],
  source: ["DIAGNOSIS_SOURCES"],
  method: ["DIAGNOSIS_METHODS"],
  decision: ["PROPOSAL_DECISIONS"],
  byResidents: ["YES_NO"],
  role: ["ATTENDANCE_ROLES", "ORGANISATION_ROLES"],
  stage: ["PROGRAMME_STAGES"],
};

/** What a field of a form is called in running text: `["headCounts", "children"]` → `dzieci`. */
export function fieldName(t: Translate, path: string[], entryName?: string): string {
  const [field = "", part] = path;
  const own = field === "headCounts" && part ? `head_${part}` : snakeCase(field);
  const name = t(`merging.field.${own}`, { defaultValue: field });
  if (part === undefined || field === "headCounts") return name;
  const place = Number(part);
  return `${name}: ${entryName ?? (Number.isInteger(place) ? place + 1 : part)}`;
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The name that an entry of a list carries, e.g. of a person who came. */
export function entryName(...values: unknown[]): string | undefined {
  const named = values.find((value) => typeof (value as { name?: unknown } | null)?.name === "string");
  return (named as { name: string } | undefined)?.name;
}

/** Any value of a field as a person would read it. */
export function valueInWords(
  value: unknown,
  field: string,
  options: { t: Translate; language: Language; names: Record<string, string> },
): string {
  const { t, language, names } = options;
  if (value === undefined) return t("conflict.absent");
  if (value === null || value === "") return t("general.noData");
  if (typeof value === "boolean") return t(value ? "general.yes" : "general.no");
  if (typeof value === "number") return numberInWords(value, field, language);
  if (typeof value === "string") return names[value] ?? textInWords(value, field, language);
  if (Array.isArray(value))
    return value.length === 0
      ? t("general.none")
      : value.map((entry) => valueInWords(entry, field, options)).join("; ");
  const parts = Object.entries(value as Record<string, unknown>)
    .filter(([key, part]) => !/Id$|^id$|^detail$/.test(key) && part !== null && part !== "")
    .map(([key, part]) => valueInWords(part, key, options));
  return parts.length === 0 ? t("general.noData") : parts.join(" · ");
}

function numberInWords(value: number, field: string, language: Language): string {
  if (field.endsWith("Minutes")) return formatMinutesAsHours(value, language);
  if (field.endsWith("Grosze")) return formatGrosze(value, language);
  return field === "year" ? String(value) : formatFigure(value, language);
}

function textInWords(value: string, field: string, language: Language): string {
  if (isIsoDay(value)) return formatDay(value, language);
  for (const list of LISTS[field] ?? []) {
    const found = labelsOf(list, language).find(({ id }) => id === value);
    if (found) return found.label;
  }
  return value;
}
