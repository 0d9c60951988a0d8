import { type RawBuilder, sql } from "kysely";
import {
  ATTENDANCE_ROLES,
  addDays,
  daysBetween,
  type Period,
  type Residence,
} from "../../../../shared/vocabulary/index.ts";
import type { AttendanceLine, PersonLine } from "../../../documents/yearly-report/live/live-data.ts";
import type { ReadableDatabase } from "../../../storage/database.ts";
import { countedStates } from "../../indicators/index.ts";
import { countedEvents } from "../counted-events.ts";

const RETURN_DAYS = 90;
const FIRST_DAY = "0000-01-01";

const rank = sql<number>`case attendance.role ${sql.join(
  ATTENDANCE_ROLES.map((role, index) => sql`when ${sql.lit(role)} then ${sql.lit(index + 1)}`),
  sql` `,
)} end`;
const leads = sql`attendance.role in ('co-organiser', 'initiator')`;
const isByResidents = sql`event.scope = 'community' and event.initiative_level >= 3`;
const quarter = sql`substr(event.date, 1, 4) || case when substr(event.date, 6, 2) <= '03' then '1' when substr(event.date, 6, 2) <= '06' then '2' when substr(event.date, 6, 2) <= '09' then '3' else '4' end`;

/** Named attendances of people who are not staff, at the programme's counted events of a stretch of days. */
function namedAttendances(db: ReadableDatabase, programmeId: string, period: Period) {
  return withNamed(countedEvents(db, programmeId, period));
}

type Events = ReturnType<typeof countedEvents>;

function withNamed(events: Events) {
  return events
    .innerJoin("attendance", "attendance.event_id", "event.id")
    .innerJoin("person", "person.id", "attendance.person_id")
    .where("attendance.deleted_at", "is", null)
    .where("person.deleted_at", "is", null)
    .where("person.staff", "=", 0);
}

export async function countAttendances(
  db: ReadableDatabase,
  programmeId: string,
  period: Period,
): Promise<number> {
  const { count } = await withNamed(eventsOf(db, programmeId, period))
    .select(sql<number>`count(*)`.as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function eventsOf(db: ReadableDatabase, programmeId: string, { from, to }: Period): Events {
  return db
    .selectFrom("event")
    .where("event.programme_id", "=", programmeId)
    .where("event.date", ">=", from)
    .where("event.date", "<=", to)
    .where("event.deleted_at", "is", null);
}

const isCounted = sql<number>`case when event.status = 'held' and event.record_state in (${sql.join(countedStates("approved"))}) then 1 else 0 end`;

/** At every event of the period, counted or not, in order of date, so that "first in its month" is the first above. */
export async function readAttendances(
  db: ReadableDatabase,
  programme: { id: string; code: string },
  period: Period,
): Promise<AttendanceLine[]> {
  const rows = await withNamed(eventsOf(db, programme.id, period))
    .select([
      isCounted.as("is_counted"),
      "event.id as event_id",
      "event.date",
      "person.code",
      "person.age_band",
      "person.lives_in_area",
      rank.as("role"),
      sql<number>`case when ${isByResidents} then 1 else 0 end`.as("by_residents"),
    ])
    .orderBy("event.date")
    .orderBy("event.id")
    .orderBy("person.code")
    .execute();
  const met = new Set<string>();
  const isNew = (key: string) => {
    const size = met.size;
    return met.add(key).size > size;
  };
  return rows.map((row) => {
    const role = Number(row.role);
    const counts = Number(row.is_counted) === 1;
    const month = row.date.slice(0, 7);
    const part = `${row.date.slice(0, 4)}-${Math.ceil(Number(row.date.slice(5, 7)) / 3)}`;
    return {
      programmeCode: programme.code,
      eventId: row.event_id,
      personCode: row.code,
      role,
      day: row.date,
      ageBand: row.age_band,
      livesInArea: row.lives_in_area as Residence,
      isByResidents: Number(row.by_residents) === 1,
      isCounted: counts,
      isFirstInMonth: counts && isNew(`${row.code} ${month}`),
      isFirstLedInQuarter: counts && role >= 3 && isNew(`${row.code} ${part} leads`),
    };
  });
}

/** Everybody of the period once, with what the indicators ask of a person. */
export async function readPersons(
  db: ReadableDatabase,
  programme: { id: string; code: string },
  period: Period,
): Promise<PersonLine[]> {
  const distinct = (value: RawBuilder<unknown>, condition: RawBuilder<unknown>) =>
    sql<number>`count(distinct case when ${condition} then ${value} end)`;
  const now = await namedAttendances(db, programme.id, period)
    .groupBy(["person.id", "person.code", "person.age_band", "person.lives_in_area"])
    .select(["person.id", "person.code", "person.age_band", "person.lives_in_area"])
    .select([
      sql<number>`count(distinct event.id)`.as("events"),
      sql<number>`count(distinct substr(event.date, 1, 7))`.as("months"),
      distinct(sql`event.id`, leads).as("led_events"),
      distinct(quarter, leads).as("led_quarters"),
      distinct(sql`event.id`, sql`${leads} and ${isByResidents}`).as("led_by_residents"),
      sql<number>`max(${rank})`.as("role"),
      sql<string>`min(event.date)`.as("first_on"),
    ])
    .orderBy("person.code")
    .execute();
  const before = await namedAttendances(db, programme.id, { from: FIRST_DAY, to: addDays(period.from, -1) })
    .groupBy("person.id")
    .select(["person.id", sql<number>`max(${rank})`.as("role"), sql<string>`min(event.date)`.as("first_on")])
    .execute();
  const again = await secondDays(db, programme.id, period);
  const earlier = new Map(before.map((row) => [row.id, row]));
  return now.map((row) => {
    const past = earlier.get(row.id);
    const next = again.get(row.id);
    return {
      programmeCode: programme.code,
      code: row.code,
      ageBand: row.age_band,
      livesInArea: row.lives_in_area as Residence,
      events: Number(row.events),
      months: Number(row.months),
      ledEvents: Number(row.led_events),
      ledQuarters: Number(row.led_quarters),
      ledByResidents: Number(row.led_by_residents),
      roleBefore: past ? Number(past.role) : null,
      role: Number(row.role),
      firstOn: past?.first_on ?? row.first_on,
      cameAgain: next !== undefined && daysBetween(past?.first_on ?? row.first_on, next) <= RETURN_DAYS,
    };
  });
}

/** Of each person the first day after the first one of the period, up to the last that a newcomer may come again on. */
async function secondDays(
  db: ReadableDatabase,
  programmeId: string,
  { from, to }: Period,
): Promise<Map<string, string>> {
  const days = namedAttendances(db, programmeId, { from, to: addDays(to, RETURN_DAYS) }).select([
    "person.id",
    "event.date",
    sql<string>`min(event.date) over (partition by person.id)`.as("first_on"),
  ]);
  const rows = await db
    .selectFrom(days.as("day"))
    .whereRef("day.date", ">", "day.first_on")
    .groupBy("day.id")
    .select(["day.id", sql<string>`min(day.date)`.as("next_on")])
    .execute();
  return new Map(rows.map((row) => [row.id, row.next_on]));
}
