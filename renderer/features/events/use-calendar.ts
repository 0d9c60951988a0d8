import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { EventRow } from "../../../shared/contract/events.ts";
import { addDays, formatDay, isIsoDay } from "../../../shared/vocabulary/dates.ts";
import { client, orpc } from "../../api/index.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { useLanguage } from "../../ui/language.ts";

export const eventsShown = 500;
const daysOfWeek = 7;

/** One thing in a day: an event, or a session that is usual then and was not entered. */
export interface CalendarEntry {
  key: string;
  date: string;
  startsAt: string | null;
  title: string;
  event: EventRow | undefined;
  activityId: string | undefined;
  /** It should be logged by now. */
  unreported: boolean;
}

/** The events and the expected sessions of a span of days, and what can be done with them. */
export function useCalendar(programmeId: string, from: string, to: string, today: string) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const events = useQuery({
    ...orpc.events.list.queryOptions({
      input: {
        programmeId,
        from,
        to,
        sort: { column: "date", direction: "asc" },
        limit: eventsShown,
        offset: 0,
      },
    }),
    placeholderData: keepPreviousData,
  });
  const expected = useQuery({
    ...orpc.activities.expectedSessions.queryOptions({ input: { programmeId, from, to } }),
    placeholderData: keepPreviousData,
  });

  const rows = events.data?.rows ?? [];
  const entries: CalendarEntry[] = [
    ...rows
      .filter(({ date }) => isIsoDay(date))
      .map((event) => ({
        key: event.id,
        date: event.date,
        startsAt: event.startsAt,
        title: event.title,
        event,
        activityId: undefined,
        unreported: event.status === "planned" && event.date < today,
      })),
    ...(expected.data ?? []).map((session) => ({
      key: `${session.activityId} ${session.date}`,
      date: session.date,
      startsAt: session.startsAt,
      title: session.name,
      event: undefined,
      activityId: session.activityId,
      unreported: session.date < today,
    })),
  ].sort((a, b) => (a.startsAt ?? "99").localeCompare(b.startsAt ?? "99"));

  const work = async (change: () => Promise<{ journalId: string; said: string }>, failed: string) => {
    try {
      const { journalId, said } = await change();
      savedNotice(said, journalId);
    } catch (error) {
      failureNotice(failed, error);
    }
    await queryClient.invalidateQueries();
  };
  return {
    entries: events.data && expected.data ? entries : undefined,
    dayless: rows.filter(({ date }) => !isIsoDay(date)),
    total: events.data?.total ?? 0,
    unreported: entries.filter(({ unreported }) => unreported).length,
    error: events.error ?? expected.error,
    retry: () => void Promise.all([events.refetch(), expected.refetch()]),
    move: (event: EventRow, date: string) =>
      work(async () => {
        const { journalId } = await client.events.changeMany({
          records: [{ id: event.id, revision: event.revision }],
          fields: { date },
        });
        return {
          journalId,
          said: t("calendar.moved", { title: event.title, day: formatDay(date, language) }),
        };
      }, t("calendar.moveFailed")),
    copyWeek: (monday: string) =>
      work(async () => {
        const { journalId, count } = await client.events.copyWeek({
          programmeId,
          from: monday,
          to: addDays(monday, daysOfWeek),
        });
        return { journalId, said: t("calendar.copied", { count }) };
      }, t("calendar.copyFailed")),
  };
}
