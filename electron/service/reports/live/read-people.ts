import { sql } from "kysely";
import {
  ATTENDANCE_ROLES,
  daysBetween,
  type Period,
  type Residence,
} from "../../../../shared/vocabulary/index.ts";
import type { AttendanceLine, PersonLine } from "../../../documents/yearly-report/live/live-data.ts";
import type { ReadableDatabase } from "../../../storage/database.ts";
import { countedStates, RETURN_DAYS, readFacts, readPersonCodes } from "../../indicators/index.ts";
import type { countedEvents } from "../counted-events.ts";
import { computePersonTallies } from "./compute-person-tallies.ts";

const rank = sql<number>`case attendance.role ${sql.join(
  ATTENDANCE_ROLES.map((role, index) => sql`when ${sql.lit(role)} then ${sql.lit(index + 1)}`),
  sql` `,
)} end`;
const isByResidents = sql`event.scope = 'community' and event.initiative_level >= 3`;

type Events = ReturnType<typeof countedEvents>;

/** Named attendances of people who are not staff. */
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
  const { events, history } = await readFacts(
    db,
    { ...question, programmeIds: [programme.id], mode: "approved" },
    new Set(["history"]),
  );
  const tallies = computePersonTallies(events);
  const codes = await readPersonCodes(
    db,
    tallies.map(({ person }) => person.id),
  );
  return tallies
    .map(({ person, first, next, ...tally }): PersonLine => {
      const past = history.get(person.id);
      const firstOn = past?.firstDayBefore ?? first;
      const nextOn = next ?? past?.firstDayAfter ?? null;
      return {
        programmeCode: programme.code,
        code: codes.get(person.id) ?? "",
        ageBand: person.ageBand,
        livesInArea: person.livesInArea,
        ...tally,
        roleBefore: past?.highestRoleBefore ? ATTENDANCE_ROLES.indexOf(past.highestRoleBefore) + 1 : null,
        firstOn,
        cameAgain: nextOn !== null && daysBetween(firstOn, nextOn) <= RETURN_DAYS,
      };
    })
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}
