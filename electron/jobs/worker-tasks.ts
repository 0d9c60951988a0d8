import { Worker } from "node:worker_threads";
import { entryPath } from "../entries.ts";
import type { LongTasks } from "../service/index.ts";
import { failure } from "../service/kernel/failures.ts";
import { AnsweringThread } from "./answering-thread.ts";
import { carried } from "./carried-failure.ts";
import type { FromWorker, WorkerTask } from "./messages.ts";

const CANCEL_GRACE_MS = 3000;

/** Heavy questions in one thread, long tasks in a worker thread each, so that the window's process stays free; cancel is asked first, then forced. */
export function workerTasks(address: () => string, { answersHere = false } = {}): LongTasks {
  const answering = new AnsweringThread(address);
  return {
    ...(answersHere ? {} : { ask: (question, asked) => answering.ask(question, asked) }),
    letGo: () => answering.end(),
    run: <Result>(task: string, input: unknown, { onProgress, signal }: Parameters<LongTasks["run"]>[2]) =>
      new Promise<Result>((resolve, reject) => {
        if (signal.aborted) return reject(failure("CANCELLED", "cancelled"));
        const worker = new Worker(entryPath("jobs-worker"), {
          workerData: { task, input, address: address() } satisfies WorkerTask,
        });
        let force: NodeJS.Timeout | undefined;
        const cancel = () => {
          worker.postMessage("cancel");
          force = setTimeout(() => void worker.terminate(), CANCEL_GRACE_MS);
        };
        signal.addEventListener("abort", cancel);
        worker.on("message", (message: FromWorker) => {
          if (message.type === "progress") onProgress(message.progress);
          if (message.type === "done") resolve(message.result as Result);
          if (message.type === "failed") reject(reason(message, signal.aborted));
        });
        // A worker that is ended while it still loads its code fails in a way of its own.
        worker.on("error", (error) => reject(signal.aborted ? failure("CANCELLED", "cancelled") : error));
        worker.on("exit", () => {
          clearTimeout(force);
          signal.removeEventListener("abort", cancel);
          reject(
            signal.aborted
              ? failure("CANCELLED", "cancelled")
              : new Error(`long task ${task} ended without a result`),
          );
        });
      }),
  };
}

/** Why a task failed. Stopped in the middle of a write it can fail in many ways, and each of them is the stop. */
function reason(failed: FromWorker & { type: "failed" }, isStopped: boolean): Error {
  if (isStopped) return failure("CANCELLED", "cancelled");
  return carried(failed);
}
