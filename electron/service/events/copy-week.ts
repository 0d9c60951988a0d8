import type { eventsContract } from "../../../shared/contract/events.ts";
import { addDays, daysBetween } from "../../../shared/vocabulary/dates.ts";
import { failure } from "../kernel/failures.ts";
import type { InputOf } from "../kernel/input-of.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import { eventColumns, rowToEventFields } from "./event-rows.ts";

const daysOfWeek = 7;
const nobodyCounted = { children: null, youth: null, adults: null, seniors: null, unknown: null };

/**
 * The events of a week, planned again in another one. What a week is told by, is kept: name, hours, place, kind, activity. What
 * happened is not: nobody was counted, nothing was spent, nobody knows yet who will run it. A place already taken is left alone.
 */
export async function copyWeek(
  scope: WriteScope,
  { programmeId, from, to }: InputOf<typeof eventsContract.copyWeek>,
): Promise<number> {
  const { db, changes, kernel } = scope;
  const days = daysBetween(from, to);
  const inWeek = (monday: string) =>
    db
      .selectFrom("event")
      .selectAll()
      .where("programme_id", "=", programmeId)
      .where("deleted_at", "is", null)
      .where("date_precision", "=", "day")
      .where("status", "!=", "cancelled")
      .where("date", ">=", monday)
      .where("date", "<", addDays(monday, daysOfWeek))
      .orderBy("date")
      .orderBy("id")
      .execute();
  const there = new Set((await inWeek(to)).map((row) => `${row.date} ${row.title_sort}`));
  const copied = (await inWeek(from)).filter(
    (row) => !there.has(`${addDays(row.date, days)} ${row.title_sort}`),
  );
  if (copied.length === 0) throw failure("REFUSED", "nothingToCopy");
  for (const row of copied) {
    const { reviewNote: _note, enteredOn: _entered, ...fields } = rowToEventFields(row);
    await changes.create("event", {
      ...eventColumns({
        ...fields,
        date: addDays(row.date, days),
        status: "planned",
        initiativeLevel: null,
        headCounts: nobodyCounted,
        staffMinutes: null,
        volunteerMinutes: null,
        mopsCostGrosze: null,
        partnerCashGrosze: null,
        inKindGrosze: null,
        notes: null,
        recordState: "draft",
      }),
      external_id: null,
      review_note: null,
      entered_on: kernel.clock.today(),
    });
  }
  return copied.length;
}
