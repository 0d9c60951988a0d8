import type { ReadableDatabase, WritableDatabase } from "./tables/index.ts";

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
