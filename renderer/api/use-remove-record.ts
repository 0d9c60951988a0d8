import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import type { Changed } from "../../shared/contract/fields.ts";
import { useFailureNotice, useSavedNotice } from "./use-undo.tsx";

interface Operation {
  call(input: { id: string; revision: number }): Promise<Changed>;
}

/** Deletes a record at once and offers undo, instead of asking first: a question asked each time is answered without reading. */
export function useRemoveRecord<Fields extends object>(
  operation: Operation,
  texts: { done(row: Fields): string; failed: string; after?(): void },
): (row: Fields & { id: string; revision: number }) => void {
  const queryClient = useQueryClient();
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const latest = useRef(texts);
  latest.current = texts;
  return useCallback(
    async (row) => {
      const { done, failed, after } = latest.current;
      try {
        const { journalId } = await operation.call({ id: row.id, revision: row.revision });
        after?.();
        savedNotice(done(row), journalId);
      } catch (error) {
        failureNotice(failed, error);
      }
      await queryClient.invalidateQueries();
    },
    [operation, queryClient, savedNotice, failureNotice],
  );
}
