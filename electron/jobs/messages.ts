import type { Progress } from "../../shared/contract/operation.ts";
import type { CarriedFailure } from "./carried-failure.ts";

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
  | ({ type: "failed" } & CarriedFailure);

/** What is said to the thread that answers questions, and what it says. */
export type ToAnswerer = "end" | { number: number; question: string; asked: unknown };

export type FromAnswerer = { number: number } & (
  | { type: "answer"; answer: unknown }
  | ({ type: "failed" } & CarriedFailure)
);
