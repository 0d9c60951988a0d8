import type { Kysely, Transaction } from "kysely";
import type {
  AcceptanceWay,
  AgeBand,
  AttendanceRole,
  Decision,
  DefaultFunction,
  DiagnosisMethod,
  DiagnosisSource,
  DiagnosisType,
  EventKind,
  EventScope,
  EventStatus,
  OrganisationRole,
  PartnershipKind,
  ProgrammeKind,
  ProposalDecision,
  RecordState,
  Residence,
  Role,
  Sector,
  ThresholdName,
} from "../../shared/vocabulary/index.ts";
import type { NewEntry } from "./journal-chain.ts";

/** Columns that every record table has; `deleted_at` null = live. Booleans are 0/1, days ISO text, money grosze, lengths minutes. */
export interface RecordColumns {
  id: string;
  created_at: string;
  created_by: string;
  changed_at: string;
  changed_by: string;
  revision: number;
  deleted_at: string | null;
}

/** A name with its keys: `sort` for Polish order, `fold` for case- and diacritic-blind search (computed by us on writing). */
interface NamedColumns {
  name: string;
  name_sort: string;
  name_fold: string;
}

export interface AreaTable extends RecordColumns, NamedColumns {
  city: string | null;
  district: string | null;
}

export interface AreaPopulationTable extends RecordColumns {
  area_id: string;
  year: number;
  total: number | null;
  children: number | null;
  youth: number | null;
  adults: number | null;
  seniors: number | null;
}

export interface ProgrammeTable extends RecordColumns, NamedColumns {
  code: string;
  kind: ProgrammeKind;
  area_id: string | null;
  starts_on: string | null;
  ends_on: string | null;
  continues_id: string | null;
  goals: string;
  animators: string;
  funder: string | null;
  budget_minor: number | null;
  grant_minor: number | null;
  currency: string;
  lead_city: string | null;
  partner_cities: string;
  stages: string;
  invented: number;
  notes: string | null;
}

export interface OrganisationTable extends RecordColumns, NamedColumns {
  short_name: string | null;
  sector: Sector;
  contact: string | null;
  founded_on: string | null;
  ended_on: string | null;
  notes: string | null;
}

export interface PersonTable extends RecordColumns {
  code: string;
  code_sort: string;
  display_name: string | null;
  display_name_sort: string | null;
  search_fold: string;
  age_band: AgeBand;
  lives_in_area: Residence;
  staff: number;
  consent_on: string | null;
  merged_into_id: string | null;
}

export interface ActivityTable extends RecordColumns, NamedColumns {
  programme_id: string;
  kind: EventKind;
  weekday: number | null;
  recurrence: string | null;
  place: string | null;
  starts_on: string | null;
  ends_on: string | null;
  usual_starts_at: string | null;
  usual_length_minutes: number | null;
  usual_people_ids: string;
  notes: string | null;
}

export interface EventTable extends RecordColumns {
  programme_id: string;
  scope: EventScope;
  activity_id: string | null;
  /** Always a full day; where only the month is known it is the 1st and `date_precision` says `month`. */
  date: string;
  date_precision: "day" | "month";
  starts_at: string | null;
  length_minutes: number | null;
  title: string;
  title_sort: string;
  search_fold: string;
  kind: EventKind | null;
  place: string | null;
  place_sort: string | null;
  status: EventStatus;
  initiative_level: number | null;
  head_children: number | null;
  head_youth: number | null;
  head_adults: number | null;
  head_seniors: number | null;
  head_unknown: number | null;
  staff_minutes: number | null;
  volunteer_minutes: number | null;
  mops_cost_grosze: number | null;
  partner_cash_grosze: number | null;
  in_kind_grosze: number | null;
  partnership_id: string | null;
  /** The identifier that an imported register gave it; our own id where it gave none. */
  external_id: string | null;
  notes: string | null;
  record_state: RecordState;
  review_note: string | null;
  entered_on: string;
}

export interface AttendanceTable extends RecordColumns {
  event_id: string;
  person_id: string;
  role: AttendanceRole;
}

