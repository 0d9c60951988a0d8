import { sql } from "kysely";
import type {
  DiagnosisEntry,
  DiagnosisInput,
  diagnosisContract,
} from "../../../shared/contract/diagnosis.ts";
import { foldText, sortKey } from "../../../shared/vocabulary/polish-text.ts";
import type { DiagnosisEntryTable, ReadableDatabase } from "../../storage/database.ts";
import type { InputOf } from "../kernel/input-of.ts";
import { searchConditions, unknownLast } from "../kernel/listing.ts";
import { partialDay, partialDayColumns } from "../kernel/partial-day.ts";
import { rowToStamps } from "../kernel/stamps.ts";

const SORT_COLUMNS = {
  date: "date",
  type: "type",
  text: "text_sort",
  source: "source",
  votes: "votes",
} as const;

const countsOfEntry = [
  sql<number>`(select count(*) from action_diagnosis link join plan_action on plan_action.id = link.action_id and plan_action.deleted_at is null
    where link.entry_id = diagnosis_entry.id and link.deleted_at is null)`.as("action_count"),
  sql<number>`(select count(*) from event_asset link join event on event.id = link.event_id and event.deleted_at is null
    where link.entry_id = diagnosis_entry.id and link.deleted_at is null)`.as("event_count"),
] as const;

type EntryRow = DiagnosisEntryTable & { action_count: number; event_count: number };

export async function listDiagnosis(
  db: ReadableDatabase,
  input: InputOf<typeof diagnosisContract.list>,
): Promise<{ rows: DiagnosisEntry[]; total: number }> {
  const filtered = db
    .selectFrom("diagnosis_entry")
    .where("deleted_at", "is", null)
    .where("programme_id", "=", input.programmeId)
    .where((eb) => eb.and(searchConditions("diagnosis_entry.search_fold", input.search)))
    .$if(input.type !== undefined, (query) => query.where("type", "=", input.type as never))
    .$if(input.source !== undefined, (query) => query.where("source", "=", input.source as never))
    .$if(input.priority !== undefined, (query) => query.where("priority", "=", input.priority ? 1 : 0))
    .$if(input.ids !== undefined, (query) => query.where("id", "in", input.ids?.length ? input.ids : [""]))
    .$if(input.validAt !== undefined, (query) =>
      query
        .where((eb) => eb.or([eb("date", "is", null), eb("date", "<=", input.validAt as string)]))
        .where((eb) => eb.or([eb("closed_on", "is", null), eb("closed_on", ">=", input.validAt as string)])),
    );
  const { total } = await filtered.select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
  const sort = input.sort ?? { column: "date" as const, direction: "desc" as const };
  const rows = await filtered
    .selectAll()
    .select(countsOfEntry)
    .orderBy(sql.ref(SORT_COLUMNS[sort.column]), unknownLast(sort.direction))
    .orderBy("id")
    .offset(input.offset)
    .limit(input.limit)
    .execute();
  return { total: Number(total), rows: rows.map(rowToEntry) };
}

export async function findDiagnosisEntry(
  db: ReadableDatabase,
  id: string,
): Promise<DiagnosisEntry | undefined> {
  const row = await db
    .selectFrom("diagnosis_entry")
    .selectAll()
    .select(countsOfEntry)
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return row && rowToEntry(row);
}

function rowToEntry(row: EntryRow): DiagnosisEntry {
  return {
    ...rowToStamps(row),
    programmeId: row.programme_id,
    date: partialDay(row),
    type: row.type,
    text: row.text,
    category: row.category,
    source: row.source,
    method: row.method,
    place: row.place,
    priority: row.priority === 1,
    votes: row.votes,
    closedOn: row.closed_on,
    notes: row.notes,
    actionCount: Number(row.action_count),
    eventCount: Number(row.event_count),
  };
}

/** The columns that a user's input fills; `external_id` belongs to the import. */
export function diagnosisColumns(entry: DiagnosisInput) {
  return {
    programme_id: entry.programmeId,
    ...partialDayColumns(entry.date),
    type: entry.type,
    text: entry.text,
    text_sort: sortKey(entry.text),
    search_fold: foldText(
      [entry.text, entry.category, entry.place].filter((text) => text !== null).join(" "),
    ),
    category: entry.category,
    source: entry.source,
    method: entry.method,
    place: entry.place,
    priority: entry.priority ? 1 : 0,
    votes: entry.votes,
    closed_on: entry.closedOn,
    notes: entry.notes,
  };
}
