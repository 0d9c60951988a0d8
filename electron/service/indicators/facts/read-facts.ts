import type { ReadableDatabase } from "../../../storage/database.ts";
import type { FactGroup, PeriodFacts } from "../compute-facts.ts";
import { distinctOrganisations } from "../compute-partners.ts";
import { countedStates, type Question } from "./question.ts";
import { readHeldEvents } from "./read-events.ts";
import { readHistory } from "./read-history.ts";
import { readPartnerships } from "./read-partnerships.ts";
import { readPopulations } from "./read-populations.ts";
import { readPreviousStaffTime } from "./read-staff-time.ts";

/** Reads the facts of a question: the events always, other groups only when needed. Call it inside one snapshot. */
export async function readFacts(
  db: ReadableDatabase,
  question: Question,
  needed: ReadonlySet<FactGroup>,
): Promise<PeriodFacts> {
  const heldEvents = await readHeldEvents(db, question);
  const events = heldEvents.filter((event) => countedStates(question.mode).includes(event.recordState));
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
    // Partner surveys come with the next records; until then no organisation declares a level.
    declaredLevels: [],
  };
}
