import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Evaluation, EvaluationInput } from "../../../shared/contract/evaluations.ts";
import { client, failureOf, orpc, type PageFailure } from "../../api/index.ts";
import { keyOf, mergeRecord, type Side } from "../../api/merge-record.ts";
import type { RecordConflict } from "../../api/use-record-form.ts";

export type Words = Pick<
  EvaluationInput,
  "title" | "judgements" | "strengths" | "weaknesses" | "recommendations" | "decision" | "decisionReasons"
>;
export type SavingState = "saved" | "waiting" | "saving" | "failed";

/** Long enough for a thought, short enough to lose none. */
const millisecondsOfQuiet = 1200;
/** How often somebody may save in between before one is told. */
const MOST_TRIES = 5;

/**
 * The words of a draft, saved by themselves a moment after the last key, at once by `save` and on leaving. Saving goes one after
 * the other, each on the revision of the one before; what somebody else saved meanwhile is not written over.
 */
export function useDraft(evaluation: Evaluation) {
  const [words, setWords] = useState<Words>(() => wordsOf(evaluation));
  const [state, setState] = useState<SavingState>("saved");
  const [savedAt, setSavedAt] = useState<Date>();
  const [failure, setFailure] = useState<PageFailure>();
  const [met, setMet] = useState<{ conflict: RecordConflict; newest: Evaluation }>();
  const latest = useRef(words);
  /** As the workspace had them at `revision`. */
  const base = useRef(words);
  const revision = useRef(evaluation.revision);
  const isDirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());
  const queryClient = useQueryClient();
  const { id, programmeId, from, to, mode } = evaluation;

  const take = useCallback((merged: Words, newest: Evaluation) => {
    latest.current = merged;
    base.current = wordsOf(newest);
    revision.current = newest.revision;
    setWords(merged);
  }, []);

  /** Saves, joining what somebody else saved meanwhile; undefined where both changed the same words, which a person decides. */
  const write = useCallback(async () => {
    for (let tries = 1; ; tries++) {
      const saved = latest.current;
      try {
        const input = { id, programmeId, from, to, mode, ...saved };
        const changed = await client.evaluations.update({ ...input, revision: revision.current });
        base.current = saved;
        return changed;
      } catch (error) {
        const { code, params } = failureOf(error);
        if (code !== "REVISION_CONFLICT" || tries === MOST_TRIES) throw error;
        const newest = await client.evaluations.get({ id });
        if (newest.state !== "draft") throw error;
        const { conflicts, merged, taken } = mergeRecord<Words>(
          base.current,
          latest.current,
          wordsOf(newest),
        );
        if (conflicts.length > 0) {
          const fields = conflicts.map((conflict) => ({ ...conflict, key: keyOf(conflict) }));
          const { by = "", at = "" } = params;
          setMet({ newest, conflict: { by: String(by), at: String(at), fields, taken, names: {} } });
          return undefined;
        }
        take(merged, newest);
      }
    }
  }, [id, programmeId, from, to, mode, take]);

  const saveNow = useCallback(async () => {
    if (!isDirty.current) return;
    isDirty.current = false;
    setState("saving");
    try {
      const changed = await write();
      if (!changed) {
        isDirty.current = true;
        setState("failed");
        return;
      }
      revision.current = changed.revision;
      setFailure(undefined);
      setSavedAt(new Date());
      setState(isDirty.current ? "waiting" : "saved");
      await queryClient.invalidateQueries({ queryKey: orpc.evaluations.list.key() });
    } catch (error) {
      isDirty.current = true;
      setFailure(failureOf(error));
      setState("failed");
    }
  }, [write, queryClient]);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    running.current = running.current.then(saveNow);
    return running.current;
  }, [saveNow]);

  const change = useCallback(
    (fields: Partial<Words>) => {
      latest.current = { ...latest.current, ...fields };
      setWords(latest.current);
      isDirty.current = true;
      setState("waiting");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), millisecondsOfQuiet);
    },
    [save],
  );

  /** Saves with what was decided after a conflict; without decisions the words stay as they are, unsaved. */
  const resolve = useCallback(
    async (decisions: Record<string, Side> | undefined) => {
      setMet(undefined);
      if (!met || !decisions) return;
      const { merged } = mergeRecord<Words>(
        base.current,
        latest.current,
        wordsOf(met.newest),
        (conflict) => decisions[keyOf(conflict)] ?? "mine",
      );
      take(merged, met.newest);
      isDirty.current = true;
      await save();
    },
    [met, save, take],
  );

  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (!isDirty.current) return;
      void save();
      event.preventDefault();
    };
    window.addEventListener("beforeunload", hold);
    return () => {
      window.removeEventListener("beforeunload", hold);
      void save();
    };
  }, [save]);

  return { words, change, save, conflict: met?.conflict, resolve, state, savedAt, failure, revision };
}

function wordsOf(evaluation: Evaluation): Words {
  const { title, judgements, strengths, weaknesses, recommendations, decision, decisionReasons } = evaluation;
  return { title, judgements, strengths, weaknesses, recommendations, decision, decisionReasons };
}
