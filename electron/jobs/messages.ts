import type { FailureCode, FailureDetail } from "../../shared/contract/failures.ts";
import type { Progress } from "../../shared/contract/operation.ts";

/** What the two threads of a long task say to each other. */
export interface WorkerTask {
  task: string;
  input: unknown;
  address: string;
}

export type ToWorker = "cancel";

export type FromWorker =
  | { type: "progress"; progress: Progress }
  | { type: "done"; result: unknown }
  /** `unexpected` is the stack of an error that is not a failure of the closed list, for the log only. */
  | { type: "failed"; code: FailureCode; data: FailureDetail; unexpected: string | undefined };
