import type { QualityIssue } from "../../../shared/contract/quality.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import type { HeavyQuestion } from "../kernel/heavy-question.ts";
import { findFlagged, readCompleteness } from "./find-flagged.ts";
import { findDuplicateEvents, findOutliers } from "./find-unlike.ts";
import type { Place } from "./place.ts";

/** The worst first: what contradicts itself falsifies an indicator, a late entry can only be seen. */
const WORST_FIRST: QualityIssue["kind"][] = [
  "levelFourWithStaffHours",
  "attendanceAtCancelled",
  "heldInFuture",
  "eventOutsideProgramme",
  "duplicateEvent",
  "outlierHeadCount",
  "plannedInPast",
  "missingField",
  "lateEntry",
];

export const qualityIssuesQuestion: HeavyQuestion<
  { place: Place; limit: number },
  Awaited<ReturnType<typeof listIssues>>
> = {
  name: "qualityIssues",
  answer: (storage, { place, limit }) => storage.snapshot((db) => listIssues(db, place, limit)),
};

/** Everything in a period's events that a careful person would look at. */
export async function listIssues(db: ReadableDatabase, place: Place, limit: number) {
  const found = [
    ...(await findFlagged(db, place)),
    ...(await findOutliers(db, place)),
    ...(await findDuplicateEvents(db, place)),
  ];
  const placeOf = new Map(WORST_FIRST.map((kind, index) => [kind, index]));
  const rank = (issue: QualityIssue) => placeOf.get(issue.kind) ?? WORST_FIRST.length;
  found.sort(
    (one, other) =>
      rank(one) - rank(other) ||
      other.date.localeCompare(one.date) ||
      one.eventId.localeCompare(other.eventId) ||
      one.field.localeCompare(other.field),
  );
  return {
    issues: found.slice(0, limit),
    total: found.length,
    countsByKind: Object.fromEntries(
      WORST_FIRST.map((kind) => [kind, found.filter((issue) => issue.kind === kind).length]),
    ),
    completeness: await readCompleteness(db, place),
  };
}
