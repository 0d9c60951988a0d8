import { type ClientLink, ORPCError } from "@orpc/client";
import { useSyncExternalStore } from "react";
import type { FailureDetail } from "../../shared/contract/failures.ts";

/** Why nothing can be asked or saved just now, by what a person can do about it. */
export type ConnectionLoss = "network" | "password" | "account" | "program";

/** Failures that say nothing of what was asked, only that the shared database was not there to answer. */
const LOSSES: Record<string, ConnectionLoss> = {
  connectionLost: "network",
  outcomeUnknown: "network",
  passwordRefused: "password",
  accountRefused: "account",
};

let loss: ConnectionLoss | null = null;
const listeners = new Set<() => void>();

function set(found: ConnectionLoss | null): void {
  if (found === loss) return;
  loss = found;
  for (const listener of listeners) listener();
}

export const readLoss = () => loss;

export function onLossChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useConnectionLoss = () => useSyncExternalStore(onLossChange, readLoss);

/** The way to the service itself failed: the program that served this page, or holds this window, is gone. */
class ProgramGone extends Error {}

/** Whether a call failed for want of a connection. */
export function lossOf(error: unknown): ConnectionLoss | null {
  if (error instanceof ProgramGone) return "program";
  if (!(error instanceof ORPCError)) return null;
  return LOSSES[(error.data as FailureDetail | undefined)?.messageKey ?? ""] ?? null;
}

/** The link to the service, whose every answer and failure tells how the connection is: one place of the page then says so. */
export function watchLink<Context extends Record<PropertyKey, unknown>>(
  link: ClientLink<Context>,
): ClientLink<Context> {
  return {
    async call(path, input, options) {
      try {
        const answer = await link.call(path, input, options);
        set(null);
        return answer;
      } catch (error) {
        // Whoever stops waiting has heard nothing of the connection.
        if (options.signal?.aborted) throw error;
        const found =
          error instanceof ORPCError
            ? error
            : new ProgramGone("the service is out of reach", { cause: error });
        set(lossOf(found));
        throw found;
      }
    },
  };
}
