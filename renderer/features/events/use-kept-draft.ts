import { useEffect } from "react";
import { keepDraft } from "../../api/event-drafts.ts";
import type { EventValues } from "./event-values.ts";

/** Keeps what is being written of a new event, at every change, until it is saved or given up. */
export function useKeptDraft(isNew: boolean, values: EventValues, isDirty: () => boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the values are what is kept, whatever function tells that they changed
  useEffect(() => {
    if (isNew && isDirty()) keepDraft(values.programmeId, values);
  }, [isNew, values]);
}
