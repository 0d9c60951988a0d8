import type { Area, AreaInput } from "../../../shared/contract/areas.ts";
import type { AreaPopulationTable, AreaTable, ReadableDatabase } from "../../storage/database.ts";
import { nameColumns } from "../kernel/named.ts";
import { rowToStamps } from "../kernel/stamps.ts";

export async function listAreas(db: ReadableDatabase): Promise<Area[]> {
  const areas = await db
    .selectFrom("area")
    .selectAll()
    .where("deleted_at", "is", null)
    .orderBy("name_sort")
    .execute();
  const population = await db
    .selectFrom("area_population")
    .selectAll()
    .where("deleted_at", "is", null)
    .orderBy("year")
    .execute();
  const byArea = Map.groupBy(population, (row) => row.area_id);
  return areas.map((row) => rowToArea(row, byArea.get(row.id) ?? []));
}

function rowToArea(row: AreaTable, population: AreaPopulationTable[]): Area {
  return {
    ...rowToStamps(row),
    name: row.name,
    city: row.city,
    district: row.district,
    population: population.map(({ year, total, children, youth, adults, seniors }) => ({
      year,
      total,
      children,
      youth,
      adults,
      seniors,
    })),
  };
}

export function areaColumns(area: AreaInput) {
  return { ...nameColumns(area.name), city: area.city, district: area.district };
}

export async function isAreaInUse(db: ReadableDatabase, areaId: string): Promise<boolean> {
  const programme = await db
    .selectFrom("programme")
    .select("id")
    .where("area_id", "=", areaId)
    .where("deleted_at", "is", null)
    .limit(1)
    .execute();
  return programme.length > 0;
}
