import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AttendanceRole } from "../../../shared/vocabulary/records.ts";
import { client, orpc } from "../../api/index.ts";
import { useFailureNotice } from "../../api/use-undo.tsx";

const sessionsShown = 8;

const keyOf = (eventId: string, personId: string) => `${eventId} ${personId}`;

/** The grid as the service has it, with the marks that were just made on top: a mark is seen at once and saved behind. */
export function useRollCall(activityId: string, before: string | undefined, withPeople: string[]) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const failureNotice = useFailureNotice();
  const [made, setMade] = useState<ReadonlyMap<string, AttendanceRole | null>>(new Map());
  const { data, error, refetch } = useQuery({
    ...orpc.activities.rollCall.queryOptions({
      input: { id: activityId, limit: sessionsShown, withPeople, ...(before ? { before } : {}) },
    }),
    placeholderData: keepPreviousData,
  });
  const kept = useMemo(
    () => new Map(data?.marks.map((mark) => [keyOf(mark.eventId, mark.personId), mark.role])),
    [data],
  );
  const roleOf = (eventId: string, personId: string): AttendanceRole | null => {
    const key = keyOf(eventId, personId);
    return made.has(key) ? (made.get(key) ?? null) : (kept.get(key) ?? null);
  };
  const mark = useCallback(
    async (eventId: string, personId: string, role: AttendanceRole | null) => {
      const key = keyOf(eventId, personId);
      setMade((before) => new Map(before).set(key, role));
      try {
        await client.events.setAttendance({ eventId, personId, role });
      } catch (failed) {
        failureNotice(t("rollCall.markFailed"), failed);
      }
      await queryClient.invalidateQueries();
      setMade((before) => {
        // A newer mark of the same box stays on top until it is saved itself.
        if (before.get(key) !== role) return before;
        const next = new Map(before);
        next.delete(key);
        return next;
      });
    },
    [queryClient, failureNotice, t],
  );
  return { data, error, retry: () => void refetch(), roleOf, mark };
}
