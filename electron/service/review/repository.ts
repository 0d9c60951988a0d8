import { sql } from "kysely";
import type { ReviewRow } from "../../../shared/contract/review.ts";
import { RECORD_STATES, type RecordState } from "../../../shared/vocabulary/records.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { failure } from "../kernel/failures.ts";
import type { WriteScope } from "../kernel/scopes.ts";

export interface ReviewQuestion {
  programmeId?: string | undefined;
  states: RecordState[];
  from?: string | undefined;
  to?: string | undefined;
  offset: number;
  limit: number;
}

export async function listForReview(
  db: ReadableDatabase,
  question: ReviewQuestion,
): Promise<{ rows: ReviewRow[]; total: number; counts: Record<RecordState, number> }> {
  const { programmeId, from, to, states } = question;
  const events = db
    .selectFrom("event")
    .innerJoin("programme", "programme.id", "event.programme_id")
    .where("event.deleted_at", "is", null)
    .where("programme.deleted_at", "is", null)
    .$if(programmeId !== undefined, (query) => query.where("event.programme_id", "=", programmeId as string))
    .$if(from !== undefined, (query) => query.where("event.date", ">=", from as string))
    .$if(to !== undefined, (query) => query.where("event.date", "<=", to as string));
  const counted = await events
    .select(["event.record_state", sql<number>`count(*)`.as("count")])
    .groupBy("event.record_state")
    .execute();
  const counts = Object.fromEntries(RECORD_STATES.map((state) => [state, 0])) as Record<RecordState, number>;
  for (const { record_state, count } of counted) counts[record_state] = Number(count);
  const rows = await events
    .select([
      "event.id",
      "event.revision",
      "event.programme_id",
      "programme.code",
      "event.date",
      "event.title",
      "event.record_state",
      "event.review_note",
      "event.changed_by",
      "event.changed_at",
    ])
    .where("event.record_state", "in", states)
    .orderBy("event.date")
    .orderBy("event.id")
    .offset(question.offset)
    .limit(question.limit)
    .execute();
  return {
    counts,
    total: states.reduce((sum, state) => sum + counts[state], 0),
    rows: rows.map((row) => ({
      id: row.id,
      revision: row.revision,
      programmeId: row.programme_id,
      programmeCode: row.code,
      date: row.date,
      title: row.title,
      state: row.record_state,
      note: row.review_note,
      changedBy: row.changed_by,
      changedAt: row.changed_at,
    })),
  };
}

/** Moves events to a state, whole or nothing: one that is not in a state it may come from, or was changed since it was seen, refuses all. */
export async function moveEvents(
  scope: WriteScope,
  records: { id: string; revision: number }[],
  move: { from: RecordState[]; to: RecordState; note: string | null },
): Promise<{ count: number; journalId: string }> {
  const states = new Map<string, RecordState>();
  const ids = records.map(({ id }) => id);
  for (const { id, record_state } of await scope.db
    .selectFrom("event")
    .select(["id", "record_state"])
    .where("id", "in", ids)
    .where("deleted_at", "is", null)
    .execute())
    states.set(id, record_state);
  const wrong = ids.filter((id) => {
    const state = states.get(id);
    return state !== undefined && !move.from.includes(state);
  });
  if (wrong.length > 0) throw failure("REFUSED", "wrongState", { params: { count: wrong.length } });
  for (const { id, revision } of records)
    await scope.changes.update("event", id, revision, { record_state: move.to, review_note: move.note });
  return { count: records.length, journalId: scope.changes.journalId };
}

export async function countUnapproved(
  db: ReadableDatabase,
  { programmeId, from, to }: { programmeId: string | null; from: string; to: string },
): Promise<number> {
  const { count } = await db
    .selectFrom("event")
    .select(sql<number>`count(*)`.as("count"))
    .where("deleted_at", "is", null)
    .where("record_state", "<>", "approved")
    .where("date", ">=", from)
    .where("date", "<=", to)
    .$if(programmeId !== null, (query) => query.where("programme_id", "=", programmeId as string))
    .executeTakeFirstOrThrow();
  return Number(count);
}
