import type { ReadableDatabase } from "../../../storage/database.ts";
import type { FactGroup, PeriodFacts } from "../compute-facts.ts";
import { declaredLevels } from "../compute-partner-surveys.ts";
import { distinctOrganisations } from "../compute-partners.ts";
import { countedStates, type Question } from "./question.ts";
import { readHeldEvents } from "./read-events.ts";
import { readGroups } from "./read-groups.ts";
import { readHistory } from "./read-history.ts";
import { readPartnerships } from "./read-partnerships.ts";
import { readPopulations } from "./read-populations.ts";
import { NO_RECORD, readRecord } from "./read-record.ts";
import { readPreviousStaffTime } from "./read-staff-time.ts";

/** Reads the facts of a question: the events always, other groups only when needed. Call it inside one snapshot. */
export async function readFacts(
  db: ReadableDatabase,
  question: Question,
  needed: ReadonlySet<FactGroup>,
): Promise<PeriodFacts> {
  const heldEvents = await readHeldEvents(db, question);
  const events = heldEvents.filter((event) => countedStates(question.mode).includes(event.recordState));
  const record = needed.has("record") ? await readRecord(db, question) : NO_RECORD;
  return {
    period: question.period,
    asOf: question.asOf,
    heldEvents,
    events,
    populations: needed.has("populations") ? await readPopulations(db, question) : [],
    previousStaffTime: needed.has("previousStaffTime") ? await readPreviousStaffTime(db, question) : [],
    partnerships: needed.has("partnerships")
      ? await readPartnerships(db, question, distinctOrganisations(heldEvents))
      : [],
    history: needed.has("history") ? await readHistory(db, question) : new Map(),
    declaredLevels: declaredLevels(record.partnerSurveys),
    groups: needed.has("groups") ? await readGroups(db, question) : [],
    record,
  };
}
