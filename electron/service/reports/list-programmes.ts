import { sql } from "kysely";
import type { ReportProgramme } from "../../documents/yearly-report/report-data.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { failure } from "../kernel/failures.ts";

export type ReportedProgramme = Pick<
  ReportProgramme,
  "code" | "name" | "kind" | "areaName" | "startsOn" | "endsOn" | "invented" | "notes"
> & { id: string; firstEventYear: number | null };

/** The programmes of a report in the order asked for, each once; NOT_FOUND when one is not there. */
export async function listProgrammes(db: ReadableDatabase, ids: string[]): Promise<ReportedProgramme[]> {
  const rows = await db
    .selectFrom("programme")
    .leftJoin("area", "area.id", "programme.area_id")
    .selectAll("programme")
    .select([
      "area.name as area_name",
      sql<
        string | null
      >`(select min(event.date) from event where event.programme_id = programme.id and event.deleted_at is null)`.as(
        "first_event_on",
      ),
    ])
    .where("programme.id", "in", ids)
    .where("programme.deleted_at", "is", null)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].map((id) => {
    const row = byId.get(id);
    if (!row) throw failure("NOT_FOUND", "notFound");
    return {
      id,
      code: row.code,
      name: row.name,
      kind: row.kind,
      areaName: row.area_name,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      invented: row.invented === 1,
      notes: row.notes,
      firstEventYear: row.first_event_on === null ? null : Number(row.first_event_on.slice(0, 4)),
    };
  });
}
