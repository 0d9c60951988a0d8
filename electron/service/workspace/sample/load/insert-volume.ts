import type { RecordColumns, RecordTable } from "../../../../storage/database.ts";
import { insertRows } from "../../../../storage/insert-rows.ts";
import { eventColumns } from "../../../events/index.ts";
import type { RecordValues } from "../../../kernel/change-recorder.ts";
import { failure } from "../../../kernel/failures.ts";
import type { LongWork } from "../../../kernel/handlers.ts";
import type { WriteScope } from "../../../kernel/scopes.ts";
import { organisationColumns } from "../../../organisations/index.ts";
import { personColumns } from "../../../people/index.ts";
import { programmeColumns } from "../../../programmes/index.ts";
import { keepShippedInstrument, SHIPPED_INSTRUMENT_ID } from "../../../surveys/index.ts";
import { writeEvaluationRows, writeEventLinks } from "../evaluation-rows.ts";
import type { VolumeSample } from "./volume.ts";

/**
 * Writes the load batch by batch. It goes past the recorder, whose journal entry would have to name two million ids;
 * the journal says how many of each kind were made, and the entry cannot be undone.
 */
export async function insertVolume(
  scope: WriteScope,
  sample: VolumeSample,
  newId: () => string,
  eventCount: number,
  long: LongWork,
): Promise<number> {
  const counts = new Map<RecordTable, number>();
  const write = async <Table extends RecordTable>(
    table: Table,
    rows: (RecordValues<Table> & { id?: string })[],
  ) => {
    if (rows.length === 0) return;
    const stamped = rows.map((row) => ({ ...stamps(scope, row.id ?? newId()), ...row }));
    await insertRows(scope.db, table, stamped);
    counts.set(table, (counts.get(table) ?? 0) + rows.length);
  };

  long.progress("sampleVolume", 0, eventCount);
  await write("programme", [{ id: sample.programme.id, ...programmeColumns(sample.programme) }]);
  await write(
    "organisation",
    sample.organisations.map((organisation) => ({
      id: organisation.id,
      ...organisationColumns(organisation),
    })),
  );
  await write(
    "person",
    sample.people.map((person) => ({ id: person.id, ...personColumns(person), merged_into_id: null })),
  );
  await keepShippedInstrument(scope, SHIPPED_INSTRUMENT_ID);
  await writeEvaluationRows(sample.evaluation, (id) => id, newId, write);
  let written = 0;
  for (const events of sample.batches()) {
    if (long.signal.aborted) throw failure("CANCELLED", "cancelled");
    await write(
      "event",
      events.map((event) => ({
        id: event.id,
        ...eventColumns(event),
        external_id: null,
        review_note: null,
        entered_on: event.enteredOn,
      })),
    );
    await write(
      "event_organisation",
      events.flatMap(({ id, organisations }) =>
        organisations.map(({ organisationId, role }) => ({
          event_id: id,
          organisation_id: organisationId,
          role,
        })),
      ),
    );
    await write(
      "attendance",
      events.flatMap(({ id, attendances }) =>
        attendances.map(({ personId, role }) => ({ event_id: id, person_id: personId, role })),
      ),
    );
    await writeEventLinks(events, write);
    written += events.length;
    long.progress("sampleVolume", written, eventCount);
  }
  for (const [table, createdCount] of counts) scope.changes.note({ table, createdCount });
  return counts.get("attendance") ?? 0;
}

function stamps({ changes, user }: WriteScope, id: string): RecordColumns {
  const { now } = changes;
  return {
    id,
    created_at: now,
    created_by: user.name,
    changed_at: now,
    changed_by: user.name,
    revision: 1,
    deleted_at: null,
  };
}
