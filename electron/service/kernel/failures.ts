import { ORPCError, ValidationError } from "@orpc/server";
import type {
  FailureCode,
  FailureDetail,
  FailureIssue,
  RowIssue,
} from "../../../shared/contract/failures.ts";
import { FAILURE_CODES, failures } from "../../../shared/contract/failures.ts";
import { WorkspaceRefusedError } from "../../storage/database.ts";

export type Failure = ORPCError<FailureCode, FailureDetail>;

interface FailureExtras {
  params?: Record<string, string | number>;
  issues?: FailureIssue[];
  rows?: RowIssue[];
  cause?: unknown;
}

/** A failure of the closed list; `messageKey` is a key of `failure.*` in messages. */
export function failure(code: FailureCode, messageKey: string, extras: FailureExtras = {}): Failure {
  return new ORPCError(code, {
    defined: true,
    status: failures[code].status,
    message: messageKey,
    data: { messageKey, params: extras.params ?? {}, issues: extras.issues ?? [], rows: extras.rows ?? [] },
    cause: extras.cause,
  }) as Failure;
}

/** One wrong field, said as the form would say it. */
export function invalidField(
  field: string,
  messageKey: string,
  params: Record<string, string | number> = {},
): Failure {
  return failure("INVALID_INPUT", "invalidInput", { issues: [{ field, messageKey, params }] });
}

export function isFailure(error: unknown): error is Failure {
  return (
    error instanceof ORPCError &&
    (FAILURE_CODES as string[]).includes(error.code) &&
    error.data !== undefined &&
    "messageKey" in error.data
  );
}

const NO_SPACE = /ENOSPC|SQLITE_FULL|EDQUOT|53100/;
/** PostgreSQL gone, restarted or out of reach: what pg and the system call it. */
const LOST =
  /^08|^53300$|^57P0[123]$|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND/;
const LOST_WORDS = /^Connection terminated|^Client has encountered a connection error|^timeout expired$/;
/** A connection that had to be made again, with a password that was changed meanwhile (or never given to it). */
const REFUSED_PASSWORD = /^28P01$/;
const REFUSED_PASSWORD_WORDS = /^SASL: /;
const NOT_WRITABLE = /EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EISDIR|EBUSY/;

/**
 * Every error as a failure of the closed list. What we do not know is logged with an id and leaves with that id only:
 * its text may hold paths or personal data.
 */
export function asFailure(
  error: unknown,
  log: (id: string, error: unknown) => void,
  newId: () => string,
): Failure {
  if (isFailure(error)) return error;
  if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === "BAD_REQUEST") {
    return failure("INVALID_INPUT", "invalidInput", { issues: validationIssues(error.cause) });
  }
  if (error instanceof WorkspaceRefusedError) {
    return failure("WORKSPACE_REFUSED", `workspace.${error.reason}`, { params: error.params, cause: error });
  }
  if (error instanceof Error && error.name === "AbortError") return failure("CANCELLED", "cancelled");
  const code = String((error as { code?: unknown })?.code ?? "");
  if (NO_SPACE.test(code)) return failure("STORAGE_FAILED", "diskFull", { cause: error });
  if (/SQLITE_(BUSY|LOCKED)/.test(code)) return failure("STORAGE_FAILED", "databaseBusy", { cause: error });
  if (/^EIO$|SQLITE_(IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN)/.test(code))
    return failure("STORAGE_FAILED", "storageFailed", { params: { code }, cause: error });
  if (/SQLITE_CONSTRAINT_UNIQUE|SQLITE_CONSTRAINT_PRIMARYKEY|^23505$/.test(code))
    return failure("REFUSED", "alreadyThere", { cause: error });
  if (/SQLITE_CONSTRAINT_FOREIGNKEY|^23503$/.test(code))
    return failure("REFUSED", "unknownRecord", { cause: error });
  if (/^EW001$|SQLITE_CONSTRAINT_TRIGGER/.test(code))
    return failure("REFUSED", "signedStays", { cause: error });
  const words = error instanceof Error ? error.message : "";
  if (REFUSED_PASSWORD.test(code) || REFUSED_PASSWORD_WORDS.test(words))
    return failure("STORAGE_FAILED", "passwordRefused", { cause: error });
  if (code === "28000") return failure("STORAGE_FAILED", "accountRefused", { cause: error });
  if (code === "EWLOST") return failure("STORAGE_FAILED", "savedUnknown", { cause: error });
  if (LOST.test(code) || LOST_WORDS.test(words))
    return failure("STORAGE_FAILED", "connectionLost", { cause: error });
  if (code === "42501") return failure("FORBIDDEN", "forbiddenByDatabase", { cause: error });
  if (NOT_WRITABLE.test(code)) {
    return failure("FILE_NOT_WRITABLE", "fileNotWritable", {
      params: { path: String((error as { path?: string }).path ?? "") },
      cause: error,
    });
  }
  const id = newId();
  log(id, error);
  return failure("UNEXPECTED", "unexpected", { params: { id }, cause: error });
}

function validationIssues(error: ValidationError): FailureIssue[] {
  return error.issues.map((issue) => ({
    field: (issue.path ?? []).map((part) => String(typeof part === "object" ? part.key : part)).join("."),
    // Our schemas carry message keys; zod's own sentences (wrong type, unknown choice) become one key.
    messageKey: /^[a-z][A-Za-z]*$/.test(issue.message) ? issue.message : "invalidValue",
    params: {},
  }));
}
