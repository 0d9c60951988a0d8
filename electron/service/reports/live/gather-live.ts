import { sql } from "kysely";
import type { IndicatorReport } from "../../../../shared/contract/indicators.ts";
import { halfYearWindow, type Period, previousPeriod } from "../../../../shared/vocabulary/index.ts";
import type { LiveData, LiveProgramme } from "../../../documents/yearly-report/live/live-data.ts";
import type { ReadableDatabase } from "../../../storage/database.ts";
import { readSettings } from "../../workspace/index.ts";
import { countedEvents } from "../counted-events.ts";
import { readPartners } from "./read-partners.ts";
import { countAttendances, readAttendances, readPersons } from "./read-people.ts";
import { readRecordLines } from "./read-record-lines.ts";

/**
 * Recalculating columns over attendances takes a spreadsheet 8 s at 5,000 of them and nearly a minute at 17,000: above this they
 * are written as values, and the sheet of attendances is left out.
 */
const MOST_LIVE_ATTENDANCES = 5000;

interface Programme {
  id: string;
  code: string;
  report: IndicatorReport;
}

/** The records behind a report for own use: what its formulas are over. */
export async function gatherLive(
  db: ReadableDatabase,
  programmes: readonly Programme[],
  period: Period,
  asOf: string,
): Promise<LiveData> {
  const { volunteerHourGrosze } = await readSettings(db);
  let attendanceCount = 0;
  for (const { id } of programmes) {
    attendanceCount += await countAttendances(db, id, period, MOST_LIVE_ATTENDANCES + 1);
  }
  const hasAttendances = attendanceCount <= MOST_LIVE_ATTENDANCES;
  const parts = [];
  for (const programme of programmes) {
    parts.push({
      programme: await gatherProgramme(db, programme, period),
      attendances: hasAttendances ? await readAttendances(db, programme, period) : [],
      persons: await readPersons(db, programme, { period, asOf }),
      organisations: await readPartners(db, programme, period),
      ...(await readRecordLines(db, programme, period, asOf)),
    });
  }
  return {
    hasAttendances,
    volunteerRateZloty: volunteerHourGrosze === null ? null : volunteerHourGrosze / 100,
    halfYearFrom: halfYearWindow(period.to).from,
    programmes: parts.map(({ programme }) => programme),
    attendances: parts.flatMap((part) => part.attendances),
    persons: parts.flatMap((part) => part.persons),
    organisations: parts.flatMap((part) => part.organisations),
    groups: parts.flatMap((part) => part.groups),
    diagnosis: parts.flatMap((part) => part.diagnosis),
    actions: parts.flatMap((part) => part.actions),
    measures: parts.flatMap((part) => part.measures),
    proposals: parts.flatMap((part) => part.proposals),
    functions: parts.flatMap((part) => part.functions),
    respondents: parts.flatMap((part) => part.respondents),
    pairs: parts.flatMap((part) => part.pairs),
    principles: parts.flatMap((part) => part.principles),
    domains: parts.flatMap((part) => part.domains),
  };
}

async function gatherProgramme(
  db: ReadableDatabase,
  { id, code, report }: Programme,
  period: Period,
): Promise<LiveProgramme> {
  const before = await countedEvents(db, id, previousPeriod(period))
    .select([
      sql<number>`count(*)`.as("events"),
      sql<number>`count(event.staff_minutes)`.as("staff_events"),
      sql<number>`coalesce(sum(event.staff_minutes), 0)`.as("staff_minutes"),
    ])
    .executeTakeFirstOrThrow();
  const find = (indicator: string) => report.indicators.find((each) => each.id === indicator);
  const after = find("D7");
  return {
    programmeCode: code,
    population: find("A3")?.denominator ?? null,
    previousEvents: Number(before.events),
    previousStaffEvents: Number(before.staff_events),
    previousStaffHours: Number(before.staff_minutes) / 60,
    hasEnded: after !== undefined && after.status !== "not-applicable",
    followUpSum: after?.numerator ?? 0,
    followUps: after?.denominator ?? 0,
  };
}
