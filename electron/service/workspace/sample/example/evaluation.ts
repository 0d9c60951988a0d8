import type { EvaluationRecords } from "../evaluation-records.ts";
import { createRandom } from "../random.ts";
import type { SampleEvent } from "../sample-records.ts";
import { exampleChecklists } from "./checklists.ts";
import { exampleDiagnosis } from "./diagnosis.ts";
import { withLinks } from "./event-links.ts";
import { exampleFunctions } from "./functions.ts";
import type { OrganisationKey } from "./organisations.ts";
import type { ExamplePerson } from "./people.ts";
import { examplePlan } from "./plan.ts";
import { exampleProposals } from "./proposals.ts";
import { examplePartnerSurveys, exampleWaves, exampleWorkshops } from "./surveys.ts";
import { exampleTargets } from "./targets.ts";

export interface EvaluatedProgramme {
  programmeId: string;
  coalitionId: string;
  organisationIds: Record<OrganisationKey, string>;
  residents: ExamplePerson[];
  lastDay: string;
}

/** Everything but the events, and the events with their links to it. */
export function exampleEvaluation(
  seed: number,
  newId: () => string,
  { programmeId, coalitionId, organisationIds, residents, lastDay }: EvaluatedProgramme,
  unlinked: SampleEvent[],
): { records: EvaluationRecords; events: SampleEvent[] } {
  const diagnosis = exampleDiagnosis(newId, programmeId);
  const plan = examplePlan(newId, programmeId, diagnosis.ids, organisationIds);
  const records: EvaluationRecords = {
    diagnosis: diagnosis.records,
    actions: plan.records,
    proposals: exampleProposals(newId, programmeId, plan.actions),
    functions: exampleFunctions(
      createRandom(seed, "example/functions"),
      newId,
      programmeId,
      organisationIds,
      residents,
      lastDay,
    ),
    checklists: exampleChecklists(newId, organisationIds),
    waves: exampleWaves(createRandom(seed, "example/waves"), newId, programmeId),
    partnerSurveys: examplePartnerSurveys(
      createRandom(seed, "example/partners"),
      newId,
      programmeId,
      coalitionId,
      organisationIds,
    ),
    workshops: exampleWorkshops(newId, programmeId),
    targets: exampleTargets(newId, programmeId),
  };
  const dateOf = new Map(diagnosis.records.map(({ id, date }) => [id, date ?? ""]));
  const events = withLinks(createRandom(seed, "example/links"), unlinked, plan.actions, {
    ids: diagnosis.ids,
    recordedOn: (key) => dateOf.get(diagnosis.ids[key]) ?? "",
  });
  return { records, events };
}
