import type { ChangeEvent } from "../../../shared/contract/workspace.ts";

/** Tells everyone who listens what a command changed. */
export class ChangeBus {
  readonly #listeners = new Set<(event: ChangeEvent) => void>();

  emit(event: ChangeEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Calls `listener` with every event from now on; gives what ends it. */
  onChange(listener: (event: ChangeEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A stream of events from now until `signal` aborts; slow listeners get them later, none is lost. */
  async *listen(signal: AbortSignal | undefined): AsyncGenerator<ChangeEvent, void, void> {
    const waiting: ChangeEvent[] = [];
    let wake = () => {};
    const listener = (event: ChangeEvent) => {
      waiting.push(event);
      wake();
    };
    const onAbort = () => wake();
    const end = this.onChange(listener);
    signal?.addEventListener("abort", onAbort);
    try {
      while (!signal?.aborted) {
        const event = waiting.shift();
        if (event) yield event;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    } finally {
      end();
      signal?.removeEventListener("abort", onAbort);
    }
  }
}
