import { sql } from "kysely";
import type { Period } from "../../../shared/vocabulary/index.ts";
import type { OrganisationLine } from "../../documents/yearly-report/report-data.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { countedEvents } from "./counted-events.ts";

/** Where only the month is known, the month. */
const knownDate = sql`case when event.date_precision = 'month' then substr(event.date, 1, 7) else event.date end`;

/** The organisations at the programme's counted events of the period, in Polish order. */
export async function readOrganisations(
  db: ReadableDatabase,
  programmeId: string,
  period: Period,
): Promise<OrganisationLine[]> {
  const rows = await countedEvents(db, programmeId, period)
    .innerJoin("event_organisation", "event_organisation.event_id", "event.id")
    .innerJoin("organisation", "organisation.id", "event_organisation.organisation_id")
    .where("event_organisation.deleted_at", "is", null)
    .where("organisation.deleted_at", "is", null)
    .select([
      "organisation.id",
      "organisation.name",
      "organisation.name_sort",
      "organisation.sector",
      sql<number>`count(distinct event.id)`.as("events"),
      sql<number>`count(distinct case when event_organisation.role in ('organiser', 'co-organiser') then event.id end)`.as(
        "organised",
      ),
      sql<string>`min(${knownDate})`.as("first_on"),
      sql<string>`max(${knownDate})`.as("last_on"),
    ])
    .groupBy(["organisation.id", "organisation.name", "organisation.name_sort", "organisation.sector"])
    .orderBy("organisation.name_sort")
    .orderBy("organisation.id")
    .execute();
  const partnerships = await readPartnershipCounts(db, programmeId, period);
  return rows.map((row) => ({
    name: row.name,
    sector: row.sector,
    events: Number(row.events),
    organised: Number(row.organised),
    firstOn: row.first_on,
    lastOn: row.last_on,
    partnerships: partnerships.get(row.id) ?? 0,
  }));
}

/** Of how many of the programme's partnerships each was a member on any day of the period. */
async function readPartnershipCounts(
  db: ReadableDatabase,
  programmeId: string,
  { from, to }: Period,
): Promise<Map<string, number>> {
  const lasted = (table: "partnership" | "partnership_member") =>
    sql<boolean>`coalesce(${sql.ref(`${table}.starts_on`)}, ${from}) <= ${to} and coalesce(${sql.ref(`${table}.ends_on`)}, ${to}) >= ${from}`;
  const rows = await db
    .selectFrom("partnership_member")
    .innerJoin("partnership", "partnership.id", "partnership_member.partnership_id")
    .where("partnership.programme_id", "=", programmeId)
    .where("partnership.deleted_at", "is", null)
    .where("partnership_member.deleted_at", "is", null)
    .where(lasted("partnership"))
    .where(lasted("partnership_member"))
    .select([
      "partnership_member.organisation_id",
      sql<number>`count(distinct partnership_member.partnership_id)`.as("partnerships"),
    ])
    .groupBy("partnership_member.organisation_id")
    .execute();
  return new Map(rows.map((row) => [row.organisation_id, Number(row.partnerships)]));
}
