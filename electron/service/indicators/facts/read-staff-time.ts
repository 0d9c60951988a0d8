import { previousPeriod } from "../../../../shared/vocabulary/index.ts";
import type { ReadableDatabase } from "../../../storage/database.ts";
import type { StaffTimeFact } from "../compute-facts.ts";
import { countedEvents, type Question } from "./question.ts";

/** The counted events of the previous period with their staff minutes (D5). */
export function readPreviousStaffTime(db: ReadableDatabase, question: Question): Promise<StaffTimeFact[]> {
  return countedEvents(db, question, previousPeriod(question.period))
    .select(["event.id", "event.staff_minutes as staffMinutes"])
    .execute();
}
