import type { FailureCode, FailureDetail } from "../../shared/contract/failures.ts";
import { asFailure, failure } from "../service/kernel/failures.ts";

/** What went wrong in a thread, as it is told to the one that waits. */
export interface CarriedFailure {
  code: FailureCode;
  data: FailureDetail;
  /** The stack of an error that is not a failure of the closed list, for the log only. */
  unexpected: string | undefined;
}

export function carry(error: unknown): CarriedFailure {
  let unexpected: string | undefined;
  const { code, data } = asFailure(
    error,
    () => {
      unexpected = error instanceof Error ? (error.stack ?? error.message) : String(error);
    },
    () => "",
  );
  return { code, data, unexpected };
}

export function carried({ code, data, unexpected }: CarriedFailure): Error {
  return unexpected === undefined ? failure(code, data.messageKey, data) : new Error(unexpected);
}
