import { Worker } from "node:worker_threads";
import { entryPath } from "../entries.ts";
import { failure } from "../service/kernel/failures.ts";
import { carried } from "./carried-failure.ts";
import type { FromAnswerer, ToAnswerer } from "./messages.ts";

/** Long enough for somebody who goes from page to page; what it read is not kept in memory for the rest of the day. */
const IDLE_MS = 60_000;
const END_GRACE_MS = 3000;

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** A thread that answers heavy questions one after the other; begun with the first one, ended when nobody asks any more. */
export class AnsweringThread {
  readonly #address: () => string;
  #worker: Worker | undefined;
  #waiting = new Map<number, Waiting>();
  #asked = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(address: () => string) {
    this.#address = address;
  }

  ask<Answer>(question: string, asked: unknown): Promise<Answer> {
    clearTimeout(this.#idle);
    const worker = this.#worker ?? this.#begin();
    const number = ++this.#asked;
    return new Promise<Answer>((resolve, reject) => {
      this.#waiting.set(number, { resolve: resolve as Waiting["resolve"], reject });
      worker.postMessage({ number, question, asked } satisfies ToAnswerer);
    });
  }

  /** Lets go of the workspace; the next question begins anew. Who still waits is told that it was stopped. */
  async end(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    if (!worker) return;
    this.#forget(failure("CANCELLED", "cancelled"));
    const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
    worker.postMessage("end" satisfies ToAnswerer);
    const force = setTimeout(() => void worker.terminate(), END_GRACE_MS);
    await ended;
    clearTimeout(force);
  }

  #begin(): Worker {
    const worker = new Worker(entryPath("answerer"), { workerData: this.#address() });
    this.#worker = worker;
    const lost = (error: Error) => {
      if (this.#worker === worker) this.#forget(error);
    };
    worker.on("message", (message: FromAnswerer) => this.#hear(message));
    worker.on("error", lost);
    worker.on("exit", () => lost(new Error("the thread that answers ended by itself")));
    return worker;
  }

  #hear(message: FromAnswerer): void {
    const waiting = this.#waiting.get(message.number);
    this.#waiting.delete(message.number);
    if (message.type === "answer") waiting?.resolve(message.answer);
    else waiting?.reject(carried(message));
    if (this.#waiting.size > 0) return;
    this.#idle = setTimeout(() => void this.end(), IDLE_MS);
    this.#idle.unref();
  }

  #forget(reason: Error): void {
    this.#worker = undefined;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(reason);
  }
}
