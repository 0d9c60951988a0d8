import { type Expression, type SqlBool, sql } from "kysely";
import type { EventRow, eventsContract } from "../../../shared/contract/events.ts";
import type { EventTable, ReadableDatabase } from "../../storage/database.ts";
import type { InputOf } from "../kernel/input-of.ts";
import { searchConditions, unknownLast } from "../kernel/listing.ts";
import { rowToDate } from "./event-rows.ts";
import {
  headCountSql,
  namedCountSql,
  peoplePresent,
  peoplePresentSql,
  peopleUnknownSql,
} from "./people-present.ts";

type ListInput = InputOf<typeof eventsContract.list>;

const SORT_COLUMNS = {
  date: sql.ref("event.date"),
  title: sql.ref("event.title_sort"),
  kind: sql.ref("event.kind"),
  place: sql.ref("event.place_sort"),
  status: sql.ref("event.status"),
  initiativeLevel: sql.ref("event.initiative_level"),
  peoplePresent: peoplePresentSql,
  enteredOn: sql.ref("event.entered_on"),
} as const;

/** One page of events, found, sorted and cut in the database; people are counted for the rows of the page only. */
export async function listEvents(
  db: ReadableDatabase,
  input: ListInput,
): Promise<{ rows: EventRow[]; total: number }> {
  const conditions = eventConditions(input);
  const { total } = await db
    .selectFrom("event")
    .select(sql<number>`count(*)`.as("total"))
    .where((eb) => eb.and(conditions))
    .executeTakeFirstOrThrow();

  const sort = input.sort ?? { column: "date" as const, direction: "desc" as const };
  // The page's ids first, by the index alone where there is one; the wide rows only for those.
  const page = db
    .selectFrom("event")
    .select("event.id as page_id")
    .where((eb) => eb.and(conditions))
    .orderBy(
      SORT_COLUMNS[sort.column],
      NULLABLE_SORTS.has(sort.column) ? unknownLast(sort.direction) : sort.direction,
    )
    .orderBy("event.id", sort.direction)
    .offset(input.offset)
    .limit(input.limit);
  const ids = (await page.execute()).map((row) => row.page_id);
  if (ids.length === 0) return { rows: [], total: Number(total) };
  const rows = await db
    .selectFrom("event")
    .leftJoin("activity", "activity.id", "event.activity_id")
    .selectAll("event")
    .select([
      "activity.name as activity_name",
      namedCountSql.as("named_count"),
      headCountSql.as("head_count"),
    ])
    .where("event.id", "in", ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, rowToListRow(row as never)]));
  return { rows: ids.flatMap((id) => byId.get(id) ?? []), total: Number(total) };
}

const NULLABLE_SORTS: ReadonlySet<string> = new Set(["kind", "place", "initiativeLevel", "peoplePresent"]);

function eventConditions(input: ListInput): Expression<SqlBool>[] {
  const conditions: Expression<SqlBool>[] = [
    sql<SqlBool>`event.deleted_at is null`,
    ...searchConditions("event.search_fold", input.search),
  ];
  const equal = (column: string, value: string | number | undefined) => {
    if (value !== undefined) conditions.push(sql<SqlBool>`${sql.ref(`event.${column}`)} = ${value}`);
  };
  equal("programme_id", input.programmeId);
  equal("scope", input.scope);
  equal("status", input.status);
  equal("record_state", input.recordState);
  equal("kind", input.kind);
  equal("activity_id", input.activityId);
  equal("partnership_id", input.partnershipId);
  if (input.from) conditions.push(sql<SqlBool>`event.date >= ${input.from}`);
  if (input.to) conditions.push(sql<SqlBool>`event.date <= ${input.to}`);
  if (input.initiativeLevel === "unknown") conditions.push(sql<SqlBool>`event.initiative_level is null`);
  else equal("initiative_level", input.initiativeLevel);
  if (input.organisationId) {
    conditions.push(
      sql<SqlBool>`event.id in (select event_id from event_organisation where organisation_id = ${input.organisationId} and deleted_at is null)`,
    );
  }
  if (input.personId) {
    conditions.push(
      sql<SqlBool>`event.id in (select event_id from attendance where person_id = ${input.personId} and deleted_at is null)`,
    );
  }
  if (input.incomplete) {
    conditions.push(
      sql<SqlBool>`event.status = 'held' and (event.kind is null or event.length_minutes is null or event.initiative_level is null or ${peopleUnknownSql})`,
    );
  }
  if (input.ids) conditions.push(idsCondition(input.ids));
  return conditions;
}

const IDS_PER_LIST = 10_000;

function idsCondition(ids: string[]): Expression<SqlBool> {
  if (ids.length === 0) return sql<SqlBool>`1 = 0`;
  const lists = [];
  for (let start = 0; start < ids.length; start += IDS_PER_LIST) {
    lists.push(sql<SqlBool>`event.id in (${sql.join(ids.slice(start, start + IDS_PER_LIST))})`);
  }
  return sql<SqlBool>`(${sql.join(lists, sql` or `)})`;
}

function rowToListRow(
  row: EventTable & { activity_name: string | null; named_count: number; head_count: number | null },
): EventRow {
  const namedCount = Number(row.named_count);
  const headCount = row.head_count === null ? null : Number(row.head_count);
  return {
    id: row.id,
    revision: row.revision,
    date: rowToDate(row),
    startsAt: row.starts_at,
    lengthMinutes: row.length_minutes,
    title: row.title,
    scope: row.scope,
    kind: row.kind,
    place: row.place,
    status: row.status,
    initiativeLevel: row.initiative_level,
    activityName: row.activity_name,
    namedCount,
    headCount,
    peoplePresent: peoplePresent(namedCount, headCount),
    staffMinutes: row.staff_minutes,
    volunteerMinutes: row.volunteer_minutes,
    recordState: row.record_state,
    enteredOn: row.entered_on,
  };
}
