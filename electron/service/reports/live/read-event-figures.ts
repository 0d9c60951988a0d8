import { sql } from "kysely";
import { AGE_BANDS, type AgeBand } from "../../../../shared/vocabulary/index.ts";
import type { ReadableDatabase } from "../../../storage/database.ts";
import type { EventFact } from "../../indicators/index.ts";

/** What the named attendances of an event add up to. */
export interface NamedFigures {
  named: number;
  namedByBand: Record<AgeBand, number>;
  leaders: number;
  residents: number;
  ofKnownResidence: number;
}

export const NOBODY_NAMED: NamedFigures = {
  named: 0,
  namedByBand: { children: 0, youth: 0, adults: 0, seniors: 0, unknown: 0 },
  leaders: 0,
  residents: 0,
  ofKnownResidence: 0,
};

/** The same of an event that the indicators have read. */
export function namedFiguresOf({ people, roles }: EventFact): NamedFigures {
  const namedByBand = { ...NOBODY_NAMED.namedByBand };
  let [residents, ofKnownResidence] = [0, 0];
  for (const { ageBand, livesInArea } of people) {
    namedByBand[ageBand]++;
    if (livesInArea === "yes") residents++;
    if (livesInArea !== "unknown") ofKnownResidence++;
  }
  const leaders = roles.filter((role) => role === "co-organiser" || role === "initiator").length;
  return { named: people.length, namedByBand, leaders, residents, ofKnownResidence };
}

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
