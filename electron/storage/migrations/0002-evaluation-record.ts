import { type Kysely, sql } from "kysely";
import type { Engine } from "../database.ts";
import { createTable } from "./create-table.ts";

/** The rest of the record: diagnosis, proposals, plan, structures, functions, surveys, workshops, follow-ups, targets. */
export async function up(db: Kysely<never>, engine: Engine): Promise<void> {
  const table = (name: string, columns: string) => createTable(db, engine, name, columns);
  const ofProgramme = "programme_id text not null references programme(id)";
  const flag = (name: string) => `${name} integer check (${name} in (0, 1))`;

  await table(
    "diagnosis_entry",
    `${ofProgramme}, date text, date_precision text check (date_precision in ('day', 'month')),
     type text not null check (type in ('problem', 'need', 'asset', 'possibility')), text text not null, text_sort sortkey not null,
     search_fold text not null, category text, source text not null, method text, place text, ${flag("priority")} not null,
     votes integer check (votes >= 0), closed_on text, external_id text, notes text`,
  );
  await table(
    "plan_action",
    `${ofProgramme}, objective text, title text not null, title_sort sortkey not null, search_fold text not null,
     responsible_id text references organisation(id), planned_start_on text, due_on text, started_on text, finished_on text,
     budget_grosze integer check (budget_grosze >= 0), cost_grosze integer check (cost_grosze >= 0), external_id text, notes text`,
  );
  await table(
    "action_diagnosis",
    "action_id text not null references plan_action(id), entry_id text not null references diagnosis_entry(id)",
  );
  await table(
    "measure",
    "action_id text not null references plan_action(id), name text not null, unit text, baseline number, target number, target_on text",
  );
  await table(
    "measure_actual",
    "measure_id text not null references measure(id), date text not null, value number not null",
  );
  await table(
    "proposal",
    `${ofProgramme}, date text, date_precision text check (date_precision in ('day', 'month')), text text not null, text_sort sortkey not null,
     search_fold text not null, ${flag("by_residents")}, addressed_to text, decided_on text, decision text`,
  );
  await table(
    "proposal_action",
    "proposal_id text not null references proposal(id), action_id text not null references plan_action(id)",
  );
  await table(
    "event_action",
    "event_id text not null references event(id), action_id text not null references plan_action(id)",
  );
  await table(
    "event_asset",
    "event_id text not null references event(id), entry_id text not null references diagnosis_entry(id)",
  );
  const answers = Array.from({ length: 6 }, (_, place) => flag(`answer_${place + 1}`)).join(", ");
  await table(
    "structure_checklist",
    `organisation_id text not null references organisation(id), date text not null, ${answers}`,
  );
  await table(
    "animator_function",
    `${ofProgramme}, key text, name text not null, position integer not null,
     owner_kind text not null check (owner_kind in ('nobody', 'mops', 'organisation', 'person')),
     owner_organisation_id text references organisation(id), owner_person_id text references person(id)`,
  );
  await table(
    "function_done",
    "function_id text not null references animator_function(id), date text not null, evidence text",
  );
  await table(
    "instrument",
    `name text not null, name_sort sortkey not null, language text not null, items text not null, ${flag("shipped")} not null, notes text`,
  );
  await table(
    "survey_wave",
    `${ofProgramme}, instrument_id text not null references instrument(id), date text not null, method text`,
  );
  await table("survey_response", "wave_id text not null references survey_wave(id), answers text not null");
  await table(
    "partner_survey",
    `${ofProgramme}, partnership_id text references partnership(id), date text not null`,
  );
  await table(
    "partner_level",
    `survey_id text not null references partner_survey(id), organisation_id text not null references organisation(id),
     about_id text not null references organisation(id), level integer not null check (level between 0 and 5)`,
  );
  await table(
    "partner_principles",
    "survey_id text not null references partner_survey(id), organisation_id text not null references organisation(id), answers text not null",
  );
  await table(
    "capacity_workshop",
    `${ofProgramme}, date text not null, ranks text not null, notes text not null`,
  );
  await table(
    "follow_up",
    `${ofProgramme}, months integer not null check (months in (6, 12, 24)), date text not null, notes text`,
  );
  await table(
    "follow_up_pursuit",
    "follow_up_id text not null references follow_up(id), organisation_id text not null references organisation(id), goal integer not null",
  );
  await table(
    "target",
    `${ofProgramme}, indicator_id text not null, from_day text not null, to_day text not null, value number not null`,
  );

  const index = (name: string, on: string, where = "") =>
    sql.raw(`create index ${name} on ${on} ${where}`).execute(db);
  const once = (name: string, on: string) =>
    sql.raw(`create unique index ${name} on ${on} where deleted_at is null`).execute(db);
  await index("diagnosis_programme", "diagnosis_entry (programme_id, date, id)");
  await index("action_programme", "plan_action (programme_id, due_on, id)");
  await index("proposal_programme", "proposal (programme_id, date, id)");
  await once("action_diagnosis_once", "action_diagnosis (action_id, entry_id)");
  await index("action_diagnosis_entry", "action_diagnosis (entry_id)");
  await once("measure_once", "measure (action_id, name)");
  await once("measure_actual_once", "measure_actual (measure_id, date)");
  await once("proposal_action_once", "proposal_action (proposal_id, action_id)");
  await index("proposal_action_action", "proposal_action (action_id)");
  await once("event_action_once", "event_action (event_id, action_id)");
  await index("event_action_action", "event_action (action_id)");
  await once("event_asset_once", "event_asset (event_id, entry_id)");
  await index("event_asset_entry", "event_asset (entry_id)");
  await once("structure_checklist_once", "structure_checklist (organisation_id, date)");
  await index("animator_function_programme", "animator_function (programme_id, position)");
  await once("function_done_once", "function_done (function_id, date)");
  await index("survey_wave_programme", "survey_wave (programme_id, date)");
  await index("survey_response_wave", "survey_response (wave_id)");
  await index("partner_survey_programme", "partner_survey (programme_id, date)");
  await once("partner_level_once", "partner_level (survey_id, organisation_id, about_id)");
  await once("partner_principles_once", "partner_principles (survey_id, organisation_id)");
  await index("capacity_workshop_programme", "capacity_workshop (programme_id, date)");
  await index("follow_up_programme", "follow_up (programme_id, months)");
  await once("follow_up_pursuit_once", "follow_up_pursuit (follow_up_id, organisation_id, goal)");
  await once("target_once", "target (programme_id, indicator_id, from_day, to_day)");
}
