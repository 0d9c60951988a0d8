import type { Progress } from "../../../shared/contract/operation.ts";
import type { Storage } from "../../storage/database.ts";

export interface LongTaskOptions {
  onProgress(progress: Progress): void;
  signal: AbortSignal;
}

/** Work that runs in a worker thread on its own read-only storage: input and result are plain data. */
export type LongTask = (storage: Storage, input: never, options: LongTaskOptions) => Promise<unknown>;
