import type { ForeignCell } from "../../../../shared/contract/foreign-sheet.ts";
import { formatDay } from "../../../../shared/vocabulary/dates.ts";
import { foldText } from "../../../../shared/vocabulary/polish-text.ts";
import { textOf } from "../compute-cell.ts";
import type { RegisterRow } from "../compute-table.ts";
import { readForeignDay } from "./compute-day.ts";
import { askYear, LEAVE_OUT } from "./compute-day-question.ts";
import { readMark } from "./compute-mark.ts";
import type { PersonBook } from "./compute-person-book.ts";
import { type Draft, SheetRow, type TableReading } from "./compute-rows.ts";

interface Session {
  place: number;
  header: string;
  day: string;
  identifier: string;
  present: Set<string>;
}

/** A list of attendance: people down, sessions across, a mark where somebody was there. */
export function readAttendance(reading: TableReading, people: PersonBook): Draft[] {
  const { options, sheet: name, headerRow } = reading.table;
  const activity = options.activityName ?? name;
  const header = new SheetRow(reading, reading.sheet.rows[headerRow - 1] ?? [], headerRow);
  const sessions = sessionsOf(reading, header, activity);
  const isPerson = (row: SheetRow) =>
    row.text("person") !== null &&
    (typeof row.cell("number") === "number" ||
      sessions.some(({ place }) => textOf(row.cells[place] ?? null) !== ""));
  for (const row of reading.records(isPerson)) {
    const key = people.keyOf(reading, row);
    if (key === null) {
      reading.put(row, "left-out", row.text("person") ?? "");
      continue;
    }
    let count = 0;
    for (const session of sessions) {
      if (!isPresent(reading, row, session)) continue;
      session.present.add(key);
      count++;
    }
    reading.put(
      row,
      people.isFirst(key, row) ? "record" : "same",
      `${people.nameOf(key)} · ${reading.say("imports.row.attendances", { count })}`,
    );
  }
  const held = sessions.filter((session) => session.present.size > 0 || wasHeld(reading, header, session));
  checkSums(reading, held);
  return [
    {
      sheet: "events",
      name,
      rows: held.map((session) => ({
        number: headerRow,
        values: {
          identifier: session.identifier,
          date: session.day,
          title: activity,
          scope: "session",
          activity,
          status: "held",
          startsAt: options.startsAt,
          lengthMinutes: options.lengthMinutes,
        },
      })),
    },
    {
      sheet: "attendances",
      name,
      rows: held.flatMap((session) =>
        [...session.present].map(
          (person): RegisterRow => ({ number: headerRow, values: { event: session.identifier, person } }),
        ),
      ),
    },
  ];
}

function sessionsOf(reading: TableReading, header: SheetRow, activity: string): Session[] {
  const sessions: Session[] = [];
  for (const { place, header: text, field } of reading.table.columns) {
    if (field !== "session") continue;
    const cell: ForeignCell = header.cells[place] ?? text;
    const read = readForeignDay(cell, reading.table.options.year ?? null);
    const at = { sheet: reading.table.sheet, row: header.number, column: text, value: text };
    let day: string | null = null;
    if (read.kind === "day")
      day = read.needsYear ? askYear(reading, placed(header, at), "session", read.day) : read.day;
    else {
      const answer = reading.questions.ask({
        key: `session|${reading.table.sheet}|${place}`,
        text: read.kind === "impossible" ? "dayImpossible" : "dayUnclear",
        params: { value: text },
        place: at,
        choices: [{ value: LEAVE_OUT, text: "leaveColumnOut" }],
        own: "day",
        proposal: null,
      });
      day = answer === LEAVE_OUT ? null : answer;
    }
    if (day === null) continue;
    sessions.push({
      place,
      header: text,
      day,
      identifier: `${foldText(activity)} ${day}`,
      present: new Set(),
    });
  }
  return sessions;
}

/** The header row seen as the place of one of its cells. */
function placed(header: SheetRow, at: ReturnType<SheetRow["place"]>): SheetRow {
  const seen = Object.create(header) as SheetRow;
  Object.defineProperty(seen, "place", { value: () => at });
  return seen;
}

function isPresent(reading: TableReading, row: SheetRow, session: Session): boolean {
  const cell = row.cells[session.place] ?? null;
  const mark = readMark(cell);
  if (mark !== "unclear") return mark === "present";
  const text = textOf(cell);
  const answer = reading.questions.ask({
    key: `mark|${foldText(text)}`,
    text: "mark",
    params: { value: text },
    place: { sheet: reading.table.sheet, row: row.number, column: session.header, value: text },
    choices: [
      { value: "present", text: "markPresent" },
      { value: "absent", text: "markAbsent" },
    ],
    proposal: null,
  });
  return answer === "present";
}

/** A day on which nobody has a mark: held with nobody there, or not held at all? */
function wasHeld(reading: TableReading, header: SheetRow, session: Session): boolean {
  const answer = reading.questions.ask({
    key: `held|${reading.table.sheet}|${session.day}`,
    text: "sessionWithoutMarks",
    params: { day: session.day },
    place: { sheet: reading.table.sheet, row: header.number, column: session.header, value: session.header },
    choices: [
      { value: "held", text: "sessionHeld" },
      { value: LEAVE_OUT, text: "leaveColumnOut" },
    ],
    proposal: null,
  });
  return answer === "held";
}

/** The register's own sums are a check on our reading. */
function checkSums(reading: TableReading, sessions: Session[]): void {
  const totals = new Set(reading.rows.filter((row) => row.outcome === "total").map((row) => row.row));
  for (const number of totals) {
    const cells = reading.sheet.rows[number - 1] ?? [];
    for (const { place, header, present, day } of sessions) {
      const sum = cells[place];
      if (typeof sum !== "number" || sum === present.size) continue;
      reading.remarks.push({
        sheet: reading.table.sheet,
        row: number,
        column: header,
        value: String(sum),
        messageKey: "sumDiffers",
        params: { count: present.size, day: formatDay(day, reading.language) },
      });
    }
  }
}
