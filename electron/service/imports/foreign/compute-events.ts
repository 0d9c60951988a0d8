import { formatDay } from "../../../../shared/vocabulary/dates.ts";
import { parseMoney } from "../../../../shared/vocabulary/money.ts";
import { formatMinutesAsHours, parseNumber } from "../../../../shared/vocabulary/numbers.ts";
import { foldText } from "../../../../shared/vocabulary/polish-text.ts";
import { INITIATIVE_LEVELS } from "../../../../shared/vocabulary/records.ts";
import type { CellValue } from "../compute-cell.ts";
import type { RegisterRow } from "../compute-table.ts";
import { readForeignCount } from "./compute-count.ts";
import { dayOfRow, UNKNOWN } from "./compute-day-question.ts";
import { type OrganisationBook, OWN_NAME } from "./compute-organisation-book.ts";
import { PROPOSED_LEVELS, readOrganisers } from "./compute-organisers.ts";
import { askNumber, hoursOf } from "./compute-quantity-question.ts";
import type { Draft, SheetRow, TableReading } from "./compute-rows.ts";

const isEvent = (row: SheetRow) =>
  row.text("title") !== null &&
  (row.text("date") !== null || row.text("organisers") !== null || row.text("number") !== null);

/** Names of organisations, before any row is read. */
export function mentionOrganisers(reading: TableReading, book: OrganisationBook): void {
  for (const row of reading.records(isEvent)) {
    for (const name of readOrganisers(row.text("organisers"), null).organisations)
      book.mention(name, row.place("organisers"));
  }
  reading.rows.length = 0;
}

/** A register of events. */
export function readEvents(reading: TableReading, book: OrganisationBook): Draft[] {
  const rows: RegisterRow[] = [];
  for (const row of reading.records(isEvent)) {
    const values = readEvent(reading, row, book);
    if (!values) {
      reading.put(row, "left-out", row.text("title") ?? "");
      continue;
    }
    rows.push({ number: row.number, values });
    reading.put(row, "record", summaryOf(reading, values));
  }
  return [{ sheet: "events", name: reading.table.sheet, rows }];
}

function readEvent(
  reading: TableReading,
  row: SheetRow,
  book: OrganisationBook,
): Record<string, CellValue> | undefined {
  const { say } = reading;
  const notes: string[] = [];
  const note = (key: string, value: string | null) => {
    if (value !== null) notes.push(say(`imports.note.${key}`, { value }));
  };
  const ownNotes = row.plainText("notes");
  const when = dayOfRow(reading, row, "date", row.text("notes") ?? "");
  if (!when) return undefined;
  if (ownNotes !== null) notes.push(ownNotes);
  if (when.lastDay !== null) note("lastDay", formatDay(when.lastDay, reading.language));
  const staffMinutes = hoursOf(reading, row, "staffHours");
  const organisersText = row.plainText("organisers");
  const organisers = readOrganisers(organisersText, staffMinutes);
  note("participants", row.plainText("participants"));
  note("organisers", organisersText);
  const heads = headsOf(reading, row, note);
  return {
    date: when.date,
    title: row.plainText("title") ?? say("imports.note.untitled"),
    scope: "community",
    place: row.plainText("place"),
    status: when.isCancelled ? "cancelled" : "held",
    startsAt: timeOf(row),
    lengthMinutes: hoursOf(reading, row, "lengthHours"),
    initiativeLevel: when.isCancelled ? null : levelOf(reading, row, organisers.group),
    ...heads,
    staffMinutes,
    volunteerMinutes: hoursOf(reading, row, "volunteerHours"),
    mopsCostGrosze: askNumber(reading, row, "cost", (cell) =>
      typeof cell === "number" ? Math.round(cell * 100) : parseMoney(String(cell)),
    ),
    organisations: organisersOf(organisers, book).map((name) => `${name}: organizator`),
    notes: notes.length === 0 ? null : notes.join("\n"),
  };
}

function organisersOf(
  { organisations, staff }: ReturnType<typeof readOrganisers>,
  book: OrganisationBook,
): string[] {
  const names = organisations.map((name) => book.nameOf(name)).filter((name) => name !== null);
  return [...new Set(staff ? [OWN_NAME, ...names] : names)];
}

