import { parentPort, workerData } from "node:worker_threads";
import { HEAVY_QUESTIONS } from "../service/heavy-questions.ts";
import { openStorage } from "../storage/open-storage.ts";
import { carry } from "./carried-failure.ts";
import type { FromAnswerer, ToAnswerer } from "./messages.ts";

/** The other side of answering-thread.ts: answers questions on its own read-only storage until it is told to end. */
const port = parentPort;
if (!port) throw new Error("jobs/answerer runs only as a worker thread");

const storage = openStorage(workerData as string, { readOnly: true });
// Whoever asks hears of it.
storage.catch(() => {});
const tell = (message: FromAnswerer) => port.postMessage(message);

port.on("message", async (message: ToAnswerer) => {
  if (message === "end") {
    port.close();
    await storage.then((open) => open.close()).catch(() => {});
    return;
  }
  const { number, question, asked } = message;
  try {
    const known = HEAVY_QUESTIONS.get(question);
    if (!known) throw new Error(`unknown question: ${question}`);
    tell({ number, type: "answer", answer: await known.answer(await storage, asked as never) });
  } catch (error) {
    tell({ number, type: "failed", ...carry(error) });
  }
});
