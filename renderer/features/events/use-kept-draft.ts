import { useEffect } from "react";
import { keepDraft } from "../../api/event-drafts.ts";
import type { EventValues } from "./event-values.ts";

interface Form {
  values: EventValues;
  getValues(): EventValues;
  isDirty(): boolean;
}

/**
 * Keeps what is being written of a new event until it is saved or given up: at every change that is drawn, and whenever what it
 * gives back is called, for the letters that are drawn later.
 */
export function useKeptDraft(isNew: boolean, form: Form): () => void {
  const keep = () => {
    const values = form.getValues();
    if (isNew && form.isDirty()) keepDraft(values.programmeId, values);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the values are what is kept, whatever function tells that they changed
  useEffect(keep, [isNew, form.values]);
  return keep;
}
