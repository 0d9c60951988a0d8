import { sql } from "kysely";
import type { Period } from "../../../../shared/vocabulary/index.ts";
import type { PartnerLine } from "../../../documents/yearly-report/live/live-data.ts";
import type { ReadableDatabase } from "../../../storage/database.ts";
import { countedEvents } from "../counted-events.ts";

/** Organisations at counted events of the period, and members of partnerships whose agreement is in force in it. */
export async function readPartners(
  db: ReadableDatabase,
  programme: { id: string; code: string },
  period: Period,
): Promise<PartnerLine[]> {
  const { from, to } = period;
  const present = await countedEvents(db, programme.id, period)
    .innerJoin("event_organisation", "event_organisation.event_id", "event.id")
    .where("event_organisation.deleted_at", "is", null)
    .groupBy("event_organisation.organisation_id")
    .select(["event_organisation.organisation_id as id", sql<number>`count(distinct event.id)`.as("events")])
    .execute();
  const members = await db
    .selectFrom("partnership_member")
    .innerJoin("partnership", "partnership.id", "partnership_member.partnership_id")
    .where("partnership.programme_id", "=", programme.id)
    .where("partnership.deleted_at", "is", null)
    .where("partnership_member.deleted_at", "is", null)
    .where("partnership.agreement_from", "<=", to)
    .where(sql<boolean>`coalesce(partnership.agreement_to, ${to}) >= ${from}`)
    .where(sql<boolean>`coalesce(partnership_member.starts_on, partnership.starts_on, ${from}) <= ${to}`)
    .where(sql<boolean>`coalesce(partnership_member.ends_on, partnership.ends_on, ${to}) >= ${from}`)
    .select("partnership_member.organisation_id as id")
    .distinct()
    .execute();
  const eventsOf = new Map(present.map((row) => [row.id, Number(row.events)]));
  const memberIds = new Set(members.map((row) => row.id));
  const ids = [...new Set([...eventsOf.keys(), ...memberIds])];
  if (ids.length === 0) return [];
  const organisations = await db
    .selectFrom("organisation")
    .select(["id", "name", "sector"])
    .where("id", "in", ids)
    .where("deleted_at", "is", null)
    .orderBy("name_sort")
    .orderBy("id")
    .execute();
  return organisations.map(({ id, name, sector }) => ({
    programmeCode: programme.code,
    name,
    isMops: sector === "mops",
    events: eventsOf.get(id) ?? 0,
    isMember: memberIds.has(id),
  }));
}
