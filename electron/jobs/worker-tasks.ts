import { Worker } from "node:worker_threads";
import { entryPath } from "../entries.ts";
import type { LongTasks } from "../service/index.ts";
import { failure } from "../service/kernel/failures.ts";
import type { FromWorker, WorkerTask } from "./messages.ts";

const CANCEL_GRACE_MS = 3000;

/** Long tasks in a worker thread each, so that the window's process stays free; cancel is asked first, then forced. */
export function workerTasks(address: string): LongTasks {
  return {
    run: <Result>(task: string, input: unknown, { onProgress, signal }: Parameters<LongTasks["run"]>[2]) =>
      new Promise<Result>((resolve, reject) => {
        if (signal.aborted) return reject(failure("CANCELLED", "cancelled"));
        const worker = new Worker(entryPath("jobs-worker"), {
          workerData: { task, input, address } satisfies WorkerTask,
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
          if (message.type === "failed") {
            reject(
              message.unexpected === undefined
                ? failure(message.code, message.data.messageKey, message.data)
                : new Error(message.unexpected),
            );
          }
        });
        worker.on("error", reject);
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
