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
  | "ownerFirst"
  | "addressUnreadable"
  | "passwordMissing"
  | "passwordWrong"
  | "passwordBeingTried"
  | "accountRefused"
  | "databaseMissing"
  | "pragmaRefused"
  | "diskFailed"
  | "diskFull";
