import type { Sheet } from "../../workbook/sheet.ts";
import type { ReportWords } from "../report-words.ts";
import type { AttendanceLine, LiveData, PersonLine } from "./live-data.ts";
import { type FormulaNames, type LiveColumn, liveSheet } from "./live-table.ts";

const flag = (is: boolean) => (is ? 1 : 0);

/** Attendances of the period and the people behind them; the attendances only where they are few enough for live columns. */
export function peopleSheets(live: LiveData, names: FormulaNames, words: ReportWords): Sheet[] {
  const about = words.text(live.hasAttendances ? "live.about.live" : "live.about.values");
  const persons = personColumns(names).map(({ formula, ...column }) => ({
    ...column,
    ...(live.hasAttendances && formula !== undefined && { formula }),
  }));
  return [
    ...(live.hasAttendances
      ? [
          liveSheet<AttendanceLine>(
            { key: "attendances", about, columns: attendanceColumns(names), lines: live.attendances },
            names,
            words,
          ),
        ]
      : []),
    liveSheet<PersonLine>({ key: "persons", about, columns: persons, lines: live.persons }, names, words),
  ];
}

function attendanceColumns(names: FormulaNames): LiveColumn<AttendanceLine>[] {
  const own = (column: string) => names.own("attendances", column);
  const earlier = (...columns: string[]) =>
    `COUNTIFS(${columns.map((column) => `${names.column("attendances", column)},${own(column)}`).join(",")},` +
    `${names.column("attendances", "number")},"<"&${own("number")})=0`;
  const number = (
    key: string,
    value: (line: AttendanceLine) => number,
    formula?: string,
  ): LiveColumn<AttendanceLine> => ({
    key,
    width: 12,
    format: "plain",
    value,
    ...(formula !== undefined && { formula }),
  });
  let lines = 0;
  return [
    { key: "programme", width: 16, format: "plain", value: ({ programmeCode }) => programmeCode },
    number("number", () => ++lines),
    { key: "eventId", width: 16, format: "plain", value: ({ eventId }) => eventId },
    { key: "person", width: 14, format: "plain", value: ({ personCode }) => personCode },
    number("role", ({ role }) => role),
    { key: "day", width: 12, format: "day", value: ({ day }) => day },
    { key: "ageBand", width: 12, format: "plain", value: ({ ageBand }) => ageBand },
    { key: "livesInArea", width: 12, format: "plain", value: ({ livesInArea }) => livesInArea },
    number("leads", ({ role }) => flag(role >= 3), `IF(${own("role")}>=3,1,0)`),
    number("isCounted", ({ isCounted }) => flag(isCounted)),
    number("byResidents", ({ isByResidents }) => flag(isByResidents)),
    number(
      "month",
      ({ day }) => Number(day.slice(0, 4)) * 100 + Number(day.slice(5, 7)),
      `YEAR(${own("day")})*100+MONTH(${own("day")})`,
    ),
    number(
      "quarter",
      ({ day }) => Number(day.slice(0, 4)) * 10 + Math.ceil(Number(day.slice(5, 7)) / 3),
      `YEAR(${own("day")})*10+ROUNDUP(MONTH(${own("day")})/3,0)`,
    ),
    number(
      "firstInMonth",
      ({ isFirstInMonth }) => flag(isFirstInMonth),
      `IF(AND(${own("isCounted")}=1,${earlier("programme", "person", "month", "isCounted")}),1,0)`,
    ),
    number(
      "firstLedInQuarter",
      ({ isFirstLedInQuarter }) => flag(isFirstLedInQuarter),
      `IF(AND(${own("isCounted")}=1,${own("leads")}=1,${earlier("programme", "person", "quarter", "leads", "isCounted")}),1,0)`,
    ),
  ];
}

function personColumns(names: FormulaNames): LiveColumn<PersonLine>[] {
  const own = (column: string) => names.own("persons", column);
  const attendance = (column: string) => names.column("attendances", column);
  const hers = `${attendance("isCounted")},1,${attendance("programme")},${own("programme")},${attendance("person")},${own("person")}`;
  const number = (
    key: string,
    value: (line: PersonLine) => number | undefined,
    formula?: string,
  ): LiveColumn<PersonLine> => ({
    key,
    width: 13,
    format: "plain",
    value,
    ...(formula !== undefined && { formula }),
  });
  return [
    { key: "programme", width: 16, format: "plain", value: ({ programmeCode }) => programmeCode },
    { key: "person", width: 14, format: "plain", value: ({ code }) => code },
    { key: "ageBand", width: 12, format: "plain", value: ({ ageBand }) => ageBand },
    { key: "livesInArea", width: 12, format: "plain", value: ({ livesInArea }) => livesInArea },
    number("events", ({ events }) => events, `COUNTIFS(${hers})`),
    number("months", ({ months }) => months, `SUMIFS(${attendance("firstInMonth")},${hers})`),
    number("ledEvents", ({ ledEvents }) => ledEvents, `COUNTIFS(${hers},${attendance("leads")},1)`),
    number(
      "ledQuarters",
      ({ ledQuarters }) => ledQuarters,
      `SUMIFS(${attendance("firstLedInQuarter")},${hers})`,
    ),
    number(
      "ledByResidents",
      ({ ledByResidents }) => ledByResidents,
      `COUNTIFS(${hers},${attendance("leads")},1,${attendance("byResidents")},1)`,
    ),
    number("roleBefore", ({ roleBefore }) => roleBefore ?? undefined),
    number("role", ({ role }) => role),
    { key: "firstOn", width: 13, format: "day", value: ({ firstOn }) => firstOn },
    number("cameAgain", ({ cameAgain }) => flag(cameAgain)),
  ];
}
