import type {
  DiagnosisMethod,
  DiagnosisSource,
  DiagnosisType,
  ProposalDecision,
} from "../../../shared/vocabulary/index.ts";
import type { RecordColumns } from "./record-columns.ts";

export interface DiagnosisEntryTable extends RecordColumns {
  programme_id: string;
  date: string | null;
  date_precision: "day" | "month" | null;
  type: DiagnosisType;
  text: string;
  text_sort: string;
  search_fold: string;
  category: string | null;
  source: DiagnosisSource;
  method: DiagnosisMethod | null;
  place: string | null;
  priority: number;
  votes: number | null;
  closed_on: string | null;
  external_id: string | null;
  notes: string | null;
}

export interface PlanActionTable extends RecordColumns {
  programme_id: string;
  objective: string | null;
  title: string;
  title_sort: string;
  search_fold: string;
  responsible_id: string | null;
  planned_start_on: string | null;
  due_on: string | null;
  started_on: string | null;
  finished_on: string | null;
  budget_grosze: number | null;
  cost_grosze: number | null;
  external_id: string | null;
  notes: string | null;
}

export interface ActionDiagnosisTable extends RecordColumns {
  action_id: string;
  entry_id: string;
}

export interface MeasureTable extends RecordColumns {
  action_id: string;
  name: string;
  unit: string | null;
  baseline: number | null;
  target: number | null;
  target_on: string | null;
}

export interface MeasureActualTable extends RecordColumns {
  measure_id: string;
  date: string;
  value: number;
}

export interface ProposalTable extends RecordColumns {
  programme_id: string;
  date: string | null;
  date_precision: "day" | "month" | null;
  text: string;
  text_sort: string;
  search_fold: string;
  by_residents: number | null;
  addressed_to: string | null;
  decided_on: string | null;
  decision: ProposalDecision | null;
}

export interface ProposalActionTable extends RecordColumns {
  proposal_id: string;
  action_id: string;
}
