import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SurveyResponse } from "../../../shared/contract/surveys.ts";
import { client, orpc } from "../../api/index.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";

type Answers = SurveyResponse["answers"];

/**
 * The answers of a wave as rows that are filled in: those kept, those new, and a blank one at the end. A row is saved when one
 * goes on to another. A new row keeps its key when it is saved, so that the focus stays where it is.
 */
export function useResponseRows(waveId: string) {
  const { t } = useTranslation();
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(orpc.surveys.listResponses.queryOptions({ input: { waveId } }));
  const [slots, setSlots] = useState(["new 1"]);
  const [savedAs, setSavedAs] = useState<Record<string, string>>({});
  const [pending, setPending] = useState<Record<string, Answers>>({});
  const atHand = useRef<string | undefined>(undefined);
  // Saving runs while one types on; it reads what is newest.
  const latest = useRef({ pending, data });
  latest.current = { pending, data };
  // One after another, and known before the list is read again: else a row that is saved twice at once would be two rows.
  const queue = useRef(Promise.resolve());
  const saved = useRef(new Map<string, { id: string; revision: number; answers: Answers }>());

  const byId = new Map((data ?? []).map((response) => [response.id, response]));
  const inSlots = new Set(Object.values(savedAs));
  const keys = [
    ...(data ?? []).map(({ id }) => id).filter((id) => !inSlots.has(id)),
    ...slots.filter((key) => {
      const id = savedAs[key];
      return id === undefined || byId.has(id) || pending[key] !== undefined;
    }),
  ];
  const recordOf = (key: string) => byId.get(savedAs[key] ?? key);
  const answersOf = (key: string): Answers => pending[key] ?? recordOf(key)?.answers ?? {};

  const save = (key: string) => {
    queue.current = queue.current.then(() => saveNow(key));
    return queue.current;
  };
  const saveNow = async (key: string) => {
    const answers = latest.current.pending[key];
    const own = saved.current.get(key);
    if (answers === undefined || own?.answers === answers) return;
    const id = own?.id ?? key;
    const listed = latest.current.data?.find((response) => response.id === id);
    const revision = Math.max(own?.revision ?? 0, listed?.revision ?? 0);
    try {
      const changed =
        revision > 0
          ? await client.surveys.updateResponse({ id, revision, answers })
          : await client.surveys.addResponse({ waveId, answers });
      saved.current.set(key, { id: changed.id, revision: changed.revision, answers });
      if (revision === 0) setSavedAs((before) => ({ ...before, [key]: changed.id }));
      savedNotice(t("surveys.responseSaved"), changed.journalId);
      await queryClient.invalidateQueries();
      setPending(({ [key]: now, ...rest }) =>
        now === answers || now === undefined ? rest : { ...rest, [key]: now },
      );
    } catch (failed) {
      failureNotice(t("general.saveFailed"), failed);
    }
  };
  const saveAll = async () => {
    for (const key of Object.keys(latest.current.pending)) await save(key);
  };

  return {
    keys,
    waiting: data === undefined && error === null,
    error,
    refetch,
    answersOf,
    isNew: (key: string) => recordOf(key) === undefined,
    isDirty: () => Object.keys(latest.current.pending).length > 0,
    change(key: string, item: string, value: number | null) {
      if (atHand.current !== undefined && atHand.current !== key) void save(atHand.current);
      atHand.current = key;
      setPending((before) => ({
        ...before,
        [key]: { ...(before[key] ?? recordOf(key)?.answers ?? {}), [item]: value },
      }));
      if (slots.at(-1) === key) setSlots([...slots, `new ${slots.length + 1}`]);
    },
    saveAll,
    async addMany(responses: Answers[]) {
      try {
        const { added, journalId } = await client.surveys.addResponses({ waveId, responses });
        savedNotice(t("surveys.responsesAdded", { count: added }), journalId);
        await queryClient.invalidateQueries();
      } catch (failed) {
        failureNotice(t("general.saveFailed"), failed);
      }
    },
    async remove(key: string) {
      const kept = recordOf(key);
      setPending(({ [key]: _gone, ...rest }) => rest);
      if (!kept) return;
      try {
        const { journalId } = await client.surveys.removeResponse({ id: kept.id, revision: kept.revision });
        savedNotice(t("surveys.responseDeleted"), journalId);
        await queryClient.invalidateQueries();
      } catch (failed) {
        failureNotice(t("surveys.responseDeleteFailed"), failed);
      }
    },
  };
}
