import { sql } from "kysely";
import type { EventInput, EventRecord } from "../../../shared/contract/events.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { failure, invalidField } from "../kernel/failures.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import { rowToStamps } from "../kernel/stamps.ts";
import { rowToEventFields } from "./event-rows.ts";

/** The event with its organisations and named people, or undefined when it is not there. */
export async function findEvent(db: ReadableDatabase, id: string): Promise<EventRecord | undefined> {
  const row = await db
    .selectFrom("event")
    .leftJoin("activity", "activity.id", "event.activity_id")
    .leftJoin("partnership", "partnership.id", "event.partnership_id")
    .selectAll("event")
    .select(["activity.name as activity_name", "partnership.name as partnership_name"])
    .where("event.id", "=", id)
    .where("event.deleted_at", "is", null)
    .executeTakeFirst();
  if (!row) return undefined;
  const organisations = await db
    .selectFrom("event_organisation")
    .innerJoin("organisation", "organisation.id", "event_organisation.organisation_id")
    .select(["organisation.id", "organisation.name", "event_organisation.role"])
    .where("event_organisation.event_id", "=", id)
    .where("event_organisation.deleted_at", "is", null)
    .orderBy("organisation.name_sort")
    .execute();
  const attendances = await db
    .selectFrom("attendance")
    .innerJoin("person", "person.id", "attendance.person_id")
    .select(["person.id", "person.code", "person.display_name", "person.staff", "attendance.role"])
    .where("attendance.event_id", "=", id)
    .where("attendance.deleted_at", "is", null)
    .orderBy("person.code_sort")
    .execute();
  const linked = async (table: "event_action" | "event_asset", column: "action_id" | "entry_id") => {
    const rows = await sql<{ id: string }>`select ${sql.ref(column)} as id from ${sql.table(table)}
      where event_id = ${id} and deleted_at is null order by id`.execute(db as never);
    return rows.rows.map((link) => link.id);
  };
  return {
    ...rowToStamps(row),
    ...rowToEventFields(row),
    actionIds: await linked("event_action", "action_id"),
    assetIds: await linked("event_asset", "entry_id"),
    organisations: organisations.map(({ id, name, role }) => ({ organisationId: id, name, role })),
    attendances: attendances.map(({ id, code, display_name, staff, role }) => ({
      personId: id,
      code,
      displayName: display_name,
      staff: staff === 1,
      role,
    })),
    activityName: row.activity_name,
    partnershipName: row.partnership_name,
  };
}

/** Makes the organisations and people of an event those of the input. */
export async function replaceEventLists(
  scope: WriteScope,
  eventId: string,
  input: Pick<EventInput, "organisations" | "attendances" | "actionIds" | "assetIds">,
): Promise<void> {
  await scope.changes.replaceChildren(
    "event_organisation",
    "event_id",
    eventId,
    ["organisation_id", "role"],
    input.organisations.map((link) => ({
      event_id: eventId,
      organisation_id: link.organisationId,
      role: link.role,
    })),
  );
  await scope.changes.replaceChildren(
    "attendance",
    "event_id",
    eventId,
    ["person_id"],
    input.attendances.map((attendance) => ({
      event_id: eventId,
      person_id: attendance.personId,
      role: attendance.role,
    })),
  );
  await scope.changes.replaceChildren(
    "event_action",
    "event_id",
    eventId,
    ["action_id"],
    input.actionIds.map((actionId) => ({ event_id: eventId, action_id: actionId })),
  );
  await scope.changes.replaceChildren(
    "event_asset",
    "event_id",
    eventId,
    ["entry_id"],
    input.assetIds.map((entryId) => ({ event_id: eventId, entry_id: entryId })),
  );
}

/** Refuses an event that points at a record which is not there, belongs to another programme, or names someone twice. */
export async function checkEventReferences({ db }: WriteScope, input: EventInput): Promise<void> {
  const personIds = input.attendances.map((attendance) => attendance.personId);
  const { programmeId } = input;
  const wanted: [field: string, table: ReferredTable, ids: string[]][] = [
    ["programmeId", "programme", [programmeId]],
    ["activityId", "activity", input.activityId === null ? [] : [input.activityId]],
    ["partnershipId", "partnership", input.partnershipId === null ? [] : [input.partnershipId]],
    ["organisations", "organisation", input.organisations.map((link) => link.organisationId)],
    ["attendances", "person", personIds],
    ["actionIds", "plan_action", input.actionIds],
    ["assetIds", "diagnosis_entry", input.assetIds],
  ];
  // One question for all of them: each question of its own would cost a save as much as a row of it.
  const questions = wanted.flatMap(([field, table, ids]) => {
    const distinct = [...new Set(ids)];
    if (distinct.length === 0) return [];
    const ofProgramme = OF_PROGRAMME.has(table) ? sql`and programme_id = ${programmeId}` : sql``;
    return sql`select ${sql.lit(field)} as field from (select count(*) as live from ${sql.table(table)}
      where id in (${sql.join(distinct)}) and deleted_at is null ${ofProgramme}) found where live < ${sql.lit(distinct.length)}`;
  });
  const { rows } = await sql<{ field: string }>`${sql.join(questions, sql` union all `)}`.execute(db);
  const missing = wanted.find(([field]) => rows.some((row) => row.field === field));
  if (missing) throw invalidField(missing[0], "unknownRecord");
  if (new Set(personIds).size < personIds.length) {
    throw failure("INVALID_INPUT", "invalidInput", {
      issues: [{ field: "attendances", messageKey: "personTwice", params: {} }],
    });
  }
}

type ReferredTable =
  | "programme"
  | "activity"
  | "partnership"
  | "organisation"
  | "person"
  | "plan_action"
  | "diagnosis_entry";
const OF_PROGRAMME: ReadonlySet<ReferredTable> = new Set([
  "activity",
  "partnership",
  "plan_action",
  "diagnosis_entry",
]);
