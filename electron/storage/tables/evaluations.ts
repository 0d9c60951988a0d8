import type { AcceptanceWay, Decision, ThresholdName } from "../../../shared/vocabulary/index.ts";
import type { RecordColumns } from "./record-columns.ts";

export interface TargetTable extends RecordColumns {
  programme_id: string;
  indicator_id: string;
  from_day: string;
  to_day: string;
  value: number;
}

/** A draft may change; a signed one never does (also enforced by a trigger, migration 0004). */
export interface EvaluationTable extends RecordColumns {
  programme_id: string;
  from_day: string;
  to_day: string;
  mode: "approved" | "provisional";
  title: string | null;
  /** JSON: words or null by dimension. */
  judgements: string;
  strengths: string | null;
  weaknesses: string | null;
  recommendations: string | null;
  decision: Decision | null;
  decision_reasons: string | null;
  predecessor_id: string | null;
  state: "draft" | "signed";
  signed_by: string | null;
  signed_at: string | null;
  /** Canonical JSON of all that was signed, and its SHA-256. */
  content: string | null;
  content_hash: string | null;
}

export interface AcceptanceTable extends RecordColumns {
  programme_id: string;
  date: string;
  way: AcceptanceWay;
  accepted: number;
  evidence: string | null;
  notes: string | null;
}

/** Each setting of a threshold of the decision rule; the newest holds. */
export interface DecisionThresholdTable extends RecordColumns {
  name: ThresholdName;
  value: number;
  reason: string | null;
}

/** Append-only: who made which document from which state of the records. */
export interface DocumentMadeTable {
  id: string;
  made_at: string;
  made_by: string;
  kind: string;
  /** JSON: what is needed to make it again. */
  input: string;
  programme_ids: string;
  evaluation_id: string | null;
  file_name: string;
  media_type: string;
  size_bytes: number;
  sha256: string;
  program_version: string;
  /** The journal's last entry when it was made: the state of the records. */
  state_seq: number;
  state_hash: string;
}
