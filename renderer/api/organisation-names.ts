import { useQueries } from "@tanstack/react-query";
import { orpc } from "./index.ts";

/** The names of organisations that a record holds by id; one that is not read yet, or gone, has none. */
export function useOrganisationNames(ids: readonly string[]): Map<string, string> {
  const results = useQueries({
    queries: ids.map((id) => orpc.organisations.get.queryOptions({ input: { id } })),
  });
  return new Map(results.flatMap(({ data }) => (data ? [[data.id, data.shortName ?? data.name]] : [])));
}
