import type { DiagnosisInput, ProposalInput } from "../../../../shared/contract/diagnosis.ts";
import type { ActionInput } from "../../../../shared/contract/plan.ts";
import type { Checklist, FunctionInput } from "../../../../shared/contract/structures.ts";
import type {
  CapacityWorkshop,
  PartnerSurvey,
  SurveyResponse,
  Wave,
} from "../../../../shared/contract/surveys.ts";
import type { Target } from "../../../../shared/contract/targets.ts";

type Identified<Input> = Input & { id: string };

export type SampleDiagnosisEntry = Identified<DiagnosisInput>;
export type SampleAction = Identified<ActionInput>;
export type SampleProposal = Identified<ProposalInput>;
export type SampleFunction = Identified<FunctionInput>;
export type SampleChecklist = Identified<Pick<Checklist, "organisationId" | "date" | "answers">>;
export type SampleWave = Identified<Pick<Wave, "programmeId" | "instrumentId" | "date" | "method">> & {
  responses: SurveyResponse["answers"][];
};
export type SamplePartnerSurvey = Identified<
  Pick<PartnerSurvey, "programmeId" | "partnershipId" | "date" | "levels" | "principles">
>;
export type SampleWorkshop = Identified<Pick<CapacityWorkshop, "programmeId" | "date" | "ranks" | "notes">>;
export type SampleTarget = Identified<Pick<Target, "programmeId" | "indicatorId" | "from" | "to" | "value">>;

/** What a programme records beside its events: diagnosis, plan, structures, surveys. Small tables. */
export interface EvaluationRecords {
  diagnosis: SampleDiagnosisEntry[];
  actions: SampleAction[];
  proposals: SampleProposal[];
  functions: SampleFunction[];
  checklists: SampleChecklist[];
  waves: SampleWave[];
  partnerSurveys: SamplePartnerSurvey[];
  workshops: SampleWorkshop[];
  targets: SampleTarget[];
}

export const NO_EVALUATION_RECORDS: EvaluationRecords = {
  diagnosis: [],
  actions: [],
  proposals: [],
  functions: [],
  checklists: [],
  waves: [],
  partnerSurveys: [],
  workshops: [],
  targets: [],
};
