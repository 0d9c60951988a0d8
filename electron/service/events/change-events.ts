import { checkEventRules, type EventChange, type eventsContract } from "../../../shared/contract/events.ts";
import type { EventTable } from "../../storage/database.ts";
import { failure } from "../kernel/failures.ts";
import type { InputOf } from "../kernel/input-of.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import { headCountsOf } from "./compute-head-counts.ts";
import { eventColumns, rowToEventFields } from "./event-rows.ts";
import { namedCountSql } from "./people-present.ts";

type ManyInput = InputOf<typeof eventsContract.changeMany>;

/** Changes some fields of many events; one that is not allowed to change so refuses the whole, and is named. */
export async function changeEvents(
  scope: WriteScope,
  input: ManyInput,
): Promise<{ id: string; revision: number }[]> {
  const revisions = [];
  for (const [place, { id, revision }] of input.records.entries()) {
    const row = await scope.db
      .selectFrom("event")
      .selectAll()
      .select(namedCountSql.as("namedCount"))
      .where("id", "=", id)
      .where("deleted_at", "is", null)
      .executeTakeFirst();
    if (!row) throw failure("NOT_FOUND", "notFound");
    const refuse = (issue: { field: string; messageKey: string; params?: Record<string, number> }) =>
      failure("INVALID_INPUT", "invalidInput", {
        issues: [
          { params: {}, ...issue },
          {
            field: `records.${place}`,
            messageKey: issue.messageKey,
            params: { title: row.title, ...issue.params },
          },
        ],
      });
    const { peoplePresent, ...fields } = input.fields;
    if (peoplePresent !== undefined) {
      const { headCounts } = rowToEventFields(row);
      const counted = headCountsOf(peoplePresent, { headCounts, namedCount: Number(row.namedCount) });
      if ("messageKey" in counted) throw refuse({ field: "peoplePresent", ...counted });
      fields.headCounts = counted.headCounts;
    }
    const changed = changedColumns(row, fields);
    const [issue] = checkEventRules(changed.fields);
    if (issue) throw refuse(issue);
    revisions.push(await scope.changes.update("event", id, revision, changed.columns));
  }
  return revisions;
}

function changedColumns(row: EventTable, change: EventChange) {
  const { reviewNote: _note, enteredOn: _entered, ...before } = rowToEventFields(row);
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const fields = {
    ...before,
    ...given,
    place: change.place === undefined ? before.place : change.place || null,
  };
  return { fields, columns: eventColumns(fields) };
}

/** The person's role at an event, or not there: one mark of the roll call. */
export async function setAttendance(
  { db, changes }: WriteScope,
  { eventId, personId, role }: InputOf<typeof eventsContract.setAttendance>,
): Promise<void> {
  for (const [table, id] of [
    ["event", eventId],
    ["person", personId],
  ] as const) {
    const live = await db
      .selectFrom(table)
      .select("id")
      .where("id", "=", id)
      .where("deleted_at", "is", null)
      .executeTakeFirst();
    if (!live) throw failure("NOT_FOUND", "notFound");
  }
  const present = await db
    .selectFrom("attendance")
    .select(["id", "role"])
    .where("event_id", "=", eventId)
    .where("person_id", "=", personId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (role === null) {
    if (present) await changes.remove("attendance", present.id, undefined);
  } else if (!present) {
    await changes.create("attendance", { event_id: eventId, person_id: personId, role });
  } else if (present.role !== role) {
    await changes.update("attendance", present.id, undefined, { role });
  }
}
