import { type SqlBool, sql } from "kysely";
import type { Person, PersonInput, PersonRow, peopleContract } from "../../../shared/contract/people.ts";
import { foldText, sortKey } from "../../../shared/vocabulary/polish-text.ts";
import type { PersonTable, ReadableDatabase } from "../../storage/database.ts";
import type { InputOf } from "../kernel/input-of.ts";
import { searchConditions, unknownLast } from "../kernel/listing.ts";
import { rowToStamps } from "../kernel/stamps.ts";

export async function listPeople(
  db: ReadableDatabase,
  input: InputOf<typeof peopleContract.list>,
): Promise<{ rows: PersonRow[]; total: number }> {
  const inProgramme =
    input.programmeId === undefined ? sql`` : sql`and event.programme_id = ${input.programmeId}`;
  const heldThere = sql`from event where event.id = attendance.event_id and event.deleted_at is null and event.status = 'held' ${inProgramme}`;
  const ofPerson = sql`from attendance where attendance.person_id = person.id and attendance.deleted_at is null`;
  // Counted per person by the index on attendance, for all when the list is sorted by it.
  const eventCount = sql<number>`(select count(*) ${ofPerson} and exists (select 1 ${heldThere}))`;
  const lastDay = sql<string | null>`(select max((select event.date ${heldThere})) ${ofPerson})`;
  const filtered = db
    .selectFrom("person")
    .where("person.deleted_at", "is", null)
    .where("person.merged_into_id", "is", null)
    .where((eb) => eb.and(searchConditions("person.search_fold", input.search)))
    .$if(input.staff !== undefined, (query) => query.where("person.staff", "=", input.staff ? 1 : 0))
    .$if(input.ids !== undefined, (query) =>
      query.where("person.id", "in", input.ids?.length ? input.ids : [""]),
    )
    .$if(input.programmeId !== undefined, (query) =>
      query.where(sql<SqlBool>`exists (select 1 ${ofPerson} and exists (select 1 ${heldThere}))`),
    );
  const { total } = await filtered.select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
  const sort = input.sort ?? { column: "code" as const, direction: "asc" as const };
  const pageIds = async () => {
    if (sort.column === "lastEventOn" && sort.direction === "desc") {
      const lately = await recentlyMet(db, input.programmeId);
      const ids = await filtered
        .innerJoin(lately.as("met"), "met.person_id", "person.id")
        .select("person.id")
        .orderBy("met.last_on", "desc")
        .orderBy("person.code_sort")
        .orderBy("person.id")
        .offset(input.offset)
        .limit(input.limit)
        .execute();
      // With fewer than asked for, there may be more who were met before.
      if (ids.length === input.limit) return ids;
    }
    return filtered
      .select("person.id")
      .orderBy(order, unknownLast(sort.direction))
      .orderBy("person.code_sort")
      .orderBy("person.id")
      .offset(input.offset)
      .limit(input.limit)
      .execute();
  };
  const order = {
    code: sql.ref("person.code_sort"),
    displayName: sql.ref("person.display_name_sort"),
    eventCount: eventCount,
    lastEventOn: lastDay,
  }[sort.column];
  const page = await pageIds();
  if (page.length === 0) return { rows: [], total: Number(total) };
  const ids = page.map((row) => row.id);
  const rows = await db.selectFrom("person").selectAll("person").where("person.id", "in", ids).execute();
  const attended = await db
    .selectFrom("attendance")
    .innerJoin("event", "event.id", "attendance.event_id")
    .where("attendance.person_id", "in", ids)
    .where("attendance.deleted_at", "is", null)
    .where("event.deleted_at", "is", null)
    .where("event.status", "=", "held")
    .$if(input.programmeId !== undefined, (query) =>
      query.where("event.programme_id", "=", input.programmeId as string),
    )
    .groupBy("attendance.person_id")
    .select([
      "attendance.person_id",
      sql<number>`count(*)`.as("event_count"),
      sql<string>`min(event.date)`.as("first_event_on"),
      sql<string>`max(event.date)`.as("last_event_on"),
    ])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const attendedById = new Map(attended.map((row) => [row.person_id, row]));
  return {
    total: Number(total),
    rows: page.flatMap(({ id }) => {
      const row = byId.get(id);
      if (!row) return [];
      const seen = attendedById.get(id);
      const counts = {
        eventCount: Number(seen?.event_count ?? 0),
        firstEventOn: seen?.first_event_on ?? null,
        lastEventOn: seen?.last_event_on ?? null,
      };
      return [{ ...rowToPerson(row), ...counts }];
    }),
  };
}

/** Enough that the first pages of those met last are found among who was there. */
const RECENT_EVENTS = 500;

/**
 * Who was at the newest held events, with their last day: all of the days from that of the five hundredth event on, so that nobody
 * who is not here was met later than anybody who is. Asked instead of everybody's every event, of which there may be millions.
 */
async function recentlyMet(db: ReadableDatabase, programmeId: string | undefined) {
  const held = db
    .selectFrom("event")
    .where("event.deleted_at", "is", null)
    .where("event.status", "=", "held")
    .$if(programmeId !== undefined, (query) => query.where("event.programme_id", "=", programmeId as string));
  const oldest = await held
    .select("event.date")
    .orderBy("event.date", "desc")
    .offset(RECENT_EVENTS)
    .limit(1)
    .executeTakeFirst();
  return db
    .selectFrom("attendance")
    .where("attendance.deleted_at", "is", null)
    .where("attendance.event_id", "in", held.where("event.date", ">=", oldest?.date ?? "").select("event.id"))
    .groupBy("attendance.person_id")
    .select("attendance.person_id")
    .select(
      sql<string>`max((select event.date from event where event.id = attendance.event_id))`.as("last_on"),
    );
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
