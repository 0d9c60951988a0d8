import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Evaluation, EvaluationInput } from "../../../shared/contract/evaluations.ts";
import { client, failureOf, orpc, type PageFailure } from "../../api/index.ts";

export type Words = Pick<
  EvaluationInput,
  "title" | "judgements" | "strengths" | "weaknesses" | "recommendations" | "decision" | "decisionReasons"
>;
export type SavingState = "saved" | "waiting" | "saving" | "failed";

/** Long enough for a thought, short enough to lose none. */
const millisecondsOfQuiet = 1200;

/**
 * The words of a draft, saved by themselves a moment after the last key, at once by `save` and on leaving. Saving goes one after
 * the other, each on the revision of the one before; what somebody else saved meanwhile is not written over.
 */
export function useDraft(evaluation: Evaluation) {
  const [words, setWords] = useState<Words>(() => wordsOf(evaluation));
  const [state, setState] = useState<SavingState>("saved");
  const [savedAt, setSavedAt] = useState<Date>();
  const [failure, setFailure] = useState<PageFailure>();
  const latest = useRef(words);
  const revision = useRef(evaluation.revision);
  const isDirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());
  const queryClient = useQueryClient();
  const { id, programmeId, from, to, mode } = evaluation;

  const saveNow = useCallback(async () => {
    if (!isDirty.current) return;
    isDirty.current = false;
    setState("saving");
    try {
      const input = { id, programmeId, from, to, mode, ...latest.current };
      const changed = await client.evaluations.update({ ...input, revision: revision.current });
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
  }, [id, programmeId, from, to, mode, queryClient]);

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

  /** Saves over what somebody else saved meanwhile. */
  const saveOnTop = useCallback(async () => {
    revision.current = (await client.evaluations.get({ id })).revision;
    isDirty.current = true;
    await save();
  }, [id, save]);

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

  return { words, change, save, saveOnTop, state, savedAt, failure, revision };
}

function wordsOf(evaluation: Evaluation): Words {
  const { title, judgements, strengths, weaknesses, recommendations, decision, decisionReasons } = evaluation;
  return { title, judgements, strengths, weaknesses, recommendations, decision, decisionReasons };
}
