import { findPersonalData, type PersonalDataKind } from "../../../shared/vocabulary/personal-data.ts";
import type { ReadableDatabase } from "../../storage/database.ts";

export interface TextWarning {
  kind: string;
  id: string;
  field: string;
  finding: PersonalDataKind;
  programmeId: string | null;
}

/** Every free text of the records in which somebody could have put a person's data. */
const FREE_TEXTS = [
  { table: "event", columns: ["title", "place", "notes", "review_note"], hasProgramme: true },
  { table: "activity", columns: ["name", "place", "notes"], hasProgramme: true },
  { table: "partnership", columns: ["name", "purpose"], hasProgramme: true },
  { table: "diagnosis_entry", columns: ["text", "place", "notes"], hasProgramme: true },
  { table: "proposal", columns: ["text"], hasProgramme: true },
  { table: "plan_action", columns: ["title", "notes"], hasProgramme: true },
  { table: "person", columns: ["display_name"], hasProgramme: false },
  { table: "organisation", columns: ["name", "notes"], hasProgramme: false },
  { table: "programme", columns: ["notes"], hasProgramme: false },
] as const;

/** The contact of an organisation may be a telephone number; that is no person's. Stops at `limit`; texts are streamed, not held. */
export async function findWarnings(db: ReadableDatabase, limit: number): Promise<TextWarning[]> {
  const found: TextWarning[] = [];
  for (const { table, columns, hasProgramme } of FREE_TEXTS) {
    const query = db
      .selectFrom(table as "event")
      .select([
        "id",
        ...(columns as readonly "title"[]),
        ...(hasProgramme ? (["programme_id"] as const) : []),
      ])
      .where("deleted_at", "is", null)
      .orderBy("id");
    for await (const row of query.stream(1000)) {
      for (const column of columns) {
        const finding = findPersonalData((row as unknown as Record<string, string | null>)[column] ?? null);
        if (!finding) continue;
        const programmeId = (row as { programme_id?: string }).programme_id ?? null;
        found.push({ kind: table, id: row.id, field: column, finding, programmeId });
        if (found.length >= limit) return found;
      }
    }
  }
  return found;
}
