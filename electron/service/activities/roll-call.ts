import { sql } from "kysely";
import type { activitiesContract, RollCall } from "../../../shared/contract/activities.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { headCountSql, namedCountSql, rowToDate } from "../events/index.ts";
import { failure } from "../kernel/failures.ts";
import type { InputOf } from "../kernel/input-of.ts";

type Input = InputOf<typeof activitiesContract.rollCall>;

/** The grid of an activity's sessions and people, read in three questions whatever its size. */
export async function readRollCall(db: ReadableDatabase, input: Input): Promise<RollCall> {
  const activity = await db
    .selectFrom("activity")
    .select("usual_people_ids")
    .where("id", "=", input.id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!activity) throw failure("NOT_FOUND", "notFound");
  const newest = await readSessions(db, input);
  const sessions = newest.slice(0, input.limit).toReversed();
  const marks = await readMarks(
    db,
    sessions.map(({ id }) => id),
  );
  const usual = new Set(JSON.parse(activity.usual_people_ids) as string[]);
  const shown = new Set([...usual, ...input.withPeople, ...marks.map(({ personId }) => personId)]);
  return {
    sessions,
    marks,
    people: (await readPeople(db, [...shown])).map((person) => ({ ...person, usual: usual.has(person.id) })),
    earlier: newest.length > input.limit,
  };
}

async function readSessions(db: ReadableDatabase, input: Input): Promise<RollCall["sessions"]> {
  const rows = await db
    .selectFrom("event")
    .select(["id", "revision", "date", "date_precision", "starts_at", "status"])
    .select([namedCountSql.as("named_count"), headCountSql.as("head_count")])
    .where("activity_id", "=", input.id)
    .where("deleted_at", "is", null)
    .where("status", "!=", "cancelled")
    .$if(input.before !== undefined, (query) => query.where("date", "<", input.before as string))
    .orderBy("date", "desc")
    .orderBy("id", "desc")
    .limit(input.limit + 1)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    date: rowToDate(row),
    startsAt: row.starts_at,
    status: row.status,
    namedCount: Number(row.named_count),
    headCount: row.head_count === null ? null : Number(row.head_count),
  }));
}

async function readMarks(db: ReadableDatabase, eventIds: string[]): Promise<RollCall["marks"]> {
  if (eventIds.length === 0) return [];
  const rows = await db
    .selectFrom("attendance")
    .select(["event_id", "person_id", "role"])
    .where("event_id", "in", eventIds)
    .where("deleted_at", "is", null)
    .execute();
  return rows.map((row) => ({ eventId: row.event_id, personId: row.person_id, role: row.role }));
}

async function readPeople(db: ReadableDatabase, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("person")
    .select(["id", "code", "display_name", "staff"])
    .where("id", "in", ids)
    .where("deleted_at", "is", null)
    .where("merged_into_id", "is", null)
    .orderBy(sql`case when display_name_sort is null then 1 else 0 end`)
    .orderBy("display_name_sort")
    .orderBy("code_sort")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    displayName: row.display_name,
    staff: row.staff === 1,
  }));
}
