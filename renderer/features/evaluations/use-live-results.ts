import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Evaluation } from "../../../shared/contract/evaluations.ts";
import { orpc } from "../../api/index.ts";

/** The live results of a draft's period; while they are read again the earlier ones stay. */
export function useLiveResults(asked: Evaluation) {
  const { programmeId, from, to, mode } = asked;
  return useQuery({
    ...orpc.evaluations.results.queryOptions({ input: { programmeId, from, to, mode } }),
    placeholderData: keepPreviousData,
  });
}