export interface EventOrganisationTable extends RecordColumns {
  event_id: string;
  organisation_id: string;
  role: OrganisationRole;
}

export interface PartnershipTable extends RecordColumns, NamedColumns {
  programme_id: string;
  kind: PartnershipKind;
  starts_on: string | null;
  ends_on: string | null;
  agreement_from: string | null;
  agreement_to: string | null;
  purpose: string | null;
}

export interface PartnershipMemberTable extends RecordColumns {
  partnership_id: string;
  organisation_id: string;
  role: string | null;
  starts_on: string | null;
  ends_on: string | null;
}

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

export interface EventActionTable extends RecordColumns {
  event_id: string;
  action_id: string;
}

export interface EventAssetTable extends RecordColumns {
  event_id: string;
  entry_id: string;
}

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

export interface InstrumentTable extends RecordColumns {
  name: string;
  name_sort: string;
  language: "pl" | "en";
  /** JSON: SurveyItem[] (shared/contract/surveys.ts). */
  items: string;
  shipped: number;
  notes: string | null;
}

export interface SurveyWaveTable extends RecordColumns {
  programme_id: string;
  instrument_id: string;
  date: string;
  method: string | null;
}

export interface SurveyResponseTable extends RecordColumns {
  wave_id: string;
  /** JSON: answer or null by item code. */
  answers: string;
}

export interface PartnerSurveyTable extends RecordColumns {
  programme_id: string;
  partnership_id: string | null;
  date: string;
}

export interface PartnerLevelTable extends RecordColumns {
  survey_id: string;
  organisation_id: string;
  about_id: string;
  level: number;
}

