import type { Kysely, Transaction } from "kysely";
import type {
  AcceptanceTable,
  DecisionThresholdTable,
  DocumentMadeTable,
  EvaluationTable,
  TargetTable,
} from "./evaluations.ts";
import type {
  AttendanceTable,
  EventActionTable,
  EventAssetTable,
  EventOrganisationTable,
  EventTable,
} from "./events.ts";
import type {
  AreaPopulationTable,
  AreaTable,
  OrganisationTable,
  PartnershipMemberTable,
  PartnershipTable,
  PersonTable,
} from "./parties.ts";
import type {
  ActionDiagnosisTable,
  DiagnosisEntryTable,
  MeasureActualTable,
  MeasureTable,
  PlanActionTable,
  ProposalActionTable,
  ProposalTable,
} from "./plan.ts";
import type { ActivityTable, ProgrammeTable } from "./programmes.ts";
import type {
  AnimatorFunctionTable,
  CapacityWorkshopTable,
  FollowUpPursuitTable,
  FollowUpTable,
  FunctionDoneTable,
  StructureChecklistTable,
} from "./structures.ts";
import type {
  InstrumentTable,
  PartnerLevelTable,
  PartnerPrinciplesTable,
  PartnerSurveyTable,
  SurveyResponseTable,
  SurveyWaveTable,
} from "./surveys.ts";
import type {
  AttachmentContentTable,
  AttachmentTable,
  ImportMappingTable,
  JournalRecordTable,
  JournalTable,
  LockSuspensionTable,
  PeriodLockTable,
  SettingTable,
  UserProgrammeTable,
  WorkspaceUserTable,
} from "./workspace.ts";

export type * from "./evaluations.ts";
export type * from "./events.ts";
export type * from "./parties.ts";
export type * from "./plan.ts";
export type * from "./programmes.ts";
export type * from "./record-columns.ts";
export type * from "./structures.ts";
export type * from "./surveys.ts";
export type * from "./workspace.ts";

export interface Tables {
  area: AreaTable;
  area_population: AreaPopulationTable;
  programme: ProgrammeTable;
  organisation: OrganisationTable;
  person: PersonTable;
  activity: ActivityTable;
  event: EventTable;
  attendance: AttendanceTable;
  event_organisation: EventOrganisationTable;
  partnership: PartnershipTable;
  partnership_member: PartnershipMemberTable;
  diagnosis_entry: DiagnosisEntryTable;
  plan_action: PlanActionTable;
  action_diagnosis: ActionDiagnosisTable;
  measure: MeasureTable;
  measure_actual: MeasureActualTable;
  proposal: ProposalTable;
  proposal_action: ProposalActionTable;
  event_action: EventActionTable;
  event_asset: EventAssetTable;
  structure_checklist: StructureChecklistTable;
  animator_function: AnimatorFunctionTable;
  function_done: FunctionDoneTable;
  instrument: InstrumentTable;
  survey_wave: SurveyWaveTable;
  survey_response: SurveyResponseTable;
  partner_survey: PartnerSurveyTable;
  partner_level: PartnerLevelTable;
  partner_principles: PartnerPrinciplesTable;
  capacity_workshop: CapacityWorkshopTable;
  follow_up: FollowUpTable;
  follow_up_pursuit: FollowUpPursuitTable;
  target: TargetTable;
  evaluation: EvaluationTable;
  acceptance: AcceptanceTable;
  decision_threshold: DecisionThresholdTable;
  document_made: DocumentMadeTable;
  workspace_user: WorkspaceUserTable;
  period_lock: PeriodLockTable;
  lock_suspension: LockSuspensionTable;
  user_programme: UserProgrammeTable;
  journal: JournalTable;
  journal_record: JournalRecordTable;
  setting: SettingTable;
  import_mapping: ImportMappingTable;
  attachment: AttachmentTable;
  attachment_content: AttachmentContentTable;
}

/** Tables whose rows are records: stamped, revisioned, softly deleted, journalled, undoable. */
export const RECORD_TABLES = [
  "area",
  "area_population",
  "programme",
  "organisation",
  "person",
  "activity",
  "partnership",
  "partnership_member",
  "event",
  "attendance",
  "event_organisation",
  "diagnosis_entry",
  "plan_action",
  "action_diagnosis",
  "measure",
  "measure_actual",
  "proposal",
  "proposal_action",
  "event_action",
  "event_asset",
  "structure_checklist",
  "animator_function",
  "function_done",
  "instrument",
  "survey_wave",
  "survey_response",
  "partner_survey",
  "partner_level",
  "partner_principles",
  "capacity_workshop",
  "follow_up",
  "follow_up_pursuit",
  "target",
  "evaluation",
  "acceptance",
  "decision_threshold",
  "workspace_user",
  "period_lock",
  "lock_suspension",
  "user_programme",
  "attachment",
] as const satisfies readonly (keyof Tables)[];

export type RecordTable = (typeof RECORD_TABLES)[number];

/** Reads only: there is no insert, update or delete on it, in the type and (query_only, read-only transaction) in the engine. */
export type ReadableDatabase = Pick<
  Kysely<Tables>,
  "selectFrom" | "selectNoFrom" | "with" | "withRecursive" | "fn" | "dynamic" | "getExecutor" | "case"
>;

/** The transaction of one command. */
export type WritableDatabase = Transaction<Tables>;
