import type { QueryClient } from "@tanstack/react-query";
import { onLossChange, readLoss } from "./connection.ts";
import { client } from "./index.ts";

const millisecondsBetweenTries = 3000;

/** As long as the connection is lost tries again by itself; once it is back everything on screen is read anew. Gives what stops it. */
export function followConnection(queryClient: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tryAgain = async () => {
    await client.workspace.info({}).catch(() => {});
    timer = readLoss() === null ? undefined : setTimeout(tryAgain, millisecondsBetweenTries);
  };
  let wasLost = false;
  const stopListening = onLossChange(() => {
    const isLost = readLoss() !== null;
    if (isLost) timer ??= setTimeout(tryAgain, millisecondsBetweenTries);
    else if (wasLost) void queryClient.invalidateQueries();
    wasLost = isLost;
  });
  return () => {
    stopListening();
    clearTimeout(timer);
  };
}
