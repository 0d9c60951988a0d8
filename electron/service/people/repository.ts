import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Person, PersonInput, PersonRow, peopleContract } from "../../../shared/contract/people.ts";
import { foldText, sortKey } from "../../../shared/vocabulary/polish-text.ts";
import type { PersonTable, ReadableDatabase } from "../../storage/database.ts";
import type { InputOf } from "../kernel/input-of.ts";
import { searchConditions, unknownLast } from "../kernel/listing.ts";
import { rowToStamps } from "../kernel/stamps.ts";
import { byLastDay, recentlyMet } from "./recently-met.ts";

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
  const isLarge = await isLargeProgramme(db, input.programmeId);
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
      query.where(
        isLarge
          ? sql<SqlBool>`exists (select 1 ${ofPerson} and exists (select 1 ${heldThere}))`
          : sql<SqlBool>`person.id in (${peopleOf(input.programmeId as string)})`,
      ),
    );
  const { total } = await filtered.select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
  const sort = input.sort ?? { column: "code" as const, direction: "asc" as const };
  const pageIds = async () => {
    if (sort.column === "lastEventOn" && sort.direction === "desc") {
      const lastDays = await recentlyMet(db, input.programmeId);
      const met = filtered
        .select(["person.id", "person.code_sort"])
        .where("person.id", "in", [...lastDays.keys()]);
      const found = lastDays.size === 0 ? [] : await met.execute();
      const ids = found.toSorted(byLastDay(lastDays)).slice(input.offset, input.offset + input.limit);
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
  // Each attendance asks for its own event: as a join, an engine without statistics begins with all events of the programme.
  const days = db
    .selectFrom("attendance")
    .where("attendance.person_id", "in", ids)
    .where("attendance.deleted_at", "is", null)
    .select("attendance.person_id")
    .select(sql<string | null>`(select event.date ${heldThere})`.as("day"));
  const attended = await db
    .selectFrom(days.as("met"))
    .groupBy("met.person_id")
    .select([
      "met.person_id",
      sql<number>`count(met.day)`.as("event_count"),
      sql<string | null>`min(met.day)`.as("first_event_on"),
      sql<string | null>`max(met.day)`.as("last_event_on"),
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

/** From here on it costs less to ask everybody whether they were there than to list who was. */
const EVENTS_OF_A_LARGE_PROGRAMME = 20_000;

async function isLargeProgramme(db: ReadableDatabase, programmeId: string | undefined): Promise<boolean> {
  if (programmeId === undefined) return false;
  const beyond = await db
    .selectFrom("event")
    .select("id")
    .where("programme_id", "=", programmeId)
    .orderBy("date")
    .offset(EVENTS_OF_A_LARGE_PROGRAMME)
    .limit(1)
    .executeTakeFirst();
  return beyond !== undefined;
}

/** Who was at a held event of the programme: from its own events, so that it does not matter how many people other programmes have. */
function peopleOf(programmeId: string): RawBuilder<unknown> {
  return sql`select attendance.person_id from event join attendance on attendance.event_id = event.id and attendance.deleted_at is null
    where event.programme_id = ${programmeId} and event.deleted_at is null and event.status = 'held'`;
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
