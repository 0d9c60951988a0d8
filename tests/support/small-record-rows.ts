import type { WritableDatabase } from "../../electron/storage/database.ts";
import type { SmallRecord } from "./small-record.ts";
import { insert, named, stamps } from "./small-rows.ts";

/** Writes the records as they are, past the service, and the setting. */
export async function insertSmallRecord(db: WritableDatabase, record: SmallRecord): Promise<void> {
  await insertPlan(db, record);
  await insertStructures(db, record);
  await insertSurveys(db, record);
  await db.deleteFrom("setting").where("key", "=", "volunteerHourGrosze").execute();
  if (record.volunteerHourGrosze !== null) {
    await db
      .insertInto("setting")
      .values({ key: "volunteerHourGrosze", value: JSON.stringify(record.volunteerHourGrosze) })
      .execute();
  }
}

async function insertPlan(db: WritableDatabase, { entries, actions, proposals }: SmallRecord): Promise<void> {
  const text = (value: string) => ({ text: value, text_sort: value, search_fold: value });
  await insert(
    db,
    "diagnosis_entry",
    entries.map(({ id, programmeId, deleted, date, type, source, priority, closedOn }) => ({
      ...stamps(id, deleted),
      ...text(id),
      ...{
        programme_id: programmeId,
        date,
        date_precision: date && "day",
        type,
        source,
        closed_on: closedOn,
      },
      ...{ priority: priority ? 1 : 0, category: null, method: null, place: null, votes: null },
      ...{ external_id: null, notes: null },
    })),
  );
  await insert(
    db,
    "plan_action",
    actions.map(({ id, programmeId, deleted, responsibleId, dueOn, startedOn, finishedOn }) => ({
      ...stamps(id, deleted),
      ...{ programme_id: programmeId, objective: null, title: id, title_sort: id, search_fold: id },
      ...{ responsible_id: responsibleId, planned_start_on: null, due_on: dueOn, started_on: startedOn },
      ...{ finished_on: finishedOn, budget_grosze: null, cost_grosze: null, external_id: null, notes: null },
    })),
  );
  await insert(
    db,
    "action_diagnosis",
    actions.flatMap((action) =>
      action.entries.map(({ entryId, deleted }) => ({
        ...stamps(`${action.id}-${entryId}`, deleted),
        ...{ action_id: action.id, entry_id: entryId },
      })),
    ),
  );
  const measures = actions.flatMap((action) =>
    action.measures.map((measure) => ({ ...measure, actionId: action.id })),
  );
  await insert(
    db,
    "measure",
    measures.map(({ id, actionId, baseline, target, deleted }) => ({
      ...stamps(id, deleted),
      ...{ action_id: actionId, name: id, unit: null, baseline, target, target_on: null },
    })),
  );
  await insert(
    db,
    "measure_actual",
    measures.flatMap(({ id, actuals }) =>
      actuals.map(({ date, value, deleted }) => ({
        ...stamps(`${id}-${date}`, deleted),
        ...{ measure_id: id, date, value },
      })),
    ),
  );
  await insert(
    db,
    "proposal",
    proposals.map(({ id, programmeId, deleted, byResidents, decidedOn, decision }) => ({
      ...stamps(id, deleted),
      ...text(id),
      ...{ programme_id: programmeId, date: null, date_precision: null, addressed_to: null },
      ...{
        by_residents: byResidents === null ? null : byResidents ? 1 : 0,
        decided_on: decidedOn,
        decision,
      },
    })),
  );
}

async function insertStructures(db: WritableDatabase, record: SmallRecord): Promise<void> {
  const { functions, checklists, workshops, followUps } = record;
  await insert(
    db,
    "animator_function",
    functions.map(({ id, programmeId, deleted, ownerKind, ownerId }) => ({
      ...stamps(id, deleted),
      ...{ programme_id: programmeId, key: null, name: id, position: 1, owner_kind: ownerKind },
      owner_organisation_id: ownerKind === "organisation" ? ownerId : null,
      owner_person_id: ownerKind === "person" ? ownerId : null,
    })),
  );
  await insert(
    db,
    "function_done",
    functions.flatMap(({ id, done }) =>
      done.map(({ date, deleted }) => ({
        ...stamps(`${id}-${date}`, deleted),
        ...{ function_id: id, date, evidence: null },
      })),
    ),
  );
  await insert(
    db,
    "structure_checklist",
    checklists.map(({ id, organisationId, date, answers, deleted }) => ({
      ...stamps(id, deleted),
      ...{ organisation_id: organisationId, date },
      ...Object.fromEntries(
        answers.map((answer, place) => [`answer_${place + 1}`, answer === null ? null : answer ? 1 : 0]),
      ),
    })),
  );
  await insert(
    db,
    "capacity_workshop",
    workshops.map(({ id, programmeId, date, ranks, deleted }) => ({
      ...stamps(id, deleted),
      ...{ programme_id: programmeId, date, ranks: JSON.stringify(ranks), notes: "[]" },
    })),
  );
  await insert(
    db,
    "follow_up",
    followUps.map(({ id, programmeId, months, date, deleted }) => ({
      ...stamps(id, deleted),
      ...{ programme_id: programmeId, months, date, notes: null },
    })),
  );
  await insert(
    db,
    "follow_up_pursuit",
    followUps.flatMap(({ id, pursuits }) =>
      pursuits.map(({ organisationId, goal, deleted }) => ({
        ...stamps(`${id}-${organisationId}-${goal}`, deleted),
        ...{ follow_up_id: id, organisation_id: organisationId, goal },
      })),
    ),
  );
}

async function insertSurveys(db: WritableDatabase, record: SmallRecord): Promise<void> {
  const { instruments, waves, partnerSurveys } = record;
  await insert(
    db,
    "instrument",
    instruments.map(({ id, items }) => ({
      ...stamps(id),
      ...{ name: id, name_sort: named(id).name_sort, language: "pl", shipped: 0, notes: null },
      items: JSON.stringify(items.map((item) => ({ ...item, text: item.code }))),
    })),
  );
  await insert(
    db,
    "survey_wave",
    waves.map(({ id, programmeId, instrumentId, date, deleted }) => ({
      ...stamps(id, deleted),
      ...{ programme_id: programmeId, instrument_id: instrumentId, date, method: null },
    })),
  );
  await insert(
    db,
    "survey_response",
    waves.flatMap((wave) =>
      wave.responses.map(({ id, answers, deleted }) => ({
        ...stamps(id, deleted),
        ...{ wave_id: wave.id, answers: JSON.stringify(answers) },
      })),
    ),
  );
  await insert(
    db,
    "partner_survey",
    partnerSurveys.map(({ id, programmeId, date, deleted }) => ({
      ...stamps(id, deleted),
      ...{ programme_id: programmeId, partnership_id: null, date },
    })),
  );
  await insert(
    db,
    "partner_level",
    partnerSurveys.flatMap((survey) =>
      survey.levels.map(({ id, organisationId, aboutId, level, deleted }) => ({
        ...stamps(id, deleted),
        ...{ survey_id: survey.id, organisation_id: organisationId, about_id: aboutId, level },
      })),
    ),
  );
  await insert(
    db,
    "partner_principles",
    partnerSurveys.flatMap((survey) =>
      survey.principles.map(({ id, organisationId, answers, deleted }) => ({
        ...stamps(id, deleted),
        ...{ survey_id: survey.id, organisation_id: organisationId, answers: JSON.stringify(answers) },
      })),
    ),
  );
}
