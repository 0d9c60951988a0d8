import { skipToken, useQuery } from "@tanstack/react-query";
import { addDays, isIsoDay } from "../../../shared/vocabulary/dates.ts";
import { orpc } from "../../api/index.ts";
import { type EventValues, newEvent, noHeadCounts, valuesOf } from "./event-values.ts";

const daysOfWeek = 7;

/** The next session of an activity, filled in from its last one: all but who was counted, what it cost and what was noted. */
export function useNextSession(activityId: string | undefined, today: string) {
  const { data: activity } = useQuery(
    orpc.activities.get.queryOptions({ input: activityId ? { id: activityId } : skipToken }),
  );
  const { data: sessions } = useQuery(
    orpc.events.list.queryOptions({
      input: activityId
        ? { activityId, sort: { column: "date", direction: "desc" }, limit: 1, offset: 0 }
        : skipToken,
    }),
  );
  const lastId = sessions?.rows[0]?.id;
  const { data: last } = useQuery(
    orpc.events.get.queryOptions({ input: lastId ? { id: lastId } : skipToken }),
  );

  if (!activityId) return { waiting: false as const, values: undefined, lastDay: undefined };
  if (!activity || !sessions || (lastId && !last)) {
    return { waiting: true as const, values: undefined, lastDay: undefined };
  }
  const empty: EventValues = {
    ...newEvent(activity.programmeId, today),
    scope: "session",
    activityId,
    title: activity.name,
    kind: activity.kind,
    place: activity.place,
    startsAt: activity.usualStartsAt,
    lengthMinutes: activity.usualLengthMinutes,
  };
  if (!last) return { waiting: false as const, values: empty, lastDay: undefined };
  const before = valuesOf(last);
  const values: EventValues = {
    ...before,
    date: isIsoDay(last.date) ? addDays(last.date, daysOfWeek) : today,
    status: "held",
    recordState: empty.recordState,
    headCounts: noHeadCounts,
    mopsCostGrosze: null,
    partnerCashGrosze: null,
    inKindGrosze: null,
    notes: null,
  };
  return { waiting: false as const, values, lastDay: last.date };
}
