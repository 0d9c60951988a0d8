import { nameColumns } from "../kernel/named.ts";
import type { RegisterTable } from "./compute-table.ts";
import type { ImportSession } from "./import-session.ts";
import { number } from "./row-values.ts";
import { saveRow } from "./save-row.ts";

/** Obszar: the population of the programme's area by year; a programme without an area gets one of its own name. */
export async function applyArea(session: ImportSession, table: RegisterTable): Promise<void> {
  const { db, changes } = session.scope;
  let areaId: string | null = null;
  for await (const row of session.rowsOf(table)) {
    const year = number(row, "year");
    const total = number(row, "population");
    if (year === null || total === null) continue;
    areaId ??= await programmeArea();
    const known = await db
      .selectFrom("area_population")
      .select("id")
      .where("area_id", "=", areaId)
      .where("year", "=", year)
      .where("deleted_at", "is", null)
      .executeTakeFirst();
    const values = { area_id: areaId, year, total, children: null, youth: null, adults: null, seniors: null };
    await saveRow(session, table, "area_population", known?.id, { all: values, spoken: { total } });
  }

  async function programmeArea(): Promise<string> {
    const programme = await db
      .selectFrom("programme")
      .select(["name", "area_id"])
      .where("id", "=", session.programmeId)
      .executeTakeFirstOrThrow();
    if (programme.area_id !== null) return programme.area_id;
    const { id } = await changes.create("area", {
      ...nameColumns(programme.name),
      city: null,
      district: null,
    });
    await changes.update("programme", session.programmeId, undefined, { area_id: id });
    return id;
  }
}
