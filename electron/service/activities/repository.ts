import { sql } from "kysely";
import type { ActivityInput, ActivityRow, activitiesContract } from "../../../shared/contract/activities.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import type { InputOf } from "../kernel/input-of.ts";
import { searchConditions, unknownLast } from "../kernel/listing.ts";
import { nameColumns } from "../kernel/named.ts";
import { rowToStamps } from "../kernel/stamps.ts";

type ListInput = InputOf<typeof activitiesContract.list>;

const SORT_COLUMNS = {
  name: "name_sort",
  kind: "kind",
  startsOn: "starts_on",
  sessionCount: "session_count",
  lastSessionOn: "last_session_on",
} as const;

function activityQuery(db: ReadableDatabase) {
  const sessions = db
    .selectFrom("event")
    .where("event.deleted_at", "is", null)
    .where("event.status", "=", "held")
    .where("event.activity_id", "is not", null)
    .groupBy("event.activity_id")
    .select(["event.activity_id as session_of"])
    .select(sql<number>`count(*)`.as("session_count"))
    .select(sql<string>`max(event.date)`.as("last_session_on"))
    .as("sessions");
  return db
    .selectFrom("activity")
    .leftJoin(sessions, "sessions.session_of", "activity.id")
    .where("activity.deleted_at", "is", null);
}

function selectRow(query: ReturnType<typeof activityQuery>) {
  return query
    .selectAll("activity")
    .select([
      sql<number>`coalesce(sessions.session_count, 0)`.as("session_count"),
      "sessions.last_session_on",
    ]);
}

export async function listActivities(
  db: ReadableDatabase,
  input: ListInput,
): Promise<{ rows: ActivityRow[]; total: number }> {
  const filtered = activityQuery(db)
    .where("activity.programme_id", "=", input.programmeId)
    .where((eb) => eb.and(searchConditions("activity.name_fold", input.search)));
  const { total } = await filtered.select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
  const sort = input.sort ?? { column: "name" as const, direction: "asc" as const };
  const rows = await selectRow(filtered)
    .orderBy(sql.ref(SORT_COLUMNS[sort.column]), unknownLast(sort.direction))
    .orderBy("activity.name_sort")
    .orderBy("activity.id")
    .offset(input.offset)
    .limit(input.limit)
    .execute();
  return { total: Number(total), rows: rows.map(rowToActivity) };
}

export async function findActivity(db: ReadableDatabase, id: string): Promise<ActivityRow | undefined> {
  const row = await selectRow(activityQuery(db)).where("activity.id", "=", id).executeTakeFirst();
  return row && rowToActivity(row);
}

function rowToActivity(
  row: Awaited<ReturnType<ReturnType<typeof selectRow>["execute"]>>[number],
): ActivityRow {
  return {
    ...rowToStamps(row),
    programmeId: row.programme_id,
    name: row.name,
    kind: row.kind,
    weekday: row.weekday,
    recurrence: row.recurrence,
    place: row.place,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    usualStartsAt: row.usual_starts_at,
    usualLengthMinutes: row.usual_length_minutes,
    usualPeopleIds: JSON.parse(row.usual_people_ids),
    notes: row.notes,
    sessionCount: Number(row.session_count),
    lastSessionOn: row.last_session_on,
  };
}

export function activityColumns(activity: ActivityInput) {
  return {
    programme_id: activity.programmeId,
    ...nameColumns(activity.name),
    kind: activity.kind,
    weekday: activity.weekday,
    recurrence: activity.recurrence,
    place: activity.place,
    starts_on: activity.startsOn,
    ends_on: activity.endsOn,
    usual_starts_at: activity.usualStartsAt,
    usual_length_minutes: activity.usualLengthMinutes,
    usual_people_ids: JSON.stringify(activity.usualPeopleIds),
    notes: activity.notes,
  };
}
