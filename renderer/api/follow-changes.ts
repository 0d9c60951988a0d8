import type { QueryClient } from "@tanstack/react-query";
import { client, orpc } from "./index.ts";

const secondsBetweenTries = 3;
const wait = (seconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });

/**
 * Reads again what is on screen whenever any window or command line changed a record. Only while the page is seen: a browser
 * allows few streams at once to one server, and a hidden page has nothing to keep fresh. Gives what stops it.
 */
export function followChanges(queryClient: QueryClient): () => void {
  let listening: AbortController | undefined;

  const start = () => {
    if (document.visibilityState === "hidden" || listening) return;
    listening = new AbortController();
    void listen(queryClient, listening.signal);
  };
  const stop = () => {
    listening?.abort();
    listening = undefined;
  };
  const onVisibility = () => {
    if (document.visibilityState === "hidden") stop();
    else {
      start();
      void queryClient.invalidateQueries();
    }
  };

  start();
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    stop();
  };
}

async function listen(queryClient: QueryClient, signal: AbortSignal): Promise<void> {
  let missed = false;
  while (!signal.aborted) {
    try {
      const changes = await client.workspace.changes({}, { signal });
      if (missed) void queryClient.invalidateQueries();
      for await (const { operation, kinds } of changes) {
        // Whether it is lost for the page, too, is what a question tells.
        if (operation === "connection.lost") void client.workspace.info({}).catch(() => {});
        else if (operation === "sharing.editing")
          void queryClient.invalidateQueries({ queryKey: orpc.sharing.editing.key() });
        else if (kinds.length > 0 && kinds.every((kind) => kind === "evaluation"))
          void readEvaluationsAgain(queryClient);
        else void queryClient.invalidateQueries();
      }
    } catch {
      // The stream ends with the server; the next try tells.
    }
    missed = true;
    await wait(secondsBetweenTries, signal);
  }
}

/** The words of an evaluation save themselves every few seconds and change no result: what is computed from records stays. */
async function readEvaluationsAgain(queryClient: QueryClient): Promise<void> {
  for (const queries of [orpc.evaluations.list, orpc.evaluations.get, orpc.journal.list])
    await queryClient.invalidateQueries({ queryKey: queries.key() });
}
