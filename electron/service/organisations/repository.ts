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
  eventCount: sql`coalesce(met.event_count, 0)`,
  lastEventOn: sql.ref("met.last_event_on"),
} as const;

/** At how many held events each organisation was, and when last; goes over every event of the programme. */
const meetings = (db: ReadableDatabase, programmeId: string | undefined) =>
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
    .select(sql<string>`max(event.date)`.as("last_event_on"));

export const readMeetings = (db: ReadableDatabase, programmeId: string | undefined) =>
  meetings(db, programmeId).execute();
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
  const byMeeting = sort.column === "eventCount" || sort.column === "lastEventOn";
  const rows = await filtered
    .$if(
      byMeeting,
      (query) =>
        query.leftJoin(meetings(db, input.programmeId).as("met"), "met.met_id", "organisation.id") as never,
    )
    .selectAll("organisation")
    .orderBy(SORT_COLUMNS[sort.column], unknownLast(sort.direction))
    .orderBy("organisation.name_sort")
    .orderBy("organisation.id")
    .offset(input.offset)
    .limit(input.limit)
    .execute();
  return {
    total: Number(total),
    rows: rows.map((row) => ({
      ...rowToOrganisation(row),
      eventCount: Number(metById.get(row.id)?.event_count ?? 0),
      lastEventOn: metById.get(row.id)?.last_event_on ?? null,
    })),
  };
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
