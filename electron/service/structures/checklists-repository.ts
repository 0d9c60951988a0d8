import { sql } from "kysely";
import type { Checklist, Structure } from "../../../shared/contract/structures.ts";
import type { ReadableDatabase, StructureChecklistTable } from "../../storage/database.ts";
import { rowToStamps } from "../kernel/stamps.ts";

/** Resident groups with their checklists over time; the counts are of the programme's held events. */
export async function listStructures(
  db: ReadableDatabase,
  programmeId: string,
  all: boolean,
): Promise<Structure[]> {
  const met = db
    .selectFrom("event_organisation")
    .innerJoin("event", "event.id", "event_organisation.event_id")
    .where("event_organisation.deleted_at", "is", null)
    .where("event.deleted_at", "is", null)
    .where("event.status", "=", "held")
    .where("event.programme_id", "=", programmeId)
    .groupBy("event_organisation.organisation_id")
    .select("event_organisation.organisation_id as met_id")
    .select(sql<number>`count(distinct event.id)`.as("event_count"))
    .select(sql<string>`max(event.date)`.as("last_event_on"))
    .as("met");
  const groups = await db
    .selectFrom("organisation")
    .leftJoin(met, "met.met_id", "organisation.id")
    .select([
      "organisation.id",
      "organisation.name",
      "founded_on",
      "ended_on",
      "met.event_count",
      "met.last_event_on",
    ])
    .where("organisation.sector", "=", "resident-group")
    .where("organisation.deleted_at", "is", null)
    .$if(!all, (query) => query.where("met.met_id", "is not", null))
    .orderBy("organisation.name_sort")
    .execute();
  const checklists = await db
    .selectFrom("structure_checklist")
    .selectAll()
    .where("deleted_at", "is", null)
    .orderBy("date")
    .execute();
  const byGroup = Map.groupBy(checklists, (row) => row.organisation_id);
  return groups.map((group) => ({
    organisationId: group.id,
    name: group.name,
    foundedOn: group.founded_on,
    endedOn: group.ended_on,
    eventCount: Number(group.event_count ?? 0),
    lastEventOn: group.last_event_on,
    checklists: (byGroup.get(group.id) ?? []).map(rowToChecklist),
  }));
}

export function checklistAnswers(row: StructureChecklistTable): (boolean | null)[] {
  const answers = [row.answer_1, row.answer_2, row.answer_3, row.answer_4, row.answer_5, row.answer_6];
  return answers.map((answer) => (answer === null ? null : answer === 1));
}

function rowToChecklist(row: StructureChecklistTable): Checklist {
  const answers = checklistAnswers(row);
  return {
    ...rowToStamps(row),
    organisationId: row.organisation_id,
    date: row.date,
    answers,
    trueCount: answers.filter((answer) => answer === true).length,
  };
}

export function checklistColumns(checklist: {
  organisationId: string;
  date: string;
  answers: (boolean | null)[];
}) {
  const answer = (place: number) => {
    const given = checklist.answers[place];
    return given === null || given === undefined ? null : given ? 1 : 0;
  };
  return {
    organisation_id: checklist.organisationId,
    date: checklist.date,
    answer_1: answer(0),
    answer_2: answer(1),
    answer_3: answer(2),
    answer_4: answer(3),
    answer_5: answer(4),
    answer_6: answer(5),
  };
}
