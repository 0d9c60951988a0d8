import {
  FOREIGN_FIELDS,
  type ForeignField,
  type ForeignKind,
  type ForeignTable,
} from "../../../../shared/contract/foreign.ts";
import type { ForeignCell, ForeignSheet } from "../../../../shared/contract/foreign-sheet.ts";
import { foldText } from "../../../../shared/vocabulary/polish-text.ts";
import { textOf } from "../compute-cell.ts";
import { readForeignDay, yearsIn } from "./compute-day.ts";

type Words = Partial<Record<ForeignField, RegExp>>;

const NUMBER = /^(lp|l\.p|nr|numer|no)\.?$/;

/** Words by which offices head their columns, folded; the first field that fits and is free takes the column. */
const WORDS: Record<ForeignKind, Words> = {
  events: {
    number: NUMBER,
    date: /^(data|termin|kiedy|dzien|date)/,
    staffHours: /(godz|czas).*(animator|pracown|wlasn)|(animator|pracown).*godz|staff/,
    volunteerHours: /(godz|czas).*wolont|volunteer/,
    startsAt: /^(godzina|godz\.?$|o ktorej|poczatek)/,
    lengthHours: /czas trwania|ile trwa|dlugosc/,
    organisers: /kto (z)?organiz|organizator|prowadz|organis/,
    participants: /kto (byl|uczestn|przysz)|dla kogo|odbiorc|uczestnicy$/,
    people: /ile osob|licz\w* (osob|uczestn)|frekwencj|uczestnikow|obecnych|people/,
    children: /^(w tym )?dzieci/,
    title: /nazwa|tytul|wydarzeni|temat|co sie|title|event/,
    place: /miejsc|gdzie|lokal|place/,
    cost: /koszt|wydat|cost/,
    level: /poziom|level/,
    notes: /uwag|opis|notat|komentarz|notes/,
  },
  attendance: { number: NUMBER, person: /osob|imie|nazwisk|uczestni|kto|person|name/ },
  partners: {
    number: NUMBER,
    name: /podmiot|partner|instytuc|organizac|nazwa|name/,
    sector: /^(typ|rodzaj|sektor|kind)/,
    agreement: /porozum|umow|agreement/,
    since: /od kiedy|^od$|^data|wspolpraca od|since/,
    contact: /kontakt|telefon|mail|contact/,
    purpose: /co razem|zakres|wspolpr|opis|^cel|co robimy|purpose/,
  },
  plan: {
    number: NUMBER,
    target: /cel liczb|docelow|wartosc plan|target/,
    baseline: /bazow|wyjsciow|poczatkow|baseline/,
    actual: /^jest$|osiagn|obecn|stan na|actual/,
    measuredOn: /data pomiar|zmierzon/,
    objective: /^cel\b|objective/,
    title: /zadani|dzialani|nazwa|action/,
    basis: /z czego|podstaw|diagnoz|zrodl|uzasadn/,
    responsible: /odpowiedz|realizat|wykonawc|^kto|responsible/,
    dueOn: /termin|do kiedy|planowan|due/,
    startedOn: /rozpocz|poczatek|started/,
    finishedOn: /zrobion|wykonan|zakoncz|zrealiz|finished|done/,
    measure: /miar|miernik|wskaznik|measure/,
    notes: /uwag|notat|komentarz|notes/,
  },
};

/** Without these a sheet is not of the kind. */
const NEEDED: Record<ForeignKind, ForeignField[][]> = {
  events: [["date"], ["title"]],
  attendance: [["person"], ["session"]],
  partners: [["name"], ["sector", "agreement", "contact", "purpose"]],
  plan: [["title"], ["dueOn", "measure", "objective", "responsible"]],
};

const ROWS_LOOKED_AT = 40;
const FEWEST_SESSIONS = 2;
const EXAMPLES = 3;
const MOST_COLUMNS = 200;
const LONGEST_HEADER = 500;

export type Mapping = Pick<ForeignTable, "kind" | "headerRow" | "columns" | "options">;

interface Found {
  score: number;
  kind: ForeignKind;
  row: number;
  fields: (ForeignField | null)[];
}

/**
 * The header row, what the sheet holds and what each column is; kind null where nothing is recognised. `headerRow`: the row that a
 * person pointed at.
 */
export function findTable(sheet: ForeignSheet, headerRow?: number): Mapping {
  const best = bestHeader(sheet, headerRow);
  const headerIndex = best?.row ?? (headerRow ?? 1) - 1;
  const kind = best?.kind ?? null;
  return {
    kind,
    headerRow: headerIndex + 1,
    columns: columnsOf(sheet, headerIndex, best?.fields ?? []),
    options: optionsOf(sheet, headerIndex, kind),
  };
}

