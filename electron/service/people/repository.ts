import { sql } from "kysely";
import type { z } from "zod";
import type { Person, PersonInput, PersonRow, peopleContract } from "../../../shared/contract/people.ts";
import { foldText, sortKey } from "../../../shared/vocabulary/polish-text.ts";
import type { PersonTable, ReadableDatabase } from "../../storage/database.ts";
import { searchConditions, unknownLast } from "../kernel/listing.ts";
import { rowToStamps } from "../kernel/stamps.ts";

type ListInput = z.output<NonNullable<(typeof peopleContract.list)["~orpc"]["inputSchema"]>>;

const SORT_COLUMNS = {
  code: "code_sort",
  displayName: "display_name_sort",
  eventCount: "event_count",
  lastEventOn: "last_event_on",
} as const;

export async function listPeople(
  db: ReadableDatabase,
  input: ListInput,
): Promise<{ rows: PersonRow[]; total: number }> {
  const met = db
    .selectFrom("attendance")
    .innerJoin("event", "event.id", "attendance.event_id")
    .where("attendance.deleted_at", "is", null)
    .where("event.deleted_at", "is", null)
    .where("event.status", "=", "held")
    .$if(input.programmeId !== undefined, (query) =>
      query.where("event.programme_id", "=", input.programmeId as string),
    )
    .groupBy("attendance.person_id")
    .select(["attendance.person_id as met_id"])
    .select(sql<number>`count(*)`.as("event_count"))
    .select(sql<string>`min(event.date)`.as("first_event_on"))
    .select(sql<string>`max(event.date)`.as("last_event_on"))
    .as("met");
  const filtered = db
    .selectFrom("person")
    .leftJoin(met, "met.met_id", "person.id")
    .where("person.deleted_at", "is", null)
    .where("person.merged_into_id", "is", null)
    .where((eb) => eb.and(searchConditions("person.search_fold", input.search)))
    .$if(input.staff !== undefined, (query) => query.where("person.staff", "=", input.staff ? 1 : 0))
    .$if(input.programmeId !== undefined, (query) => query.where("met.met_id", "is not", null));
  const { total } = await filtered.select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
  const sort = input.sort ?? { column: "code" as const, direction: "asc" as const };
  const rows = await filtered
    .selectAll("person")
    .select([
      sql<number>`coalesce(met.event_count, 0)`.as("event_count"),
      "met.first_event_on",
      "met.last_event_on",
    ])
    .orderBy(sql.ref(SORT_COLUMNS[sort.column]), unknownLast(sort.direction))
    .orderBy("person.code_sort")
    .orderBy("person.id")
    .offset(input.offset)
    .limit(input.limit)
    .execute();
  return {
    total: Number(total),
    rows: rows.map((row) => ({
      ...rowToPerson(row),
      eventCount: Number(row.event_count),
      firstEventOn: row.first_event_on,
      lastEventOn: row.last_event_on,
    })),
  };
}

export async function findPerson(db: ReadableDatabase, id: string): Promise<Person | undefined> {
  const row = await db
    .selectFrom("person")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return row && rowToPerson(row);
}

export async function isPersonCodeTaken(
  db: ReadableDatabase,
  code: string,
  exceptId?: string,
): Promise<boolean> {
  const rows = await db
    .selectFrom("person")
    .select("id")
    .where("code", "=", code)
    .where("deleted_at", "is", null)
    .execute();
  return rows.some((row) => row.id !== exceptId);
}

const CODE_PREFIX = "O-";
const CODE_DIGITS = 4;

/** The next free code: O-0001, O-0002 … One above the highest ever given, so that a deleted person's code is not given again. */
export async function nextPersonCode(db: ReadableDatabase): Promise<string> {
  const codes = await db
    .selectFrom("person")
    .select("code")
    .where("code", "like", `${CODE_PREFIX}%`)
    .execute();
  const numbers = codes
    .map(({ code }) => Number(code.slice(CODE_PREFIX.length)))
    .filter((number) => Number.isSafeInteger(number));
  return formatPersonCode(numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1);
}

export function formatPersonCode(number: number): string {
  return `${CODE_PREFIX}${String(number).padStart(CODE_DIGITS, "0")}`;
}

function rowToPerson(row: PersonTable): Person {
  return {
    ...rowToStamps(row),
    code: row.code,
    displayName: row.display_name,
    ageBand: row.age_band,
    livesInArea: row.lives_in_area,
    staff: row.staff === 1,
    consentOn: row.consent_on,
    mergedIntoId: row.merged_into_id,
  };
}

export function personColumns(person: PersonInput & { code: string }) {
  return {
    code: person.code,
    code_sort: sortKey(person.code),
    display_name: person.displayName,
    display_name_sort: person.displayName === null ? null : sortKey(person.displayName),
    search_fold: foldText(`${person.code} ${person.displayName ?? ""}`),
    age_band: person.ageBand,
    lives_in_area: person.livesInArea,
    staff: person.staff ? 1 : 0,
    consent_on: person.consentOn,
  };
}