function timeOf(row: SheetRow): string | null {
  const cell = row.cell("startsAt");
  if (typeof cell === "object" && cell !== null && "minutes" in cell && cell.minutes < 1440)
    return `${String(Math.floor(cell.minutes / 60)).padStart(2, "0")}:${String(cell.minutes % 60).padStart(2, "0")}`;
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})\b/.exec(row.text("startsAt") ?? "") ?? [];
  return hours !== undefined && Number(hours) < 24 && Number(minutes) < 60
    ? `${hours.padStart(2, "0")}:${minutes}`
    : null;
}

/** The level, as its own column says, else as a person answers for the group of organisers that the row belongs to. */
function levelOf(reading: TableReading, row: SheetRow, group: keyof typeof PROPOSED_LEVELS): number | null {
  const written = parseNumber(row.text("level") ?? "");
  if (written !== undefined && (INITIATIVE_LEVELS as readonly number[]).includes(written)) return written;
  if (group === "unknown") return null;
  const answer = reading.questions.ask({
    key: `level|${group}`,
    text: `level.${group}`,
    place: row.place("organisers"),
    choices: [
      ...INITIATIVE_LEVELS.map((level) => ({ value: String(level), text: "level", params: { level } })),
      { value: UNKNOWN, text: "unknown" },
    ],
    proposal: PROPOSED_LEVELS[group],
  });
  return answer === null || answer === UNKNOWN ? null : Number(answer);
}

/** Head-counts: children where the heading or their own column tells them, the rest of unknown age. */
function headsOf(
  reading: TableReading,
  row: SheetRow,
  note: (key: string, value: string | null) => void,
): { children: number | null; unknownAge: number | null } {
  const read = readForeignCount(row.cell("people"));
  const ownChildren = readForeignCount(row.cell("children"));
  const children = ownChildren.kind === "count" ? ownChildren.total : null;
  if (read.kind === "none") return { children, unknownAge: null };
  if (read.kind === "unclear") {
    const total = askNumber(reading, row, "people", () => undefined);
    return { children, unknownAge: total };
  }
  if (read.quality !== "exact") {
    const answer = reading.questions.ask({
      key: `count|${read.quality}`,
      text: `count.${read.quality}`,
      place: row.place("people"),
      choices: [
        { value: "take", text: "takeCount" },
        { value: UNKNOWN, text: "countUnknown" },
      ],
      proposal: "take",
    });
    note("people", row.text("people"));
    if (answer === UNKNOWN) return { children: null, unknownAge: null };
  }
  const inBrackets = read.inBrackets === null ? null : bracketsOf(reading, row, read.inBrackets);
  const known = children ?? inBrackets;
  return { children: known, unknownAge: read.total - (known ?? 0) };
}

function bracketsOf(reading: TableReading, row: SheetRow, inBrackets: number): number | null {
  if (/dziec|child/.test(foldText(reading.header("people")))) return inBrackets;
  const answer = reading.questions.ask({
    key: `brackets|${foldText(reading.header("people"))}`,
    text: "brackets",
    place: row.place("people"),
    choices: [
      { value: "children", text: "bracketsChildren" },
      { value: UNKNOWN, text: "bracketsUnknown" },
    ],
    proposal: null,
  });
  return answer === "children" ? inBrackets : null;
}

function summaryOf(reading: TableReading, values: Record<string, CellValue>): string {
  const { say, language } = reading;
  const people = [values.children, values.unknownAge].filter((part) => typeof part === "number");
  const parts = [
    formatDay(String(values.date), language),
    String(values.title),
    values.status === "cancelled" ? say("imports.row.cancelled") : null,
    values.status === "cancelled"
      ? null
      : values.initiativeLevel === null
        ? say("imports.row.levelUnknown")
        : say("imports.row.level", { level: values.initiativeLevel }),
    people.length === 0
      ? say("imports.row.peopleUnknown")
      : say("imports.row.people", { count: people.reduce((sum, part) => sum + part, 0) }),
    values.staffMinutes === null
      ? null
      : say("imports.row.staffHours", { hours: formatMinutesAsHours(Number(values.staffMinutes), language) }),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}
