import type { activitiesContract, ExpectedSession } from "../../../shared/contract/activities.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import type { InputOf } from "../kernel/input-of.ts";
import { expectedDays } from "./compute-expected-sessions.ts";

type Input = InputOf<typeof activitiesContract.expectedSessions>;

/** A month where no day is known, as the first and last day it may mean. */
const firstDay = (text: string | null) => (text?.length === 7 ? `${text}-01` : text);
const lastDay = (text: string | null) => (text?.length === 7 ? `${text}-31` : text);

export async function readExpectedSessions(db: ReadableDatabase, input: Input): Promise<ExpectedSession[]> {
  const activities = await db
    .selectFrom("activity")
    .selectAll()
    .where("programme_id", "=", input.programmeId)
    .where("weekday", "is not", null)
    .where("deleted_at", "is", null)
    .orderBy("name_sort")
    .execute();
  if (activities.length === 0) return [];
  const sessions = await db
    .selectFrom("event")
    .select(["activity_id", "date"])
    .where(
      "activity_id",
      "in",
      activities.map(({ id }) => id),
    )
    .where("deleted_at", "is", null)
    .where("date", "<=", input.to)
    .orderBy("date")
    .execute();
  const daysOf = Map.groupBy(sessions, ({ activity_id }) => activity_id);
  return activities.flatMap((activity) => {
    const sessionDays = (daysOf.get(activity.id) ?? []).map(({ date }) => date);
    const days = expectedDays(
      {
        id: activity.id,
        name: activity.name,
        weekday: activity.weekday,
        recurrence: activity.recurrence,
        startsOn: firstDay(activity.starts_on),
        endsOn: lastDay(activity.ends_on),
        startsAt: activity.usual_starts_at,
        sessionDays,
      },
      input.from,
      input.to,
    );
    return days.map((date) => ({
      activityId: activity.id,
      name: activity.name,
      date,
      startsAt: activity.usual_starts_at,
    }));
  });
}
