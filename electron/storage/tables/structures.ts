import type { DefaultFunction } from "../../../shared/vocabulary/index.ts";
import type { RecordColumns } from "./record-columns.ts";

/** The six questions of D3; null = not answered. */
export interface StructureChecklistTable extends RecordColumns {
  organisation_id: string;
  date: string;
  answer_1: number | null;
  answer_2: number | null;
  answer_3: number | null;
  answer_4: number | null;
  answer_5: number | null;
  answer_6: number | null;
}

export interface AnimatorFunctionTable extends RecordColumns {
  programme_id: string;
  key: DefaultFunction | null;
  name: string;
  position: number;
  owner_kind: "nobody" | "mops" | "organisation" | "person";
  owner_organisation_id: string | null;
  owner_person_id: string | null;
}

export interface FunctionDoneTable extends RecordColumns {
  function_id: string;
  date: string;
  evidence: string | null;
}

export interface CapacityWorkshopTable extends RecordColumns {
  programme_id: string;
  date: string;
  /** JSON: nine ranks 1–5 or null. */
  ranks: string;
  /** JSON: nine notes or null. */
  notes: string;
}

export interface FollowUpTable extends RecordColumns {
  programme_id: string;
  months: 6 | 12 | 24;
  date: string;
  notes: string | null;
}

export interface FollowUpPursuitTable extends RecordColumns {
  follow_up_id: string;
  organisation_id: string;
  goal: number;
}
