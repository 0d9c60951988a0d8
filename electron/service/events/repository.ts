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
  const programme = await db
    .selectFrom("programme")
    .select("id")
    .where("id", "=", input.programmeId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!programme) throw invalidField("programmeId", "unknownRecord");
  for (const [field, table, id] of [
    ["activityId", "activity", input.activityId],
    ["partnershipId", "partnership", input.partnershipId],
  ] as const) {
    if (id === null) continue;
    const found = await db
      .selectFrom(table)
      .select("programme_id")
      .where("id", "=", id)
      .where("deleted_at", "is", null)
      .executeTakeFirst();
    if (found?.programme_id !== input.programmeId) throw invalidField(field, "unknownRecord");
  }
  await checkAllLive(
    db,
    "organisation",
    "organisations",
    input.organisations.map((link) => link.organisationId),
  );
  await checkAllLive(
    db,
    "person",
    "attendances",
    input.attendances.map((attendance) => attendance.personId),
  );
  await checkAllOfProgramme(db, "plan_action", "actionIds", input.actionIds, input.programmeId);
  await checkAllOfProgramme(db, "diagnosis_entry", "assetIds", input.assetIds, input.programmeId);
  if (new Set(input.attendances.map((attendance) => attendance.personId)).size < input.attendances.length) {
    throw failure("INVALID_INPUT", "invalidInput", {
      issues: [{ field: "attendances", messageKey: "personTwice", params: {} }],
    });
  }
}

async function checkAllOfProgramme(
  db: ReadableDatabase,
  table: "plan_action" | "diagnosis_entry",
  field: string,
  ids: string[],
  programmeId: string,
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const live = await db
    .selectFrom(table)
    .select("id")
    .where("id", "in", wanted)
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .execute();
  if (live.length < wanted.length) throw invalidField(field, "unknownRecord");
}

async function checkAllLive(
  db: ReadableDatabase,
  table: "organisation" | "person",
  field: string,
  ids: string[],
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const live = await db
    .selectFrom(table)
    .select("id")
    .where("id", "in", wanted)
    .where("deleted_at", "is", null)
    .execute();
  if (live.length < wanted.length) throw invalidField(field, "unknownRecord");
}
