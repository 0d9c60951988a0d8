import type { Progress } from "../../../shared/contract/operation.ts";
import { asFailure, failure } from "./failures.ts";
import { newRecorder } from "./new-recorder.ts";
import type { LongScope, ReadScope, Scope, WriteScope } from "./scopes.ts";

interface Call<Input> {
  context: { scope?: Scope };
  input: Input;
  signal?: AbortSignal | undefined;
}

/** The handler of a query. */
export function reading<Input, Output>(work: (scope: ReadScope, input: Input) => Promise<Output>) {
  return ({ context, input }: Call<Input>): Promise<Output> => work(context.scope as ReadScope, input);
}

/** The handler of a command; it runs inside the command's transaction. */
export function changing<Input, Output>(work: (scope: WriteScope, input: Input) => Promise<Output>) {
  return ({ context, input }: Call<Input>): Promise<Output> => work(context.scope as WriteScope, input);
}

export interface LongWork {
  progress(step: string, done: number, total: number | null): void;
  /** Aborts when the user cancels or the listener goes away; work throws CANCELLED at its next step. */
  signal: AbortSignal;
  /** A trial run: what the work changes is taken back when it ends, only its result stays. */
  discard(): void;
  isDiscarded(): boolean;
}

class Discarded extends Error {}

type Event<Result> = Progress | { type: "done"; result: Result };

/** The handler of a document: long work that reads, with progress and cancel. */
export function producing<Input, Result>(
  work: (scope: LongScope, input: Input, long: LongWork) => Promise<Result>,
) {
  return ({ context, input, signal }: Call<Input>) => {
    const scope = context.scope as LongScope;
    return run(scope, signal, (long) => work(scope, input, long));
  };
}

/**
 * The handler of a job: long work that changes records, in one transaction, with one journal entry. What needs no transaction
 * (reading a file) is prepared before it, so that nobody waits for it.
 */
export function changingLong<Input, Result, Prepared = Input>(
  work: (scope: WriteScope, prepared: Prepared, long: LongWork) => Promise<Result>,
  prepare: (scope: LongScope, input: Input, long: LongWork) => Promise<Prepared> = async (_scope, input) =>
    input as never,
) {
  return ({ context, input, signal }: Call<Input>) => {
    const scope = context.scope as LongScope;
    const { kernel, user, role, operation } = scope;
    return run(scope, signal, async (long) => {
      const prepared = await prepare(scope, input, long);
      const isTrial = (input as { dryRun?: boolean } | undefined)?.dryRun === true;
      if (scope.backupFirst && !isTrial) await kernel.protect();
      let kinds: string[] = [];
      let output: Result | undefined;
      const journalId = kernel.newId();
      try {
        await kernel.storage.write(async (db) => {
          const changes = newRecorder(kernel, db, { user, role }, journalId);
          output = await work({ db, changes, kernel, user, role }, prepared, long);
          if (long.signal.aborted) throw failure("CANCELLED", "cancelled");
          if (long.isDiscarded()) throw new Discarded();
          kinds = changes.kinds;
          if (kinds.length > 0) await changes.writeJournal(operation);
        }, journalId);
      } catch (error) {
        if (!(error instanceof Discarded)) throw error;
      }
      if (kinds.length > 0) kernel.bus.emit({ operation, kinds });
      return output as Result;
    });
  };
}

/**
 * Runs work beside the stream that tells of it: the work never waits for a slow listener (it may hold a transaction),
 * a listener that leaves or aborts stops it. Only the newest progress of a step is kept for a listener that is behind.
 */
async function* run<Result>(
  scope: LongScope,
  outer: AbortSignal | undefined,
  work: (long: LongWork) => Promise<Result>,
): AsyncGenerator<Event<Result>, void, void> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  outer?.addEventListener("abort", abort);
  if (outer?.aborted) abort();
  let latest: Progress | undefined;
  let wake = () => {};
  let settled: { result: Result } | { error: unknown } | undefined;
  const progress = (step: string, done: number, total: number | null) => {
    latest = { type: "progress", step, done, total };
    wake();
  };
  let discarded = false;
  const discard = () => {
    discarded = true;
  };
  const working = work({ progress, signal: controller.signal, discard, isDiscarded: () => discarded }).then(
    (result) => {
      settled = { result };
      wake();
    },
    (error) => {
      settled = { error };
      wake();
    },
  );
  try {
    while (!settled) {
      if (latest) {
        const event = latest;
        latest = undefined;
        yield event;
      } else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    if ("error" in settled) throw asFailure(settled.error, scope.kernel.log, scope.kernel.newId);
    yield { type: "done", result: settled.result };
  } finally {
    abort();
    outer?.removeEventListener("abort", abort);
    await working;
  }
}
