import type { ForeignField } from "../../../../shared/contract/foreign.ts";
import { formatDay } from "../../../../shared/vocabulary/dates.ts";
import { parseNumber } from "../../../../shared/vocabulary/numbers.ts";
import type { CellValue } from "../compute-cell.ts";
import { readForeignDay } from "./compute-day.ts";
import { askYear } from "./compute-day-question.ts";
import type { OrganisationBook } from "./compute-organisation-book.ts";
import { askNumber } from "./compute-quantity-question.ts";
import type { Draft, SheetRow, TableReading } from "./compute-rows.ts";

const NONE = "none";
const FINISHED = "finished";
const LONGEST_NOTE = 300;

const isAction = (row: SheetRow) => row.text("title") !== null;

export function mentionResponsible(reading: TableReading, book: OrganisationBook): void {
  for (const row of reading.records(isAction)) {
    const name = row.text("responsible");
    if (name !== null) book.mention(name, row.place("responsible"));
  }
  reading.rows.length = 0;
}

/** A plan of action: tasks with their dates, and one measure each. */
export function readPlan(reading: TableReading, book: OrganisationBook): Draft[] {
  const rows: Draft["rows"] = [];
  for (const row of reading.records(isAction)) {
    const values = readAction(reading, row, book);
    rows.push({ number: row.number, values });
    reading.put(row, "record", summaryOf(reading, values));
  }
  return [{ sheet: "actions", name: reading.table.sheet, rows }];
}

function readAction(reading: TableReading, row: SheetRow, book: OrganisationBook): Record<string, CellValue> {
  const { say } = reading;
  const responsible = row.text("responsible");
  const finishedOn = dayOf(reading, row, "finishedOn");
  const actual = figure(reading, row, "actual");
  const measuredOn =
    dayOf(reading, row, "measuredOn") ?? (actual === null ? null : measuredDay(reading, row, finishedOn));
  const basis = row.plainText("basis");
  const notes = [basis === null ? null : say("imports.note.basis", { value: basis }), row.plainText("notes")];
  const hasMeasure = row.text("measure") !== null;
  return {
    objective: row.plainText("objective"),
    title: row.plainText("title") ?? say("imports.note.untitled"),
    responsible: responsible === null ? null : book.nameOf(responsible),
    dueOn: dayOf(reading, row, "dueOn"),
    startedOn: dayOf(reading, row, "startedOn"),
    finishedOn,
    measure: row.plainText("measure"),
    baseline: figure(reading, row, "baseline"),
    target: figure(reading, row, "target"),
    actual: hasMeasure && measuredOn !== null ? actual : null,
    measuredOn: hasMeasure && actual !== null ? measuredOn : null,
    notes:
      notes
        .filter((note) => note !== null)
        .join("\n")
        .slice(0, LONGEST_NOTE) || null,
  };
}

const figure = (reading: TableReading, row: SheetRow, field: ForeignField) =>
  askNumber(reading, row, field, (cell) => (typeof cell === "number" ? cell : parseNumber(String(cell))));

/** A day of the plan; a word instead of one (`częściowo`) is asked, with "no day" proposed. */
function dayOf(reading: TableReading, row: SheetRow, field: ForeignField): string | null {
  const read = readForeignDay(row.cell(field), reading.table.options.year);
  if (read.kind === "none") return null;
  if (read.kind === "day") {
    const day = read.lastDay ?? read.day;
    return read.needsYear ? askYear(reading, row, field, day) : day;
  }
  const answer = reading.questions.ask({
    key: `planDay|${row.key}|${field}`,
    text: read.kind === "impossible" ? "dayImpossible" : "planDay",
    params: { value: row.text(field) ?? "", column: reading.header(field) },
    place: row.place(field),
    choices: [{ value: NONE, text: "noDay" }],
    own: "day",
    proposal: read.kind === "unclear" ? NONE : null,
  });
  return answer === NONE ? null : answer;
}

/** The day of a measured value that stands without one: asked once for the whole column. */
function measuredDay(reading: TableReading, row: SheetRow, finishedOn: string | null): string | null {
  const answer = reading.questions.ask({
    key: `measuredOn|${reading.table.sheet}`,
    text: "measuredOn",
    params: { column: reading.header("actual") },
    place: row.place("actual"),
    choices: [
      { value: FINISHED, text: "measuredWhenFinished" },
      { value: NONE, text: "leaveValuesOut" },
    ],
    own: "day",
    proposal: null,
  });
  if (answer === FINISHED) return finishedOn;
  return answer === NONE ? null : answer;
}

function summaryOf({ say, language }: TableReading, values: Record<string, CellValue>): string {
  const day = (key: string) => formatDay(String(values[key]), language);
  const parts = [
    String(values.title),
    values.responsible,
    values.dueOn === null ? null : say("imports.row.due", { day: day("dueOn") }),
    values.finishedOn === null ? null : say("imports.row.finished", { day: day("finishedOn") }),
    values.measure === null
      ? null
      : say("imports.row.measure", { name: values.measure, actual: values.actual ?? "–" }),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}
