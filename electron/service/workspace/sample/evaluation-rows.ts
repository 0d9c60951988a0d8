import type { RecordTable } from "../../../storage/database.ts";
import { diagnosisColumns, proposalColumns } from "../../diagnosis/index.ts";
import type { RecordValues } from "../../kernel/change-recorder.ts";
import { actionColumns } from "../../plan/index.ts";
import { checklistColumns, functionColumns } from "../../structures/index.ts";
import {
  levelColumns,
  partnerSurveyColumns,
  principlesColumns,
  waveColumns,
  workshopColumns,
} from "../../surveys/index.ts";
import { targetColumns } from "../../targets/index.ts";
import type { EvaluationRecords } from "./evaluation-records.ts";
import type { SampleEvent } from "./sample-records.ts";

type Row<Table extends RecordTable> = RecordValues<Table> & { id?: string };
export type WriteRows = <Table extends RecordTable>(table: Table, rows: Row<Table>[]) => Promise<void>;

/**
 * Hands the rows of the small tables to `write`, each after those that it points to. Organisations and partnerships are
 * there already; `organisationIdOf` tells which id stands for one of the sample in this workspace.
 */
export async function writeEvaluationRows(
  records: EvaluationRecords,
  organisationIdOf: (id: string) => string,
  newId: () => string,
  write: WriteRows,
): Promise<void> {
  const idOf = organisationIdOf;
  await write(
    "diagnosis_entry",
    records.diagnosis.map((entry) => ({ id: entry.id, ...diagnosisColumns(entry), external_id: null })),
  );
  await write(
    "plan_action",
    records.actions.map(({ id, ...action }) => ({
      id,
      ...actionColumns({ ...action, responsibleId: action.responsibleId && idOf(action.responsibleId) }),
      external_id: null,
    })),
  );
  await write(
    "action_diagnosis",
    records.actions.flatMap(({ id, diagnosisIds }) =>
      diagnosisIds.map((entryId) => ({ action_id: id, entry_id: entryId })),
    ),
  );
  const measures = records.actions.flatMap(({ id, measures }) =>
    measures.map((measure) => ({ ...measure, id: newId(), actionId: id })),
  );
  await write(
    "measure",
    measures.map(({ id, actionId, name, unit, baseline, target, targetOn }) => ({
      id,
      action_id: actionId,
      name,
      unit,
      baseline,
      target,
      target_on: targetOn,
    })),
  );
  await write(
    "measure_actual",
    measures.flatMap(({ id, actuals }) =>
      actuals.map(({ date, value }) => ({ measure_id: id, date, value })),
    ),
  );
  await write(
    "proposal",
    records.proposals.map((proposal) => ({ id: proposal.id, ...proposalColumns(proposal) })),
  );
  await write(
    "proposal_action",
    records.proposals.flatMap(({ id, actionIds }) =>
      actionIds.map((actionId) => ({ proposal_id: id, action_id: actionId })),
    ),
  );
  await write(
    "structure_checklist",
    records.checklists.map((checklist) => ({
      id: checklist.id,
      ...checklistColumns({ ...checklist, organisationId: idOf(checklist.organisationId) }),
    })),
  );
  await write(
    "animator_function",
    records.functions.map(({ id, owner, ...each }, place) => ({
      id,
      ...functionColumns({
        ...each,
        owner: owner.kind === "organisation" ? { kind: "organisation", id: idOf(owner.id) } : owner,
      }),
      position: place + 1,
    })),
  );
  await write(
    "function_done",
    records.functions.flatMap(({ id, done }) =>
      done.map(({ date, evidence }) => ({ function_id: id, date, evidence })),
    ),
  );
  await writeSurveyRows(records, idOf, write);
  await write(
    "capacity_workshop",
    records.workshops.map((workshop) => ({ id: workshop.id, ...workshopColumns(workshop) })),
  );
  await write(
    "target",
    records.targets.map((target) => ({ id: target.id, ...targetColumns(target) })),
  );
}

/** Which actions of the plan events carry out, and which assets they use; after both are there. */
export async function writeEventLinks(
  events: Pick<SampleEvent, "id" | "actionIds" | "assetIds">[],
  write: WriteRows,
): Promise<void> {
  await write(
    "event_action",
    events.flatMap(({ id, actionIds }) =>
      actionIds.map((actionId) => ({ event_id: id, action_id: actionId })),
    ),
  );
  await write(
    "event_asset",
    events.flatMap(({ id, assetIds }) => assetIds.map((entryId) => ({ event_id: id, entry_id: entryId }))),
  );
}

async function writeSurveyRows(
  { waves, partnerSurveys }: EvaluationRecords,
  idOf: (id: string) => string,
  write: WriteRows,
): Promise<void> {
  await write(
    "survey_wave",
    waves.map((wave) => ({ id: wave.id, ...waveColumns(wave) })),
  );
  await write(
    "survey_response",
    waves.flatMap(({ id, responses }) =>
      responses.map((answers) => ({ wave_id: id, answers: JSON.stringify(answers) })),
    ),
  );
  await write(
    "partner_survey",
    partnerSurveys.map((survey) => ({ id: survey.id, ...partnerSurveyColumns(survey) })),
  );
  await write(
    "partner_level",
    partnerSurveys.flatMap(({ id, levels }) =>
      levelColumns(
        id,
        levels.map(({ organisationId, aboutId, level }) => ({
          organisationId: idOf(organisationId),
          aboutId: idOf(aboutId),
          level,
        })),
      ),
    ),
  );
  await write(
    "partner_principles",
    partnerSurveys.flatMap(({ id, principles }) =>
      principlesColumns(
        id,
        principles.map(({ organisationId, answers }) => ({ organisationId: idOf(organisationId), answers })),
      ),
    ),
  );
}
