import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Progress } from "../../shared/contract/operation.ts";
import { failureOf, type PageFailure } from "./index.ts";

type JobEvent<Result> = Progress | { type: "done"; result: Result };

interface JobState {
  running: boolean;
  progress: Progress | undefined;
  startedAt: number;
  failure: PageFailure | undefined;
}

const idle: JobState = { running: false, progress: undefined, startedAt: 0, failure: undefined };

/** Long work of the service: runs it, tells how far it is, stops it when asked or when the page is left. */
export function useJob<Input, Result>(
  start: (input: Input, options: { signal: AbortSignal }) => Promise<AsyncIterable<JobEvent<Result>>>,
) {
  const [state, setState] = useState<JobState>(idle);
  const controller = useRef<AbortController | undefined>(undefined);
  const queryClient = useQueryClient();
  const begin = useRef(start);
  begin.current = start;
  useEffect(() => () => controller.current?.abort(), []);

  const run = useCallback(
    async (input: Input): Promise<Result | undefined> => {
      const mine = new AbortController();
      controller.current = mine;
      setState({ ...idle, running: true, startedAt: Date.now() });
      try {
        for await (const event of await begin.current(input, { signal: mine.signal })) {
          if (event.type === "done") {
            setState(idle);
            await queryClient.invalidateQueries();
            return event.result;
          }
          setState((before) => ({ ...before, progress: event }));
        }
        setState(idle);
      } catch (error) {
        const stopped: PageFailure = {
          code: "CANCELLED",
          messageKey: "cancelled",
          params: {},
          issues: [],
          rows: [],
        };
        setState({ ...idle, failure: mine.signal.aborted ? stopped : failureOf(error) });
      }
      return undefined;
    },
    [queryClient],
  );
  return { ...state, run, stop: () => controller.current?.abort(), clear: () => setState(idle) };
}
