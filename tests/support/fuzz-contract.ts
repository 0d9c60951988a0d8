import type { Client } from "../../electron/service/index.ts";
import { FAILURE_CODES } from "../../shared/contract/failures.ts";
import { callOf, OPERATIONS, type Operation } from "./contract-operations.ts";
import { InputFuzzer } from "./fuzz-inputs.ts";

/** Work of seconds each: tried less often than the rest. */
const SLOW = new Set(["document", "job", "maintenance"]);
const MILLISECONDS_PER_CALL = 15_000;

export interface FuzzReport {
  calls: number;
  codes: Record<string, number>;
  /** Calls that ended in anything but an answer or a closed code; UNEXPECTED counts too: it is an error of ours. */
  wrong: string[];
}

/** Calls every operation with strange inputs and tells how it ended. */
export async function fuzzContract(
  workspace: { client: Client },
  { perOperation, seed, known }: { perOperation: number; seed: number; known: string[] },
): Promise<FuzzReport> {
  const fuzzer = new InputFuzzer(seed, known);
  const report: FuzzReport = { calls: 0, codes: {}, wrong: [] };
  for (const operation of OPERATIONS) {
    const times = SLOW.has(operation.meta.effect) ? Math.ceil(perOperation / 10) : perOperation;
    for (let number = 0; number < times; number++) {
      const input = bounded(operation, fuzzer.inputFor(operation.input));
      const code = await outcomeOf(workspace, operation, input);
      report.calls += 1;
      report.codes[code] = (report.codes[code] ?? 0) + 1;
      if (code !== "answered" && (code === "UNEXPECTED" || !(FAILURE_CODES as string[]).includes(code)))
        report.wrong.push(
          `${operation.feature}.${operation.name} ${code}: ${JSON.stringify(input)?.slice(0, 400)}`,
        );
    }
  }
  return report;
}

/** Five million made events are right, but not what is tried here. */
function bounded({ feature, name }: Operation, input: unknown): unknown {
  if (feature !== "workspace" || name !== "createSample" || typeof input !== "object" || input === null)
    return input;
  return { ...input, volume: 0 };
}

async function outcomeOf(
  workspace: { client: Client },
  operation: Operation,
  input: unknown,
): Promise<string> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), MILLISECONDS_PER_CALL);
  try {
    const answer = await callOf(workspace.client, operation)(input, { signal: stop.signal });
    if (operation.meta.effect === "subscription") stop.abort();
    if (typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer)
      for await (const _ of answer as AsyncIterable<unknown>);
    return "answered";
  } catch (error) {
    const { code, data } = error as { code?: string; data?: { messageKey?: string } };
    return data?.messageKey === undefined ? `thrown ${String(error)}` : String(code);
  } finally {
    clearTimeout(timer);
  }
}