export interface PartnerPrinciplesTable extends RecordColumns {
  survey_id: string;
  organisation_id: string;
  /** JSON: six answers 1–4 or null. */
  answers: string;
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

export interface WorkspaceUserTable extends RecordColumns {
  /** The name of the account, and in small letters, since Windows does not tell cases apart. */
  account: string;
  account_fold: string;
  name: string | null;
  role: Role;
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

/** Which journal entries changed a record: found without reading the JSON. */
export interface JournalRecordTable {
  journal_id: string;
  record_id: string;
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

/** The programmes that a user is held to in a shared workspace; without a row all. */
export interface UserProgrammeTable extends RecordColumns {
  user_id: string;
  programme_id: string;
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

export type Engine = "sqlite" | "postgres";

/** What another program changed in a shared workspace; `kinds` are tables. */
export interface ForeignChange {
  operation: string;
  kinds: string[];
}

/** Short words between the programs that have one shared workspace open; a file has one program, so nobody hears. */
export interface Calls {
  send(text: string): void;
  listen(listener: (text: string) => void): () => void;
}

/** A person's own login, as the database has it. */
export interface DatabaseAccount {
  name: string;
  canLogIn: boolean;
  /** What its groups let it be: one, where all is in order. */
  roles: Role[];
  /** Who made it and changes it: this program or the server's administrator. The owner of the workspace may do everything. */
  keeper: "program" | "administrator" | "owner";
}

export interface AccountsState {
  /** Why this login can give nobody an account; null when it can. */
  obstacle: "groupsMissing" | "ownerNotYet" | "ownerMayNot" | "askerMayNot" | null;
  /** What the server's administrator would run against it. */
  statements: string[];
  /** Those of the given names, and whoever else may log in as one of ours. */
  accounts: DatabaseAccount[];
}

/** People's own logins: what each may do the engine itself decides, whatever our code says. */
export interface DatabaseAccounts {
  /** Whoever is logged in here owns the workspace: the database refuses them nothing. */
  readonly isOwner: boolean;
  /** Whether an account can be of this name. */
  admits(name: string): boolean;
  state(db: ReadableDatabase, names: string[]): Promise<AccountsState>;
  /**
   * Makes an account what the list of users says in this transaction: of that role, or unable to log in where it names nobody. Made new
   * only with a password; null leaves the one there is.
   */
  settle(db: WritableDatabase, name: string, password: string | null): Promise<void>;
  /** Another password for whoever is logged in here; false when `current` is not the present one. */
  changeOwn(current: string, next: string): Promise<boolean>;
  /** How to connect as whoever is logged in here, with the password as it is by now: for our own threads, never for people or logs. */
  ownAddress(): string;
  /** What the server's administrator would run to make an account right. */
  statementsFor(name: string, role: Role, account: DatabaseAccount | undefined): string[];
}

/** How the engine stands at this moment; a server changes while programs are open. */
export interface StorageState {
  /** It can be looked at, and nothing saved: damaged, a replica, or set so by the server's keeper. */
  isReadOnly: boolean;
  /** Others' changes are told at once; otherwise they are looked for every few seconds, and nobody hears calls. */
  isTold: boolean;
}

/** One open workspace; what the service sees of storage. */
export interface Storage {
  readonly engine: Engine;
  /** For people: the file's path, or host and database without user and password. */
  readonly location: string;
  readonly name: string;
  readonly schemaVersion: string;
  /** Who the engine itself says is connected (a shared workspace); null where the system account is the identity. */
  readonly account: string | null;
  /** People's own logins, where the engine keeps them; null where the system account is the identity. */
  readonly accounts: DatabaseAccounts | null;
  /** Calls for every change that another program makes, from now until the function it gives is called. */
  onForeignChange(listener: (change: ForeignChange) => void): () => void;
  /** Calls other programs on the same shared workspace; what is said is kept nowhere and may be lost. */
  readonly calls: Calls;
  /**
   * Stands for the present state of the workspace: the same object as long as nothing changes, so that answers can be remembered by it.
   * null while something is being changed, and where others may change it unseen.
   */
  stateMark(): object | null;
  state(): Promise<StorageState>;
  readonly read: ReadableDatabase;
  /**
   * One transaction that no other write can enter; commits when the promise resolves, rolls back when it rejects. `entryId` names the
   * journal entry that the work writes: a server whose answer to the commit is lost is asked for it.
   * @throws OutcomeUnknownError
   */
  write<Result>(work: (db: WritableDatabase) => Promise<Result>, entryId?: string): Promise<Result>;
  /** All reads inside see one state of the workspace. */
  snapshot<Result>(work: (db: ReadableDatabase) => Promise<Result>): Promise<Result>;
  /** Problems of the file or database in words; empty when sound. */
  check(): Promise<string[]>;
  /** Goes on with another password of the same account, once the server has taken it; absent where there are no passwords. */
  signInAnew?(address: string): Promise<void>;
  close(): Promise<void>;
  /** What is in attached files. */
  readonly contents: ContentStore;
  readonly journal: JournalChain;
  /** What concerns the workspace's file as a whole; absent on a server, whose keeper sees to it. */
  readonly file?: WorkspaceFile;
}

/** The file of a workspace: copied, checked, compared, replaced. Paths are those of this machine. */
export interface WorkspaceFile {
  readonly path: string;
  /** What is wrong with it, in SQLite's words; then it is open for reading only. */
  readonly damage: string | null;
  /**
   * Writes a copy that was read back and checked whole; `target` appears whole or not at all. What is in attached files goes to
   * `contentsFolder`, where it is not there yet.
   */
  copyTo(target: string, contentsFolder: string): Promise<CopyFacts>;
  /** The same with the attached files inside: one file that may travel. */
  copyToOneFile(target: string): Promise<CopyFacts>;
  /** Checks a copy, page by page. */
  inspect(path: string): Promise<{ problems: string[]; facts: CopyFacts }>;
  /** Makes `prepared`, an own copy of a backup at this program's schema, checked whole. */
  prepare(source: string, prepared: string): Promise<CopyFacts>;
  compare(prepared: string): Promise<TableDifferenceRow[]>;
  /** Puts a prepared copy in the workspace's place while nobody reads or writes; a damaged file is first copied to `setAside` with its companions. */
  replaceWith(prepared: string, setAside: string | null): Promise<void>;
  discard(prepared: string): Promise<void>;
  /** Before a prepared copy replaces the workspace: what its attachments name is put in place, from `contentsFolder` or from inside the copy. */
  takeContents(prepared: string, contentsFolder: string): Promise<void>;
  readonly contentFiles: ContentFiles;
}

/** Appends to the journal: gives the entry the next number and the hash over the one before. */
export interface JournalChain {
  /** The last thing inside a command's transaction, which no other write can enter. `recordIds`: those under which the entry is found. */
  append(db: WritableDatabase, entry: NewEntry, recordIds: string[]): Promise<void>;
}

/** What is in one attached file. */
export interface Content {
  sha256: string;
  sizeBytes: number;
  /** Only removed attachments have it: it may have been let go. */
  isRemoved?: boolean;
}

/** Keeps what is in attached files, each once, by its SHA-256; asked by the state of the records that the caller sees. */
export interface ContentStore {
  /** Lasting once it returns (in a shared workspace: once the command commits). */
  keep(db: WritableDatabase, sha256: string, bytes: Uint8Array): Promise<void>;
  /** The bytes; null when they are not there or are no longer those that were kept. */
  read(db: ReadableDatabase, sha256: string): Promise<Uint8Array | null>;
  /** Those of the given that are missing or changed. */
  findUnsound(db: ReadableDatabase, contents: Content[]): Promise<string[]>;
  /** Lets go of everything but `wanted`, also of what a command left that was never finished; gives how many. */
  sweep(db: WritableDatabase, wanted: ReadonlySet<string>): Promise<number>;
}

/** Contents as files of a folder: the workspace's, a backup's, one on a stick. */
export interface ContentFiles {
  /** Copies what is not there yet; gives what is there afterwards, without what was let go at `from`. */
  copy(from: string, to: string, contents: Content[]): Promise<Content[]>;
  findUnsound(folder: string, contents: Content[]): Promise<string[]>;
  /** Removes what is not wanted, unless it is so fresh that somebody may be about to name it. */
  sweep(folder: string, wanted: ReadonlySet<string>): Promise<number>;
}

/** What was seen in a copy when it was checked. */
export interface CopyFacts {
  sizeBytes: number;
  sha256: string;
  schemaVersion: string;
  rowCounts: Record<string, number>;
  journalEntries: number;
  journalHash: string;
  /** What its attachments name, deleted ones too; in a finished copy what is there of it. */
  contents: Content[];
}

export interface TableDifferenceRow {
  kind: string;
  now: number;
  inBackup: number;
  added: number;
  changed: number;
  missing: number;
}

/** A workspace that cannot be opened: `reason` is a key of `failure.workspace.*` in messages. */
export class WorkspaceRefusedError extends Error {
  readonly reason: WorkspaceRefusal;
  readonly params: Record<string, string>;