function bestHeader(sheet: ForeignSheet, headerRow: number | undefined): Found | undefined {
  let best: Found | undefined;
  const rows = headerRow === undefined ? sheet.rows.slice(0, ROWS_LOOKED_AT) : sheet.rows.slice(0, headerRow);
  for (const [row, cells] of rows.entries()) {
    if (headerRow !== undefined && row !== headerRow - 1) continue;
    for (const kind of Object.keys(FOREIGN_FIELDS) as ForeignKind[]) {
      const fields = fieldsOf(kind, cells);
      if (!NEEDED[kind].every((oneOf) => oneOf.some((field) => fields.includes(field)))) continue;
      const score = fields.filter((field) => field !== null && field !== "number").length;
      if (score > (best?.score ?? 1)) best = { score, kind, row, fields };
    }
  }
  return best;
}

/** Columns that have a heading or anything below it. */
function columnsOf(
  sheet: ForeignSheet,
  headerIndex: number,
  fields: (ForeignField | null)[],
): Mapping["columns"] {
  const header = sheet.rows[headerIndex] ?? [];
  const below = sheet.rows.slice(headerIndex + 1);
  const width = Math.min(
    MOST_COLUMNS,
    Math.max(header.length, ...below.slice(0, ROWS_LOOKED_AT).map((row) => row.length)),
  );
  return Array.from({ length: width }, (_, place) => ({
    place,
    header: textOf(header[place] ?? null).slice(0, LONGEST_HEADER),
    field: fields[place] ?? null,
  })).filter(
    ({ place, header: text }) => text !== "" || below.some((row) => textOf(row[place] ?? null) !== ""),
  );
}

function fieldsOf(kind: ForeignKind, cells: readonly ForeignCell[]): (ForeignField | null)[] {
  const taken = new Set<ForeignField>();
  const fields = cells.map((cell) => {
    const header = foldText(textOf(cell));
    if (header === "") return null;
    for (const [field, words] of Object.entries(WORDS[kind]) as [ForeignField, RegExp][]) {
      if (taken.has(field) || !words.test(header)) continue;
      taken.add(field);
      return field;
    }
    return kind === "attendance" && isSession(cell) ? ("session" as const) : null;
  });
  const sessions = fields.filter((field) => field === "session").length;
  return sessions >= FEWEST_SESSIONS || kind !== "attendance"
    ? fields
    : fields.map((field) => (field === "session" ? null : field));
}

/** A heading that is a day; the year it lacks does not matter yet. */
function isSession(cell: ForeignCell): boolean {
  return readForeignDay(cell, 2000).kind === "day";
}

/** What stands above the header: the register's title. */
export function titleOf(sheet: ForeignSheet, headerRow: number): string {
  return sheet.rows
    .slice(0, headerRow - 1)
    .flatMap((row) => row.filter((cell) => typeof cell === "string" && cell.trim() !== ""))
    .join(" · ")
    .slice(0, 500);
}

export function examplesOf(sheet: ForeignSheet, { headerRow, columns }: Mapping): string[][] {
  const below = sheet.rows.slice(headerRow);
  return columns.map(({ place }) => {
    const texts = new Set(below.map((row) => textOf(row[place] ?? null)).filter((text) => text !== ""));
    return [...texts].slice(0, EXAMPLES).map((text) => text.slice(0, 100));
  });
}

const HOURS = /(\d{1,2})[:.](\d{2})\s*[-–—]\s*(\d{1,2})[:.](\d{2})/;

function optionsOf(sheet: ForeignSheet, headerIndex: number, kind: ForeignKind | null): Mapping["options"] {
  const title = `${titleOf(sheet, headerIndex + 1)}`;
  const [, fromHour, fromMinute, toHour, toMinute] = HOURS.exec(title) ?? [];
  const start = Number(fromHour) * 60 + Number(fromMinute);
  const end = Number(toHour) * 60 + Number(toMinute);
  const hasHours = kind === "attendance" && fromHour !== undefined && end > start;
  return {
    year: yearOf(sheet, title),
    activityName: kind === "attendance" ? activityOf(sheet.name, title) : null,
    startsAt: hasHours ? `${fromHour.padStart(2, "0")}:${fromMinute}` : null,
    lengthMinutes: hasHours ? end - start : null,
    withPartnerships: true,
  };
}

/** The one year that the sheet's name, its title and its full days agree on. */
function yearOf(sheet: ForeignSheet, title: string): number | null {
  const named = new Set([...yearsIn(sheet.name), ...yearsIn(title)]);
  if (named.size === 1) return [...named][0] as number;
  const written = new Set(
    sheet.rows.flatMap((row) =>
      row.flatMap((cell) => {
        const read = readForeignDay(cell, null);
        return read.kind === "day" ? [Number(read.day.slice(0, 4))] : [];
      }),
    ),
  );
  return written.size === 1 ? ([...written][0] as number) : null;
}

/** `Klub seniora 2017` → `Klub seniora`; a sheet called `Arkusz1` says nothing, then what follows the dash of the title. */
function activityOf(sheetName: string, title: string): string {
  const own = sheetName
    .replace(/(?<!\d)(19|20)\d{2}(?!\d)/g, "")
    .replace(/\s+/g, " ")
    .trim();
  if (own !== "" && !/^(arkusz|sheet|tabela)\s*\d*$/i.test(own)) return own;
  const [, behindDash] = /[–—-]\s*([^,·]+)/.exec(title) ?? [];
  return (behindDash ?? title).trim();
}
