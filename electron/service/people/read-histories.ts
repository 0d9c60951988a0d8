import { sql } from "kysely";
import type { LikelyDuplicate } from "../../../shared/contract/people.ts";
import type { AttendanceRole } from "../../../shared/vocabulary/records.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { findLikelyPairs } from "./compute-likely-duplicates.ts";
import { findPerson } from "./repository.ts";

/** Pairs are shown to a person who decides; nobody decides more of them at once. */
const pairsAtMost = 50;

export async function readRoleHistory(db: ReadableDatabase, personId: string) {
  const rows = await db
    .selectFrom("attendance")
    .innerJoin("event", "event.id", "attendance.event_id")
    .select([
      sql<string>`substr(event.date, 1, 4)`.as("year"),
      "attendance.role",
      sql<number>`count(*)`.as("count"),
    ])
    .where("attendance.person_id", "=", personId)
    .where("attendance.deleted_at", "is", null)
    .where("event.deleted_at", "is", null)
    .where("event.status", "=", "held")
    .groupBy([sql`substr(event.date, 1, 4)`, "attendance.role"])
    .orderBy("year")
    .execute();
  const years = new Map<number, { role: AttendanceRole; count: number }[]>();
  for (const row of rows) {
    const year = Number(row.year);
    years.set(year, [...(years.get(year) ?? []), { role: row.role, count: Number(row.count) }]);
  }
  return [...years].map(([year, counts]) => ({ year, counts }));
}

export async function readLikelyDuplicates(db: ReadableDatabase): Promise<LikelyDuplicate[]> {
  const people = await db
    .selectFrom("person")
    .select(["id", "display_name", "age_band", "staff"])
    .where("deleted_at", "is", null)
    .where("merged_into_id", "is", null)
    .where("display_name", "is not", null)
    .orderBy("display_name_sort")
    .orderBy("code_sort")
    .execute();
  const pairs = findLikelyPairs(
    people.map((row) => ({
      id: row.id,
      displayName: row.display_name,
      ageBand: row.age_band,
      staff: row.staff === 1,
    })),
  );
  const found: LikelyDuplicate[] = [];
  for (const { oneId, otherId, reason } of pairs) {
    if (found.length === pairsAtMost) break;
    // Two who were seen together are two.
    if (await wereTogether(db, oneId, otherId)) continue;
    const [one, other] = [await findPerson(db, oneId), await findPerson(db, otherId)];
    if (one && other) found.push({ one, other, reason });
  }
  return found;
}

async function wereTogether(db: ReadableDatabase, oneId: string, otherId: string): Promise<boolean> {
  const shared = await db
    .selectFrom("attendance as a")
    .innerJoin("attendance as b", "b.event_id", "a.event_id")
    .select("a.id")
    .where("a.person_id", "=", oneId)
    .where("b.person_id", "=", otherId)
    .where("a.deleted_at", "is", null)
    .where("b.deleted_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return shared !== undefined;
}
