import type { ForeignCell, ForeignSheet } from "../../../shared/contract/foreign-sheet.ts";
import type { Progress } from "../../../shared/contract/operation.ts";
import type { Role } from "../../../shared/vocabulary/records.ts";
import type { ReadableDatabase, Storage, WritableDatabase } from "../../storage/database.ts";
import type { ChangeBus } from "./change-bus.ts";
import type { ChangeGuard } from "./change-guard.ts";
import type { ChangeRecorder } from "./change-recorder.ts";
import type { MadeFiles } from "./made-files.ts";
import type { OfferedFiles } from "./offered-files.ts";

/** Who asks. On one PC the system account is the identity (trust.md). */
export interface User {
  name: string;
}

export type { Role } from "../../../shared/vocabulary/records.ts";

/** Time and ids, passed in so that tests can set them. */
export interface Clock {
  /** Now, UTC ISO with milliseconds. */
  now(): string;
  /** The calendar day in Poland. */
  today(): string;
}

/** Runs long work off this thread; compose gives the real one. */
export interface LongTasks {
  /** Answers a heavy question (heavy-question.ts); absent where nothing else waits in the process that asks. */
  ask?<Answer>(question: string, asked: unknown): Promise<Answer>;
  /** Closes what answering keeps open: before the workspace's file is replaced, and in the end. */
  letGo(): Promise<void>;
  run<Result>(
    task: string,
    input: unknown,
    options: { onProgress(progress: Progress): void; signal: AbortSignal },
  ): Promise<Result>;
}

/** Reads a foreign workbook in a process of its own, with limits (trust.md); compose gives the real one. */
export type ReadForeignFile = (
  path: string,
  name: string,
  signal: AbortSignal,
  /** Takes the rows of each sheet as they come; the sheets given in the end then have none. */
  takeRows?: TakeRows,
) => Promise<ForeignSheet[]>;
export type TakeRows = (sheet: ForeignSheet, rows: ForeignCell[][]) => void;

/** What every part of the service stands on; built once per open workspace. */
export interface Kernel {
  storage: Storage;
  clock: Clock;
  newId(): string;
  bus: ChangeBus;
  files: MadeFiles;
  offered: OfferedFiles;
  longTasks: LongTasks;
  readForeignFile: ReadForeignFile;
  programVersion: string;
  log(id: string, error: unknown): void;
  /** Backs the workspace up before long work that changes much; throws when that fails, so that the work does not begin. */
  protect(): Promise<void>;
  /** Opens another workspace, made where there is none: to move to it. The caller closes it. */
  openAnother(address: string): Promise<Storage>;
  /** The program opens this place from its next start on; false where it was told which one to open. Keeps no password. */
  rememberAddress(address: string): Promise<boolean>;
  /** What a user is in this workspace; null = not one of its users. */
  roleOf(user: User): Promise<Role | null>;
  guardChanges(db: WritableDatabase, by: { role: Role; now: string }): ChangeGuard;
}

/** What a query sees: it can read, and nothing in it can write. */
export interface ReadScope {
  db: ReadableDatabase;
  kernel: Kernel;
  user: User;
  role: Role;
}

/** What a command sees: its transaction, and the recorder through which every record change goes into the journal. */
export interface WriteScope {
  db: WritableDatabase;
  changes: ChangeRecorder;
  kernel: Kernel;
  user: User;
  role: Role;
}

/** What long work sees: how to say how far it is, and when to stop. */
export interface LongScope {
  kernel: Kernel;
  user: User;
  role: Role;
  operation: string;
  /** The contract asks for a backup before it. */
  backupFirst: boolean;
}

export type Scope = ReadScope | WriteScope | LongScope;