  constructor(reason: WorkspaceRefusal, params: Record<string, string> = {}, cause?: unknown) {
    super(`workspace refused: ${reason} ${JSON.stringify(params)}`, { cause });
    this.name = "WorkspaceRefusedError";
    this.reason = reason;
    this.params = params;
  }
}

/** The connection broke while the server committed, and it could not be asked afterwards: saved or not, nobody knows. */
export class OutcomeUnknownError extends Error {
  constructor(cause?: unknown) {
    super("the outcome of a commit is unknown", { cause });
    this.name = "OutcomeUnknownError";
  }
}

export type WorkspaceRefusal =
  | "newerVersion"
  | "notAWorkspace"
  | "damaged"
  | "damagedReadOnly"
  | "backupDamaged"
  | "inUse"
  | "locked"
  | "networkShare"
  | "tlsRequired"
  | "syncedFolder"
  | "folderMissing"
  | "notWritable"
  | "missing"
  | "unreachable"
  | "serverFull"
  | "sharedReadOnly"
  | "readOnlyBehind"
  | "addressUnreadable"
  | "passwordMissing"
  | "passwordWrong"
  | "passwordBeingTried"
  | "accountRefused"
  | "databaseMissing"
  | "pragmaRefused"
  | "diskFailed"
  | "diskFull";
