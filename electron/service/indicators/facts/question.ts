import type { IndicatorMode } from "../../../../shared/contract/indicators.ts";
import type { Period, RecordState } from "../../../../shared/vocabulary/index.ts";
import type { ReadableDatabase } from "../../../storage/database.ts";

/** Whose facts are read, of which days, in which mode. */
export interface Question {
  programmeIds: string[];
  period: Period;
  asOf: string;
  mode: IndicatorMode;
}

const COUNTED_STATES: Record<IndicatorMode, RecordState[]> = {
  approved: ["approved"],
  provisional: ["approved", "submitted", "draft"],
};

/** R2: the record states that count; `returned` never does. */
export function countedStates(mode: IndicatorMode): RecordState[] {
  return COUNTED_STATES[mode];
}

/** Live, held events of the programmes in a stretch of days. */
export function heldEvents(db: ReadableDatabase, { programmeIds }: Question, { from, to }: Period) {
  return db
    .selectFrom("event")
    .where("event.programme_id", "in", programmeIds)
    .where("event.date", ">=", from)
    .where("event.date", "<=", to)
    .where("event.deleted_at", "is", null)
    .where("event.status", "=", "held");
}

/** R2: the counted ones of them. */
export function countedEvents(db: ReadableDatabase, question: Question, period: Period) {
  return heldEvents(db, question, period).where("event.record_state", "in", countedStates(question.mode));
}
