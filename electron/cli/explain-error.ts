import { randomUUID } from "node:crypto";
import type { CommanderError } from "commander";
import {
  FAILURE_CODES,
  type FailureCode,
  type FailureDetail,
  type RowIssue,
} from "../../shared/contract/failures.ts";
import type { Translate } from "../../shared/messages/translator.ts";
import { appendToLog, logPath } from "../compose-log.ts";
import { EXIT, type ExitStatus, RefusalError, wrongWords } from "./refusals.ts";

export interface Explanation {
  status: ExitStatus;
  lines: string[];
}

const STATUS_OF_CODE: Partial<Record<FailureCode, ExitStatus>> = {
  WORKSPACE_REFUSED: EXIT.workspaceRefused,
  STORAGE_FAILED: EXIT.workspaceRefused,
  UNEXPECTED: EXIT.unexpected,
  CANCELLED: EXIT.interrupted,
};

/** Fields of operations by the option that filled them. */
const OPTION_OF_FIELD: Record<string, string> = {
  code: "--programme",
  name: "--name",
  year: "--year",
  from: "--from",
  to: "--to",
  asOf: "--as-of",
  volume: "--volume",
  seed: "--seed",
};

/** Whatever went wrong, as the status to end with and sentences in the user's language. */
export function explainError(error: unknown, t: Translate): Explanation {
  if (error instanceof RefusalError)
    return { status: error.status, lines: [t(error.key, error.params), ...error.details] };
  if (isWorkspaceRefusal(error)) {
    return { status: EXIT.workspaceRefused, lines: [t(`failure.workspace.${error.reason}`, error.params)] };
  }
  const failure = failureOf(error);
  if (!failure) {
    const id = randomUUID();
    appendToLog(id, error);
    return {
      status: EXIT.unexpected,
      lines: [t("failure.unexpected", { id }), t("cli.unexpectedLog", { path: logPath() })],
    };
  }
  const { code, data } = failure;
  const lines = [
    t(`failure.${data.messageKey}`, data.params),
    ...data.issues.map(({ field, messageKey, params }) =>
      t("cli.refused.field", {
        option: OPTION_OF_FIELD[field] ?? field,
        reason: t(`failure.${messageKey}`, params),
      }),
    ),
    ...data.rows.map((row) => describeRow(row, t)),
  ];
  if (code === "UNEXPECTED") lines.push(t("cli.unexpectedLog", { path: logPath() }));
  return { status: STATUS_OF_CODE[code] ?? EXIT.inputRefused, lines };
}

/** One row or cell of a file: where it is, what is wrong, what was found. */
export function describeRow(row: RowIssue, t: Translate): string {
  const place = [
    t("cli.refused.sheet", { sheet: row.sheet }),
    row.row !== null && t("cli.refused.rowNumber", { row: row.row }),
    row.column !== null && t("cli.refused.column", { column: row.column }),
  ];
  const sentence = t("cli.refused.row", {
    place: place.filter((part) => part !== false).join(", "),
    reason: t(`failure.${row.messageKey}`, row.params),
  });
  return row.value === null ? sentence : `${sentence} (${t("cli.refused.found", { value: row.value })})`;
}

/** The service's failure behind an error, if it is one of the closed list. */
export function failureOf(error: unknown): { code: FailureCode; data: FailureDetail } | undefined {
  const { code, data } = (error ?? {}) as { code?: unknown; data?: unknown };
  const known =
    (FAILURE_CODES as unknown[]).includes(code) &&
    typeof data === "object" &&
    data !== null &&
    "messageKey" in data;
  return known ? { code: code as FailureCode, data: data as FailureDetail } : undefined;
}

// By its name: storage, where the class lives, is no business of a host.
function isWorkspaceRefusal(
  error: unknown,
): error is Error & { reason: string; params: Record<string, string> } {
  return error instanceof Error && error.name === "WorkspaceRefusedError" && "reason" in error;
}

/** What commander could not read, in our words; undefined for help and version, which are no errors. */
export function refusalOfCommander(error: CommanderError, t: Translate): RefusalError | undefined {
  const given = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const known: Record<string, string> = {
    "commander.unknownCommand": "unknownCommand",
    "commander.unknownOption": "unknownOption",
    "commander.missingArgument": "missingArgument",
    "commander.missingMandatoryOptionValue": "missingOption",
    "commander.optionMissingArgument": "missingValue",
    "commander.excessArguments": "tooMany",
  };
  if (error.exitCode === 0) return undefined;
  const refusal = wrongWords(known[error.code] ?? "notUnderstood", { given });
  const suggestion = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message)?.[1];
  if (suggestion) refusal.details.push(t("cli.wrong.didYouMean", { suggestion }));
  return refusal;
}
