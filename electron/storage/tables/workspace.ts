import type { Role } from "../../../shared/vocabulary/index.ts";
import type { RecordColumns } from "./record-columns.ts";

/** Append-only; each entry carries the hash of the one before (trust.md). */
export interface JournalTable {
  id: string;
  seq: number;
  at: string;
  user_name: string;
  operation: string;
  /** JSON: RecordChange[] (service/kernel/change-recorder.ts). */
  changes: string;
  undoes_id: string | null;
  previous_hash: string;
  hash: string;
  /** SHA-256 of `changes` as they were written; null before 0005. */
  changes_hash: string | null;
  /** When a person's name was erased from `changes`. */
  erased_at: string | null;
}

/** Which journal entries changed a record: found without reading the JSON. */
export interface JournalRecordTable {
  journal_id: string;
  record_id: string;
}

export interface WorkspaceUserTable extends RecordColumns {
  /** The name of the account, and in small letters, since Windows does not tell cases apart. */
  account: string;
  account_fold: string;
  name: string | null;
  role: Role;
}

/** The programmes that a user is held to in a shared workspace; without a row all. */
export interface UserProgrammeTable extends RecordColumns {
  user_id: string;
  programme_id: string;
}

/** A closed period of one programme, or of all. */
export interface PeriodLockTable extends RecordColumns {
  programme_id: string | null;
  from_day: string;
  to_day: string;
  note: string | null;
}

export interface LockSuspensionTable extends RecordColumns {
  lock_id: string;
  until_at: string;
  reason: string;
}

/** How a person said that registers of one shape are to be read, and what was answered (imports/foreign). */
export interface ImportMappingTable {
  shape: string;
  kind: string | null;
  /** JSON: fields by folded heading, and options. */
  columns: string;
  /** JSON: answers by the key of the question. */
  answers: string;
  changed_at: string;
  changed_by: string;
}

export interface SettingTable {
  key: string;
  value: string;
}

/** A file kept with exactly one record; deleted ones keep what is in them for a while (service/attachments). */
export interface AttachmentTable extends RecordColumns {
  programme_id: string;
  event_id: string | null;
  acceptance_id: string | null;
  file_name: string;
  media_type: string;
  size_bytes: number;
  sha256: string;
}

/** What is in attached files where it is not kept as files: on a server, and inside a copy that travels. */
export interface AttachmentContentTable {
  sha256: string;
  content: Uint8Array;
}
