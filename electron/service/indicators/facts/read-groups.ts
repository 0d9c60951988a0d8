import { sql } from "kysely";
import type { ReadableDatabase } from "../../../storage/database.ts";
import type { GroupFact } from "../compute-record-facts.ts";
import { countedStates, type Question } from "./question.ts";

/**
 * The resident groups on the programmes' record: organisations are kept once for the whole workspace, so a group belongs to the
 * programmes whose events, partnerships, functions or actions name it, and one that no programme names (just entered,
 * or imported) to every programme.
 */
export async function readGroups(db: ReadableDatabase, question: Question): Promise<GroupFact[]> {
  const { programmeIds, period } = question;
  // From the programmes' own records, so that it does not matter how many others there are.
  const own = sql`
    select link.organisation_id from event join event_organisation link on link.event_id = event.id and link.deleted_at is null
      where event.programme_id in (${sql.join(programmeIds)}) and event.deleted_at is null
    union select link.organisation_id from partnership join partnership_member link on link.partnership_id = partnership.id and link.deleted_at is null
      where partnership.programme_id in (${sql.join(programmeIds)}) and partnership.deleted_at is null
    union select owner_organisation_id from animator_function
      where programme_id in (${sql.join(programmeIds)}) and deleted_at is null and owner_organisation_id is not null
    union select responsible_id from plan_action
      where programme_id in (${sql.join(programmeIds)}) and deleted_at is null and responsible_id is not null`;
  // The first link found is enough, so this does not grow with them.
  const named = sql`
    exists (select 1 from event_organisation link join event on event.id = link.event_id and event.deleted_at is null
      where link.organisation_id = organisation.id and link.deleted_at is null)
    or exists (select 1 from partnership_member link join partnership on partnership.id = link.partnership_id and partnership.deleted_at is null
      where link.organisation_id = organisation.id and link.deleted_at is null)
    or exists (select 1 from animator_function where owner_organisation_id = organisation.id and deleted_at is null)
    or exists (select 1 from plan_action where responsible_id = organisation.id and deleted_at is null)`;
  const groups = await sql<{ id: string; founded_on: string | null; ended_on: string | null }>`
    select id, founded_on, ended_on from organisation
    where sector = 'resident-group' and deleted_at is null and (id in (${own}) or not (${named})) order by id`.execute(
    db as never,
  );
  if (groups.rows.length === 0) return [];
  const ids = groups.rows.map((group) => group.id);
  const counted = await db
    .selectFrom("event_organisation")
    .innerJoin("event", "event.id", "event_organisation.event_id")
    .select("event_organisation.organisation_id")
    .select(sql<string>`max(event.date)`.as("last"))
    .where("event_organisation.organisation_id", "in", ids)
    .where("event_organisation.deleted_at", "is", null)
    .where("event.programme_id", "in", programmeIds)
    .where("event.deleted_at", "is", null)
    .where("event.status", "=", "held")
    .where("event.record_state", "in", countedStates(question.mode))
    .where("event.date", "<=", period.to)
    .groupBy("event_organisation.organisation_id")
    .execute();
  const checklists = await db
    .selectFrom("structure_checklist")
    .selectAll()
    .where("organisation_id", "in", ids)
    .where("deleted_at", "is", null)
    .where("date", "<=", period.to)
    .orderBy("date")
    .execute();
  const lastOf = new Map(counted.map((row) => [row.organisation_id, row.last]));
  // In order of date, so that the latest stays.
  const checklistOf = new Map(checklists.map((row) => [row.organisation_id, row]));
  return groups.rows.map(({ id, founded_on, ended_on }) => {
    const latest = checklistOf.get(id);
    const answers = latest && [
      latest.answer_1,
      latest.answer_2,
      latest.answer_3,
      latest.answer_4,
      latest.answer_5,
      latest.answer_6,
    ];
    return {
      id,
      foundedOn: founded_on,
      endedOn: ended_on,
      lastCountedOn: lastOf.get(id) ?? null,
      checklist: answers?.map((answer) => (answer === null ? null : answer === 1)) ?? null,
    };
  });
}
