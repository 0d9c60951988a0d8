import { sql } from "kysely";
import type { Period } from "../../../shared/vocabulary/index.ts";
import type { ActivityLine } from "../../documents/yearly-report/report-data.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { headCountSql, namedCountSql } from "../events/index.ts";
import { countedEvents } from "./counted-events.ts";

const MINUTES_PER_HOUR = 60;

/** The programme's activities that ran in the period or had a counted session in it, in Polish order. */
export async function readActivities(
  db: ReadableDatabase,
  programmeId: string,
  period: Period,
): Promise<ActivityLine[]> {
  const sessions = await readSessions(db, programmeId, period);
  const persons = await readPersons(db, programmeId, period);
  const activities = await db
    .selectFrom("activity")
    .select(["id", "name", "kind", "place", "starts_on", "ends_on"])
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .orderBy("name_sort")
    .orderBy("id")
    .execute();
  return activities.flatMap((activity) => {
    const found = sessions.get(activity.id);
    if (!found && !runsIn(activity, period)) return [];
    const known = found?.with_people ?? 0;
    const attendances = known === 0 ? null : (found?.people ?? null);
    return [
      {
        name: activity.name,
        kind: activity.kind,
        place: activity.place,
        startsOn: activity.starts_on,
        endsOn: activity.ends_on,
        sessions: found?.sessions ?? 0,
        sessionsWithPeople: known,
        attendances,
        attendancesPerSession: attendances === null ? null : attendances / known,
        persons: persons.get(activity.id) ?? null,
        hours: inHours(found?.minutes),
        staffHours: inHours(found?.staff_minutes),
      },
    ];
  });
}

/** Its days may be months (`2017-03`): compared by as much as is known. */
function runsIn(
  activity: { starts_on: string | null; ends_on: string | null },
  { from, to }: Period,
): boolean {
  const { starts_on, ends_on } = activity;
  return (
    (starts_on === null || starts_on <= to) && (ends_on === null || ends_on >= from.slice(0, ends_on.length))
  );
}

function inHours(minutes: number | null | undefined): number | null {
  return minutes == null ? null : minutes / MINUTES_PER_HOUR;
}

interface Sessions {
  sessions: number;
  with_people: number;
  people: number | null;
  /** Sums over the sessions that know theirs; null where none does. */
  minutes: number | null;
  staff_minutes: number | null;
}

async function readSessions(
  db: ReadableDatabase,
  programmeId: string,
  period: Period,
): Promise<Map<string, Sessions>> {
  const session = countedEvents(db, programmeId, period)
    .where("event.activity_id", "is not", null)
    .select([
      "event.activity_id",
      "event.length_minutes",
      "event.staff_minutes",
      namedCountSql.as("named"),
      headCountSql.as("heads"),
    ])
    .as("session");
  const rows = await db
    .selectFrom(session)
    .select([
      "session.activity_id",
      sql<number>`count(*)`.as("sessions"),
      sql<number>`sum(case when session.named > 0 or session.heads is not null then 1 else 0 end)`.as(
        "with_people",
      ),
      sql<number>`sum(session.named + coalesce(session.heads, 0))`.as("people"),
      sql<number | null>`sum(session.length_minutes)`.as("minutes"),
      sql<number | null>`sum(session.staff_minutes)`.as("staff_minutes"),
    ])
    .groupBy("session.activity_id")
    .execute();
  const number = (value: number | null) => (value === null ? null : Number(value));
  return new Map(
    rows.map((row) => [
      row.activity_id as string,
      {
        sessions: Number(row.sessions),
        with_people: Number(row.with_people),
        people: number(row.people),
        minutes: number(row.minutes),
        staff_minutes: number(row.staff_minutes),
      },
    ]),
  );
}

/** Distinct persons, not staff, on the lists of each activity's counted sessions. */
async function readPersons(
  db: ReadableDatabase,
  programmeId: string,
  period: Period,
): Promise<Map<string, number>> {
  const rows = await countedEvents(db, programmeId, period)
    .innerJoin("attendance", "attendance.event_id", "event.id")
    .innerJoin("person", "person.id", "attendance.person_id")
    .where("event.activity_id", "is not", null)
    .where("attendance.deleted_at", "is", null)
    .where("person.deleted_at", "is", null)
    .where("person.staff", "=", 0)
    .select(["event.activity_id", sql<number>`count(distinct attendance.person_id)`.as("persons")])
    .groupBy("event.activity_id")
    .execute();
  return new Map(rows.map((row) => [row.activity_id as string, Number(row.persons)]));
}
