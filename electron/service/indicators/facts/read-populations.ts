import { yearOf } from "../../../../shared/vocabulary/index.ts";
import type { ReadableDatabase } from "../../../storage/database.ts";
import type { PopulationFact } from "../compute-facts.ts";
import type { Question } from "./question.ts";

/** Of each programme with an area: its population in the year of `to`, or in the latest earlier year that has a total. */
export async function readPopulations(
  db: ReadableDatabase,
  { programmeIds, period }: Question,
): Promise<PopulationFact[]> {
  const rows = await db
    .selectFrom("programme")
    .innerJoin("area_population", "area_population.area_id", "programme.area_id")
    .where("programme.id", "in", programmeIds)
    .where("area_population.deleted_at", "is", null)
    .where("area_population.total", "is not", null)
    .where("area_population.year", "<=", yearOf(period.to))
    .select([
      "programme.id as programmeId",
      "area_population.area_id as areaId",
      "area_population.total as population",
    ])
    .orderBy("area_population.year")
    .execute();
  // In order of year: the last of each programme is its latest.
  return [
    ...new Map(
      rows.map((row) => [row.programmeId, { ...row, population: row.population as number }]),
    ).values(),
  ];
}
