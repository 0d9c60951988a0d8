import type { PeriodLock } from "../../../shared/contract/review.ts";
import type { RecordTable, WritableDatabase } from "../../storage/database.ts";
import type { ChangeGuard } from "../kernel/change-guard.ts";
import { failure } from "../kernel/failures.ts";
import type { Role } from "../kernel/scopes.ts";
import { activeLocks } from "./period-locks.ts";

type Columns = Record<string, unknown>;

/** Records that belong to an event: closed with it. */
const OF_EVENT: ReadonlySet<string> = new Set([
  "attendance",
  "event_organisation",
  "event_action",
  "event_asset",
  "attachment",
]);
const IDS_PER_QUERY = 500;

/**
 * The rules of the review, for every change of an event by whichever way: nothing in a closed period, no change of an approved event
 * by a worker, and what a worker writes is at most submitted.
 */
export function reviewGuard(db: WritableDatabase, { role, now }: { role: Role; now: string }): ChangeGuard {
  let locks: Promise<PeriodLock[]> | undefined;
  const closed = () => {
    locks ??= activeLocks(db, now);
    return locks;
  };

  async function refuseClosedEvents(ids: readonly unknown[]): Promise<void> {
    if ((await closed()).length === 0) return;
    const wanted = [...new Set(ids)] as string[];
    for (let start = 0; start < wanted.length; start += IDS_PER_QUERY) {
      const events = await db
        .selectFrom("event")
        .select(["date", "programme_id"])
        .where("id", "in", wanted.slice(start, start + IDS_PER_QUERY))
        .execute();
      const periods = await closed();
      for (const event of events) refuseClosed(periods, event);
    }
  }

  async function admitRow(table: RecordTable, before: Columns | null, values: Columns): Promise<Columns> {
    if (OF_EVENT.has(table)) {
      await refuseClosedEvents([before?.event_id, values.event_id].filter((id) => id !== undefined));
      return values;
    }
    if (table !== "event") return values;
    return admitEvent(await closed(), before, values);
  }

  function admitEvent(periods: PeriodLock[], before: Columns | null, values: Columns): Columns {
    if (before) refuseClosed(periods, before);
    refuseClosed(periods, before ? { ...before, ...values } : values);
    if (role === "manager") return values;
    if (before?.record_state === "approved") throw failure("FORBIDDEN", "approvedRecord");
    return values.record_state === "approved" ? { ...values, record_state: "submitted" } : values;
  }

  return {
    admit: admitRow,
    async admitNew(table, rows) {
      if (OF_EVENT.has(table)) {
        await refuseClosedEvents(rows.map(({ event_id }) => event_id));
        return rows;
      }
      if (table !== "event") return rows;
      const periods = await closed();
      return rows.map((row) => admitEvent(periods, null, row));
    },
    async admitIds(table, ids) {
      if (table === "event") return refuseClosedEvents(ids);
      if (!OF_EVENT.has(table) || (await closed()).length === 0) return;
      for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
        const rows = await db
          .selectFrom(table as "attendance")
          .select("event_id")
          .where("id", "in", ids.slice(start, start + IDS_PER_QUERY))
          .execute();
        await refuseClosedEvents(rows.map(({ event_id }) => event_id));
      }
    },
  };
}

function refuseClosed(locks: PeriodLock[], event: Columns): void {
  const date = String(event.date);
  const lock = locks.find(
    ({ programmeId, from, to }) =>
      (programmeId === null || programmeId === event.programme_id) && from <= date && date <= to,
  );
  if (lock)
    throw failure("REFUSED", "periodLocked", {
      params: { from: lock.from, to: lock.to, by: lock.createdBy },
    });
}
