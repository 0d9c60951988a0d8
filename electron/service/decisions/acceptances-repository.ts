import type { Acceptance, AcceptanceInput } from "../../../shared/contract/decisions.ts";
import type { AcceptanceTable, ReadableDatabase } from "../../storage/database.ts";
import { rowToStamps } from "../kernel/stamps.ts";

/** What residents said about the end of a programme, newest first. */
export async function listAcceptances(db: ReadableDatabase, programmeId: string): Promise<Acceptance[]> {
  const rows = await acceptances(db, programmeId).execute();
  return rows.map(rowToAcceptance);
}

/** The latest answer by a day: a later refusal takes an acceptance back. */
export async function latestAcceptance(
  db: ReadableDatabase,
  programmeId: string,
  by: string,
): Promise<Acceptance | null> {
  const row = await acceptances(db, programmeId).where("date", "<=", by).limit(1).executeTakeFirst();
  return row ? rowToAcceptance(row) : null;
}

function acceptances(db: ReadableDatabase, programmeId: string) {
  return db
    .selectFrom("acceptance")
    .selectAll()
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .orderBy("date", "desc")
    .orderBy("id", "desc");
}

function rowToAcceptance(row: AcceptanceTable): Acceptance {
  return {
    ...rowToStamps(row),
    programmeId: row.programme_id,
    date: row.date,
    way: row.way,
    accepted: row.accepted === 1,
    evidence: row.evidence,
    notes: row.notes,
  };
}

export function acceptanceColumns({ programmeId, accepted, date, way, evidence, notes }: AcceptanceInput) {
  return { programme_id: programmeId, accepted: accepted ? 1 : 0, date, way, evidence, notes };
}
