import type { DatabaseAccounts } from "./database-accounts.ts";
import type { NewEntry } from "./journal-chain.ts";
import type { ReadableDatabase, WritableDatabase } from "./tables/index.ts";
import type { ContentStore, WorkspaceFile } from "./workspace-files.ts";

export type * from "./database-accounts.ts";
export * from "./refusals.ts";
export * from "./tables/index.ts";
export type * from "./workspace-files.ts";

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

/** Appends to the journal: gives the entry the next number and the hash over the one before. */
export interface JournalChain {
  /** The last thing inside a command's transaction, which no other write can enter. `recordIds`: those under which the entry is found. */
  append(db: WritableDatabase, entry: NewEntry, recordIds: string[]): Promise<void>;
}
