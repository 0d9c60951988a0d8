import { QueryClient } from "@tanstack/react-query";
import { lossOf } from "./connection.ts";

const millisecondsBetweenTries = 3000;

/**
 * What was read stays good until a "changed" event says otherwise (follow-changes.ts), so nothing is asked twice; a failure of
 * the service is an answer, not an accident, so nothing is tried again behind the user's back. A lost connection is an accident: what was
 * read stays on screen and is asked again until it is back, and one bar tells of it (connection-bar.tsx).
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: (_tries, error) => lossOf(error) !== null,
        retryDelay: millisecondsBetweenTries,
        refetchOnWindowFocus: false,
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
}
