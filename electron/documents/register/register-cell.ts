import type { Language, RegisterColumn } from "../../../shared/vocabulary/index.ts";
import { joinList } from "../../../shared/vocabulary/register/list-text.ts";
import { label } from "../../../shared/vocabulary/vocabulary-labels.ts";
import type { Cell, CellFormat } from "../workbook/sheet.ts";
import type { RegisterValue } from "./register-data.ts";

const MINUTES_PER_HOUR = 60;
const GROSZE_PER_ZLOTY = 100;

/** The cell that the import (service/imports/compute-cell.ts) reads back as the same value. */
export function registerCell(
  { type, list }: RegisterColumn,
  value: RegisterValue | undefined,
  language: Language,
): Cell {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "number") {
    if (type === "hours") return value / MINUTES_PER_HOUR;
    return type === "money" ? value / GROSZE_PER_ZLOTY : value;
  }
  if (typeof value === "string") {
    if (list) return label(list, value as never, language);
    return type === "day" && value.length < "2014-05-01".length ? { value, format: "text" } : value;
  }
  if (value.length === 0) return undefined;
  return joinList(
    value.map((part) =>
      typeof part === "string" ? part : `${part.name}: ${label("ORGANISATION_ROLES", part.role, language)}`,
    ),
  );
}

/** How the cells of a column look. Years, ranks and measures have no thousands and no fixed decimals. */
export function columnFormat({ key, type }: RegisterColumn): CellFormat {
  switch (type) {
    case "day":
      return "day";
    case "hours":
    case "money":
      return "decimal2";
    case "count":
      return "count";
    case "text":
    case "references":
    case "organisation-roles":
    case "days":
      return key === "name" ? "text" : "wrapped";
    default:
      return "text";
  }
}

const WIDTH_OF_KEY: Readonly<Record<string, number>> = {
  identifier: 38,
  event: 38,
  assets: 38,
  actions: 38,
  diagnosisEntries: 38,
  title: 34,
  name: 40,
  objective: 34,
  text: 60,
  notes: 40,
  organisation: 34,
  about: 34,
  owner: 34,
  responsible: 30,
  activity: 24,
  partnership: 30,
  place: 22,
  kind: 20,
  person: 14,
  code: 14,
  sector: 20,
  livesInArea: 14,
  measure: 24,
  doneOn: 30,
};
const WIDTH_OF_TYPE: Partial<Record<RegisterColumn["type"], number>> = {
  day: 12.5,
  choice: 15,
  "organisation-roles": 44,
  references: 44,
};
const NARROW = 11.5;

/** In characters; wide enough for the header with its filter button. */
export function columnWidth({ key, type }: RegisterColumn): number {
  return WIDTH_OF_KEY[key] ?? WIDTH_OF_TYPE[type] ?? NARROW;
}
