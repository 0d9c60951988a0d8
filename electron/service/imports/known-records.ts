import { foldText } from "../../../shared/vocabulary/polish-text.ts";
import type { ImportSession } from "./import-session.ts";

/** Fills the session with what is on record already, one query a kind, so that rows are matched without asking again. */
export async function loadKnownRecords(session: ImportSession): Promise<void> {
  const { db } = session.scope;
  const { programmeId } = session;

  for (const row of await db
    .selectFrom("organisation")
    .where("deleted_at", "is", null)
    .select(["id", "name_fold", "short_name"])
    .orderBy("created_at")
    .execute()) {
    if (!session.organisations.has(row.name_fold)) session.organisations.set(row.name_fold, row.id);
    const short = row.short_name && foldText(row.short_name);
    if (short && !session.organisations.has(short)) session.organisations.set(short, row.id);
  }
  const people = await db
    .selectFrom("person")
    .select(["id", "code", "merged_into_id"])
    .where("deleted_at", "is", null)
    .execute();
  for (const row of people) session.people.set(row.code, row.merged_into_id ?? row.id);
  for (const table of ["partnership", "activity"] as const) {
    const rows = await db
      .selectFrom(table)
      .select(["id", "name_fold"])
      .where("programme_id", "=", programmeId)
      .where("deleted_at", "is", null)
      .execute();
    const known = table === "partnership" ? session.partnerships : session.activities;
    for (const row of rows) known.set(row.name_fold, row.id);
  }
  for (const table of ["event", "diagnosis_entry", "plan_action"] as const) {
    const rows = await db
      .selectFrom(table)
      .select(["id", "external_id"])
      .where("programme_id", "=", programmeId)
      .where("deleted_at", "is", null)
      .execute();
    const known = { event: session.events, diagnosis_entry: session.diagnosis, plan_action: session.actions }[
      table
    ];
    for (const row of rows) {
      known.set(row.id, row.id);
      if (row.external_id !== null) known.set(row.external_id, row.id);
    }
  }
}
