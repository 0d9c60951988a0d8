import { sql } from "kysely";
import {
  ATTENDANCE_ROLES,
  addDays,
  daysBetween,
  type Period,
  type Residence,
} from "../../../../shared/vocabulary/index.ts";
import type { AttendanceLine, PersonLine } from "../../../documents/yearly-report/live/live-data.ts";
import type { ReadableDatabase } from "../../../storage/database.ts";
import { countedStates, type EventFact, readHeldEvents, readPersonCodes } from "../../indicators/index.ts";
import { countedEvents } from "../counted-events.ts";
import { computePersonTallies } from "./compute-person-tallies.ts";

const RETURN_DAYS = 90;
const FIRST_DAY = "0000-01-01";

const rank = sql<number>`case attendance.role ${sql.join(
  ATTENDANCE_ROLES.map((role, index) => sql`when ${sql.lit(role)} then ${sql.lit(index + 1)}`),
  sql` `,
)} end`;
const isByResidents = sql`event.scope = 'community' and event.initiative_level >= 3`;

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

/** Attendances at every event of the period; it stops counting at `most`. */
export async function countAttendances(
  db: ReadableDatabase,
  programmeId: string,
  period: Period,
  most: number,
): Promise<number> {
  const some = withNamed(eventsOf(db, programmeId, period))
    .select("attendance.id")
    .limit(most);
  const { count } = await db
    .selectFrom(some.as("named"))
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
  question: { period: Period; asOf: string },
): Promise<PersonLine[]> {
  const { from, to } = question.period;
  const events = await readCountedEvents(db, programme.id, question);
  const tallies = computePersonTallies(events);
  const codes = await readPersonCodes(
    db,
    tallies.map(({ person }) => person.id),
  );
  const before = await namedAttendances(db, programme.id, { from: FIRST_DAY, to: addDays(from, -1) })
    .groupBy("person.id")
    .select(["person.id", sql<number>`max(${rank})`.as("role"), sql<string>`min(event.date)`.as("first_on")])
    .execute();
  const after = await namedAttendances(db, programme.id, {
    from: addDays(to, 1),
    to: addDays(to, RETURN_DAYS),
  })
    .groupBy("person.id")
    .select(["person.id", sql<string>`min(event.date)`.as("first_on")])
    .execute();
  const earlier = new Map(before.map((row) => [row.id, row]));
  const later = new Map(after.map((row) => [row.id, row.first_on]));
  return tallies
    .map(({ person, first, next, ...tally }): PersonLine => {
      const past = earlier.get(person.id);
      const firstOn = past?.first_on ?? first;
      const nextOn = next ?? later.get(person.id);
      return {
        programmeCode: programme.code,
        code: codes.get(person.id) ?? "",
        ageBand: person.ageBand,
        livesInArea: person.livesInArea,
        ...tally,
        roleBefore: past ? Number(past.role) : null,
        firstOn,
        cameAgain: nextOn !== undefined && daysBetween(firstOn, nextOn) <= RETURN_DAYS,
      };
    })
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

async function readCountedEvents(
  db: ReadableDatabase,
  programmeId: string,
  question: { period: Period; asOf: string },
): Promise<EventFact[]> {
  const held = await readHeldEvents(db, { ...question, programmeIds: [programmeId], mode: "approved" });
  return held.filter(({ recordState }) => countedStates("approved").includes(recordState));
}
