import { QueryClient } from "@tanstack/react-query";

/**
 * What was read stays good until a "changed" event says otherwise (follow-changes.ts), so nothing is asked twice; a failure of
 * the service is an answer, not an accident, so nothing is tried again behind the user's back.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
}
