import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Evaluation } from "../../../shared/contract/evaluations.ts";
import { orpc } from "../../api/index.ts";
import { draftWordsOf } from "./draft-words.ts";

/** The words of a draft on a page: what is shown of them, and what can be done with them. */
export function useDraft(evaluation: Evaluation) {
  const [draft] = useState(() => draftWordsOf(evaluation));
  const queryClient = useQueryClient();
  const shown = useSyncExternalStore(draft.subscribe, draft.shown);

  useEffect(() => {
    draft.onSaved = (words, revision) => {
      const { queryKey } = orpc.evaluations.get.queryOptions({ input: { id: evaluation.id } });
      queryClient.setQueryData(queryKey, (known) => known && { ...known, ...words, revision });
      void queryClient.invalidateQueries({ queryKey: orpc.evaluations.list.key() });
    };
    // Left behind by a saving that failed.
    if (draft.shown().state === "failed") void draft.save();
  }, [draft, evaluation.id, queryClient]);

  useEffect(() => draft.follow(evaluation), [draft, evaluation]);

  return { ...shown, draft };
}
