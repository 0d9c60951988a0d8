import { parentPort, workerData } from "node:worker_threads";
import type { Progress } from "../../shared/contract/operation.ts";
import { LONG_TASKS } from "../service/long-tasks.ts";
import { openStorage } from "../storage/open-storage.ts";
import { carry } from "./carried-failure.ts";
import type { FromWorker, ToWorker, WorkerTask } from "./messages.ts";

/** The other side of worker-tasks.ts: runs one named task on its own read-only storage, then ends. */
const { task, input, address } = workerData as WorkerTask;
const port = parentPort;
if (!port) throw new Error("jobs/worker runs only as a worker thread");

const tell = (message: FromWorker) => port.postMessage(message);
const controller = new AbortController();
port.on("message", (message: ToWorker) => {
  if (message === "cancel") controller.abort();
});

try {
  const run = LONG_TASKS[task];
  if (!run) throw new Error(`unknown long task: ${task}`);
  const storage = await openStorage(address, { readOnly: true });
  try {
    const onProgress = (progress: Progress) => tell({ type: "progress", progress });
    tell({
      type: "done",
      result: await run(storage, input as never, { onProgress, signal: controller.signal }),
    });
  } finally {
    await storage.close();
  }
} catch (error) {
  tell({ type: "failed", ...carry(error) });
} finally {
  port.close();
}
