import { sql } from "kysely";
import type {
  Organisation,
  OrganisationInput,
  OrganisationRow,
  organisationsContract,
} from "../../../shared/contract/organisations.ts";
import { foldText } from "../../../shared/vocabulary/polish-text.ts";
import type { OrganisationTable, ReadableDatabase } from "../../storage/database.ts";
import type { InputOf } from "../kernel/input-of.ts";
import { searchConditions, unknownLast } from "../kernel/listing.ts";
import { nameColumns } from "../kernel/named.ts";
import { rowToStamps } from "../kernel/stamps.ts";

type ListInput = InputOf<typeof organisationsContract.list>;

const SORT_COLUMNS = {
  name: sql.ref("organisation.name_sort"),
  sector: sql.ref("organisation.sector"),
} as const;

/** At how many held events each organisation was, and when last; goes over every event of the programme. */
export const readMeetings = (db: ReadableDatabase, programmeId: string | undefined) =>
  db
    .selectFrom("event_organisation")
    .innerJoin("event", "event.id", "event_organisation.event_id")
    .where("event_organisation.deleted_at", "is", null)
    .where("event.deleted_at", "is", null)
    .where("event.status", "=", "held")
    .$if(programmeId !== undefined, (query) => query.where("event.programme_id", "=", programmeId as string))
    .groupBy("event_organisation.organisation_id")
    .select(["event_organisation.organisation_id as met_id"])
    .select(sql<number>`count(distinct event.id)`.as("event_count"))
    .select(sql<string>`max(event.date)`.as("last_event_on"))
    .execute();
type Meetings = Awaited<ReturnType<typeof readMeetings>>;

/** `met`: read before, since it stays the same while one looks, sorts and pages. */
export async function listOrganisations(
  db: ReadableDatabase,
  input: ListInput,
  met: Meetings,
): Promise<{ rows: OrganisationRow[]; total: number }> {
  const metById = new Map(met.map((row) => [row.met_id, row]));
  const filtered = db
    .selectFrom("organisation")
    .where("organisation.deleted_at", "is", null)
    .where((eb) => eb.and(searchConditions("organisation.name_fold", input.search)))
    .$if(input.sector !== undefined, (query) =>
      query.where("organisation.sector", "=", input.sector as never),
    )
    .$if(input.onlyInProgramme === true, (query) =>
      query.where("organisation.id", "in", metById.size > 0 ? [...metById.keys()] : [""]),
    );
  const { total } = await filtered.select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
  const sort = input.sort ?? { column: "name" as const, direction: "asc" as const };
  const inOrder = (query: typeof filtered) =>
    query.orderBy("organisation.name_sort").orderBy("organisation.id");
  const { column, direction } = sort;
  let rows: OrganisationTable[];
  if (column === "eventCount" || column === "lastEventOn") {
    const named = await inOrder(filtered).select("organisation.id").execute();
    const ids = byMeeting(named, metById, { column, direction }).slice(
      input.offset,
      input.offset + input.limit,
    );
    const found = ids.length === 0 ? [] : await filtered.selectAll().where("id", "in", ids).execute();
    const byId = new Map(found.map((row) => [row.id, row]));
    rows = ids.flatMap((id) => byId.get(id) ?? []);
  } else {
    rows = await inOrder(filtered.orderBy(SORT_COLUMNS[column], unknownLast(direction)))
      .selectAll("organisation")
      .offset(input.offset)
      .limit(input.limit)
      .execute();
  }
  return {
    total: Number(total),
    rows: rows.map((row) => ({
      ...rowToOrganisation(row),
      eventCount: Number(metById.get(row.id)?.event_count ?? 0),
      lastEventOn: metById.get(row.id)?.last_event_on ?? null,
    })),
  };
}

/** Ids by how often or how lately they were met, those alike in the order given; never met is last by day, 0 by count. */
function byMeeting(
  named: readonly { id: string }[],
  metById: ReadonlyMap<string, Meetings[number]>,
  { column, direction }: { column: "eventCount" | "lastEventOn"; direction: "asc" | "desc" },
): string[] {
  const sign = direction === "asc" ? 1 : -1;
  const countOf = (id: string) => Number(metById.get(id)?.event_count ?? 0);
  const dayOf = (id: string) => metById.get(id)?.last_event_on ?? null;
  const compare = (one: string, other: string) => {
    if (column === "eventCount") return sign * (countOf(one) - countOf(other));
    const [day, otherDay] = [dayOf(one), dayOf(other)];
    if (day === null || otherDay === null) return Number(day === null) - Number(otherDay === null);
    return day === otherDay ? 0 : day < otherDay ? -sign : sign;
  };
  return named.map(({ id }) => id).sort(compare);
}

export async function findOrganisation(db: ReadableDatabase, id: string): Promise<Organisation | undefined> {
  const row = await db
    .selectFrom("organisation")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return row && rowToOrganisation(row);
}

export async function isNameTaken(db: ReadableDatabase, name: string, exceptId?: string): Promise<boolean> {
  const rows = await db
    .selectFrom("organisation")
    .select("id")
    .where("name_fold", "=", foldText(name))
    .where("deleted_at", "is", null)
    .execute();
  return rows.some((row) => row.id !== exceptId);
}

export function rowToOrganisation(row: OrganisationTable): Organisation {
  return {
    ...rowToStamps(row),
    name: row.name,
    shortName: row.short_name,
    sector: row.sector,
    contact: row.contact,
    foundedOn: row.founded_on,
    endedOn: row.ended_on,
    notes: row.notes,
  };
}

export function organisationColumns(organisation: OrganisationInput) {
  return {
    ...nameColumns(organisation.name),
    short_name: organisation.shortName,
    sector: organisation.sector,
    contact: organisation.contact,
    founded_on: organisation.foundedOn,
    ended_on: organisation.endedOn,
    notes: organisation.notes,
  };
}
