import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { EventChange, EventRow } from "../../../shared/contract/events.ts";
import { parseHours } from "../../../shared/vocabulary/numbers.ts";
import { readDay } from "../../../shared/vocabulary/read-day.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { client, failureOf, orpc } from "../../api/index.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";

/** As it was typed where it cannot be read: the service says what is wrong with it. */
const count = (text: string) =>
  /^\d[\d \u00a0\u202f]*$/.test(text) ? Number(text.replace(/\D/g, "")) : text;
const hours = (text: string) => parseHours(text) ?? text;

const readAs: Record<string, (text: string, today: string) => unknown> = {
  date: (text, today) => readDay(text, today, { months: true }) ?? text,
  initiativeLevel: Number,
  peoplePresent: count,
  lengthMinutes: hours,
  staffMinutes: hours,
  volunteerMinutes: hours,
};
const neverUnknown = new Set(["date", "title", "status"]);

/** Saves one cell of the log by one command, at the revision that the person saw; gives the sentence why it was not taken. */
export function useEditInList() {
  const { t } = useTranslation();
  const { today } = useWorkspaceContext();
  const queryClient = useQueryClient();
  const failureText = useFailureText();
  const savedNotice = useSavedNotice();

  return async (row: EventRow, column: string, typed: string): Promise<string | undefined> => {
    const text = typed.trim();
    const value = text === "" && !neverUnknown.has(column) ? null : (readAs[column]?.(text, today) ?? text);
    const fields = { [column]: value } as EventChange;
    try {
      const { journalId, revisions } = await client.events.changeMany({
        records: [{ id: row.id, revision: row.revision }],
        fields,
      });
      // Seen at once; the list is read again when the person has done with its cells.
      putInLists(queryClient, row.id, { ...fields, ...revisions[0] } as Partial<EventRow>);
      savedNotice(t("events.saved", { title: row.title }), journalId);
      void queryClient.invalidateQueries();
      return undefined;
    } catch (error) {
      const { code, params, issues } = failureOf(error);
      if (code !== "REVISION_CONFLICT") {
        const [issue] = issues;
        return issue ? t(`failure.${issue.messageKey}`, issue.params) : failureText(error);
      }
      const { rows } = await client.events.list({ ids: [row.id], limit: 1 });
      const [now] = rows;
      if (now) putInLists(queryClient, row.id, now);
      return t("events.cellConflict", params);
    }
  };
}

function putInLists(queryClient: QueryClient, id: string, change: Partial<EventRow>): void {
  queryClient.setQueriesData<{ rows: EventRow[] }>(
    { queryKey: orpc.events.list.key() },
    (list) =>
      list && { ...list, rows: list.rows.map((row) => (row.id === id ? { ...row, ...change } : row)) },
  );
}
