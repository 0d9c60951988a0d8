import { sql } from "kysely";
import { AGE_BANDS, type AgeBand } from "../../../../shared/vocabulary/index.ts";
import type { ReadableDatabase } from "../../../storage/database.ts";
import type { NamedFigures } from "./compute-named-figures.ts";

/** Of each of these events with named people other than staff, in one query. */
export async function readNamedFigures(
  db: ReadableDatabase,
  eventIds: readonly string[],
): Promise<Map<string, NamedFigures>> {
  const sumOf = (condition: ReturnType<typeof sql>) =>
    sql<number>`sum(case when ${condition} then 1 else 0 end)`;
  const rows = await db
    .selectFrom("attendance")
    .innerJoin("person", "person.id", "attendance.person_id")
    .where("attendance.event_id", "in", eventIds)
    .where("attendance.deleted_at", "is", null)
    .where("person.staff", "=", 0)
    .where("person.deleted_at", "is", null)
    .groupBy("attendance.event_id")
    .select([
      "attendance.event_id",
      sql<number>`count(*)`.as("named"),
      ...AGE_BANDS.map((band) => sumOf(sql`person.age_band = ${sql.lit(band)}`).as(`band_${band}`)),
      sumOf(sql`attendance.role in ('co-organiser', 'initiator')`).as("leaders"),
      sumOf(sql`person.lives_in_area = 'yes'`).as("residents"),
      sumOf(sql`person.lives_in_area <> 'unknown'`).as("of_known_residence"),
    ])
    .execute();
  return new Map(
    rows.map((row) => [
      row.event_id,
      {
        named: Number(row.named),
        namedByBand: Object.fromEntries(
          AGE_BANDS.map((band) => [band, Number((row as unknown as Record<string, number>)[`band_${band}`])]),
        ) as Record<AgeBand, number>,
        leaders: Number(row.leaders),
        residents: Number(row.residents),
        ofKnownResidence: Number(row.of_known_residence),
      },
    ]),
  );
}
