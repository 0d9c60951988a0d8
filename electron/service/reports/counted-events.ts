import type { Period } from "../../../shared/vocabulary/index.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { countedStates } from "../indicators/index.ts";

/** R2 in approved mode: what every table of the report counts. */
export function countedEvents(db: ReadableDatabase, programmeId: string, { from, to }: Period) {
  return db
    .selectFrom("event")
    .where("event.programme_id", "=", programmeId)
    .where("event.date", ">=", from)
    .where("event.date", "<=", to)
    .where("event.deleted_at", "is", null)
    .where("event.status", "=", "held")
    .where("event.record_state", "in", countedStates("approved"));
}
