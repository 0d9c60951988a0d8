import { foldText } from "../../../../shared/vocabulary/polish-text.ts";
import type { RecordTable } from "../../../storage/database.ts";
import { activityColumns } from "../../activities/index.ts";
import { areaColumns } from "../../areas/index.ts";
import { eventColumns } from "../../events/index.ts";
import type { RecordValues } from "../../kernel/change-recorder.ts";
import { failure } from "../../kernel/failures.ts";
import type { LongWork } from "../../kernel/handlers.ts";
import type { WriteScope } from "../../kernel/scopes.ts";
import { organisationColumns } from "../../organisations/index.ts";
import { memberColumns, partnershipColumns } from "../../partnerships/index.ts";
import { personColumns } from "../../people/index.ts";
import { programmeColumns } from "../../programmes/index.ts";
import { keepShippedInstrument, SHIPPED_INSTRUMENT_ID } from "../../surveys/index.ts";
import { writeEvaluationRows, writeEventLinks } from "./evaluation-rows.ts";
import type { SampleOrganisation, SampleRecords } from "./sample-records.ts";

const ROWS_PER_STEP = 1000;

/**
 * Writes a set of records. Organisations that the workspace has already (by name) are used as they are, so that a sample
 * added to an office's own workspace brings no second "Straż Miejska".
 */
export async function insertRecords(
  scope: WriteScope,
  records: SampleRecords,
  newId: () => string,
  long: LongWork,
): Promise<void> {
  const present = await organisationsByName(scope);
  const isNew = ({ name }: SampleOrganisation) => !present.has(foldText(name));
  const ids = new Map(records.organisations.map(({ id, name }) => [id, present.get(foldText(name)) ?? id]));
  const idOf = (id: string) => ids.get(id) ?? id;

  const total =
    records.people.length +
    records.events.length +
    records.events.reduce((sum, { attendances }) => sum + attendances.length, 0);
  let done = 0;
  const write = async <Table extends RecordTable>(
    table: Table,
    rows: (RecordValues<Table> & { id?: string })[],
    counted = false,
  ) => {
    for (let start = 0; start < rows.length; start += ROWS_PER_STEP) {
      if (long.signal.aborted) throw failure("CANCELLED", "cancelled");
      const some = rows.slice(start, start + ROWS_PER_STEP);
      await scope.changes.createMany(
        table,
        some.map((row) => ({ ...row, id: row.id ?? newId() })),
      );
      if (counted) done += some.length;
      long.progress("sample", done, total);
    }
  };

  long.progress("sample", 0, total);
  await write(
    "area",
    records.areas.map((area) => ({ id: area.id, ...areaColumns(area) })),
  );
  await write(
    "area_population",
    records.areas.flatMap((area) => area.population.map((year) => ({ area_id: area.id, ...year }))),
  );
  await write(
    "programme",
    continuedFirst(records.programmes).map((programme) => ({
      id: programme.id,
      ...programmeColumns(programme),
    })),
  );
  await write(
    "organisation",
    records.organisations
      .filter(isNew)
      .map((organisation) => ({ id: organisation.id, ...organisationColumns(organisation) })),
  );
  await write(
    "person",
    records.people.map((person) => ({ id: person.id, ...personColumns(person), merged_into_id: null })),
    true,
  );
  await write(
    "activity",
    records.activities.map((activity) => ({ id: activity.id, ...activityColumns(activity) })),
  );
  await write(
    "partnership",
    records.partnerships.map((partnership) => ({ id: partnership.id, ...partnershipColumns(partnership) })),
  );
  await write(
    "partnership_member",
    records.partnerships.flatMap(({ id, members }) =>
      memberColumns(
        id,
        members.map((member) => ({ ...member, organisationId: idOf(member.organisationId) })),
      ),
    ),
  );
  await write(
    "event",
    records.events.map((event) => ({
      id: event.id,
      ...eventColumns(event),
      external_id: null,
      review_note: event.reviewNote,
      entered_on: event.enteredOn,
    })),
    true,
  );
  await write(
    "event_organisation",
    records.events.flatMap(({ id, organisations }) =>
      organisations.map(({ organisationId, role }) => ({
        event_id: id,
        organisation_id: idOf(organisationId),
        role,
      })),
    ),
  );
  await write(
    "attendance",
    records.events.flatMap(({ id, attendances }) =>
      attendances.map(({ personId, role }) => ({ event_id: id, person_id: personId, role })),
    ),
    true,
  );
  if (records.evaluation.waves.length > 0) await keepShippedInstrument(scope, SHIPPED_INSTRUMENT_ID);
  await writeEvaluationRows(records.evaluation, idOf, newId, write);
  await writeEventLinks(records.events, write);
}

/** A programme goes in after the one that it continues. */
function continuedFirst(programmes: SampleRecords["programmes"]): SampleRecords["programmes"] {
  return [...programmes].sort(
    (one, other) => Number(one.continuesId !== null) - Number(other.continuesId !== null),
  );
}

async function organisationsByName({ db }: WriteScope): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("organisation")
    .select(["id", "name_fold"])
    .where("deleted_at", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.name_fold, row.id]));
}
