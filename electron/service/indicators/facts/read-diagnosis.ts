import type { ReadableDatabase } from "../../../storage/database.ts";
import type { DiagnosisFact, ProposalFact } from "../compute-record-facts.ts";
import { countedEvents, type Question } from "./question.ts";

/**
 * Entries valid at the last day: recorded on or before it and not closed before it. An entry whose source tells no day counts as
 * recorded; one known by its month from the month's first day.
 */
export async function readDiagnosis(db: ReadableDatabase, question: Question): Promise<DiagnosisFact[]> {
  const { programmeIds, period } = question;
  const entries = await db
    .selectFrom("diagnosis_entry")
    .select(["id", "type", "source", "priority"])
    .where("programme_id", "in", programmeIds)
    .where("deleted_at", "is", null)
    .where((eb) => eb.or([eb("date", "is", null), eb("date", "<=", period.to)]))
    .where((eb) => eb.or([eb("closed_on", "is", null), eb("closed_on", ">=", period.to)]))
    .orderBy("id")
    .execute();
  const links = await db
    .selectFrom("action_diagnosis")
    .innerJoin("plan_action", "plan_action.id", "action_diagnosis.action_id")
    .select(["action_diagnosis.entry_id", "plan_action.started_on"])
    .where("plan_action.programme_id", "in", programmeIds)
    .where("plan_action.deleted_at", "is", null)
    .where("action_diagnosis.deleted_at", "is", null)
    .execute();
  const used = await db
    .selectFrom("event_asset")
    .select("entry_id")
    .distinct()
    .where("deleted_at", "is", null)
    .where("event_id", "in", countedEvents(db, question, period).select("event.id"))
    .execute();
  const actionsOf = Map.groupBy(links, (link) => link.entry_id);
  const usedIds = new Set(used.map((row) => row.entry_id));
  return entries.map((entry) => ({
    id: entry.id,
    type: entry.type,
    source: entry.source,
    isPriority: entry.priority === 1,
    actions: (actionsOf.get(entry.id) ?? []).map((link) => ({ startedOn: link.started_on })),
    isUsed: usedIds.has(entry.id),
  }));
}

/** Proposals decided in the period. */
export async function readProposals(
  db: ReadableDatabase,
  { programmeIds, period }: Question,
): Promise<ProposalFact[]> {
  const rows = await db
    .selectFrom("proposal")
    .select(["id", "by_residents", "decision"])
    .where("programme_id", "in", programmeIds)
    .where("deleted_at", "is", null)
    .where("decided_on", ">=", period.from)
    .where("decided_on", "<=", period.to)
    .orderBy("id")
    .execute();
  return rows.map(({ id, by_residents, decision }) => ({
    id,
    byResidents: by_residents === null ? null : by_residents === 1,
    decision,
  }));
}
