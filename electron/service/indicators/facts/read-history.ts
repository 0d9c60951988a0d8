import { sql } from "kysely";
import { ATTENDANCE_ROLES, addDays, type Period } from "../../../../shared/vocabulary/index.ts";
import type { ReadableDatabase } from "../../../storage/database.ts";
import type { PersonHistory } from "../compute-facts.ts";
import { RETURN_DAYS } from "../compute-integration.ts";
import { countedEvents, type Question } from "./question.ts";

const FIRST_DAY = "0000-01-01";

/** Of every person: highest role and first day at counted events before the period, and the first day after it that I2 may look at. */
export async function readHistory(
  db: ReadableDatabase,
  question: Question,
): Promise<Map<string, PersonHistory>> {
  const { from, to } = question.period;
  const before = await attendances(db, question, { from: FIRST_DAY, to: addDays(from, -1) })
    .select(["attendance.person_id", highestRole.as("highest_rank")])
    .select(sql<string>`min(event.date)`.as("first_day"))
    .execute();
  const after = await attendances(db, question, { from: addDays(to, 1), to: addDays(to, RETURN_DAYS) })
    .select(["attendance.person_id", sql<string>`min(event.date)`.as("first_day")])
    .execute();
  const history = new Map<string, PersonHistory>();
  for (const { person_id, highest_rank, first_day } of before) {
    history.set(person_id, {
      highestRoleBefore: ATTENDANCE_ROLES[highest_rank] ?? null,
      firstDayBefore: first_day,
      firstDayAfter: null,
    });
  }
  for (const { person_id, first_day } of after) {
    const known = history.get(person_id) ?? { highestRoleBefore: null, firstDayBefore: null };
    history.set(person_id, { ...known, firstDayAfter: first_day });
  }
  return history;
}

function attendances(db: ReadableDatabase, question: Question, period: Period) {
  return countedEvents(db, question, period)
    .innerJoin("attendance", "attendance.event_id", "event.id")
    .where("attendance.deleted_at", "is", null)
    .groupBy("attendance.person_id");
}

const highestRole = sql<number>`max(case attendance.role ${sql.join(
  ATTENDANCE_ROLES.map((role, rank) => sql`when ${sql.lit(role)} then ${sql.lit(rank)}`),
  sql` `,
)} end)`;
