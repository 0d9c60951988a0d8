import { sql } from "kysely";
import type { PersonalKind } from "../../../shared/contract/personal-data.ts";
import { addMonths } from "../../../shared/vocabulary/dates.ts";
import type { ReadableDatabase } from "../../storage/database.ts";

const KEY = "personalDataRetentionMonths";

export async function readRetention(db: ReadableDatabase): Promise<number | null> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", KEY).executeTakeFirst();
  return row ? (JSON.parse(row.value) as number | null) : null;
}

export const RETENTION_KEY = KEY;

export async function countHeld(
  db: ReadableDatabase,
): Promise<{ kind: PersonalKind; count: number; oldest: string | null }[]> {
  const count = async (kind: PersonalKind, from: ReturnType<typeof sql>) => {
    const { rows } = await sql<{
      count: number;
      oldest: string | null;
    }>`select count(*) as count, min(oldest) as oldest from (${from}) as held`.execute(db as never);
    return { kind, count: Number(rows[0]?.count ?? 0), oldest: rows[0]?.oldest?.slice(0, 10) ?? null };
  };
  return [
    await count("names", sql`select created_at as oldest from person where display_name is not null`),
    await count(
      "attendances",
      sql`select event.date as oldest from attendance join event on event.id = attendance.event_id where attendance.deleted_at is null`,
    ),
    await count("consents", sql`select consent_on as oldest from person where consent_on is not null`),
    await count(
      "surveyAnswers",
      sql`select created_at as oldest from survey_response where deleted_at is null`,
    ),
    await count("attachments", sql`select created_at as oldest from attachment where deleted_at is null`),
    await count("journal", sql`select at as oldest from journal`),
    await count("users", sql`select created_at as oldest from workspace_user where deleted_at is null`),
  ];
}

/** People whose last event (or, without one, whose making) is longer ago than the retention; deleted ones keep a name too. */
export async function findDue(db: ReadableDatabase, today: string, limit: number) {
  const months = await readRetention(db);
  if (months === null) return [];
  const before = addMonths(today, -months);
  const lastEvent = sql<
    string | null
  >`(select max(event.date) from attendance join event on event.id = attendance.event_id
    where attendance.person_id = person.id and attendance.deleted_at is null and event.deleted_at is null)`;
  const rows = await db
    .selectFrom("person")
    .select(["id", "revision", "code", "display_name", lastEvent.as("last_event_on")])
    .where("display_name", "is not", null)
    .where("deleted_at", "is", null)
    .where(sql<boolean>`coalesce(${lastEvent}, substr(person.created_at, 1, 10)) < ${before}`)
    .orderBy("code_sort")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    code: row.code,
    displayName: row.display_name as string,
    lastEventOn: row.last_event_on,
  }));
}
