import type { Period } from "../../../shared/vocabulary/periods.ts";
import type { ReadableDatabase } from "../../storage/database.ts";

/** Which events are looked at, and from which day. */
export interface Place {
  programmeId: string;
  period: Period;
  today: string;
}

export function periodEvents(db: ReadableDatabase, { programmeId, period }: Place) {
  return db
    .selectFrom("event")
    .where("event.programme_id", "=", programmeId)
    .where("event.date", ">=", period.from)
    .where("event.date", "<=", period.to)
    .where("event.deleted_at", "is", null);
}
