import type { ReadableDatabase } from "../../storage/database.ts";
import type { KnownActivity } from "./compute-quick-entry.ts";

/** The activities of a programme, as a quick entry may name them. */
export async function readKnownActivities(
  db: ReadableDatabase,
  programmeId: string,
): Promise<KnownActivity[]> {
  const rows = await db
    .selectFrom("activity")
    .select(["id", "name", "kind", "place", "usual_starts_at", "usual_length_minutes"])
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .orderBy("name_sort")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    place: row.place,
    usualStartsAt: row.usual_starts_at,
    usualLengthMinutes: row.usual_length_minutes,
  }));
}
