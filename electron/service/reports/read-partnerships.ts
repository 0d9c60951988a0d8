import type { Period } from "../../../shared/vocabulary/index.ts";
import type { PartnershipLine } from "../../documents/yearly-report/report-data.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { rowToDate } from "../events/index.ts";
import { countedEvents } from "./counted-events.ts";

/** The programme's partnerships that lasted into the period, in Polish order. */
export async function readPartnerships(
  db: ReadableDatabase,
  programmeId: string,
  period: Period,
): Promise<PartnershipLine[]> {
  const partnerships = await db
    .selectFrom("partnership")
    .selectAll()
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .orderBy("name_sort")
    .orderBy("id")
    .execute();
  const members = Map.groupBy(await readMembers(db, programmeId), (member) => member.partnership_id);
  const meetings = Map.groupBy(
    await countedEvents(db, programmeId, period)
      .where("event.partnership_id", "is not", null)
      .select(["event.partnership_id", "event.date", "event.date_precision"])
      .execute(),
    (meeting) => meeting.partnership_id,
  );
  const active = await readActive(db, programmeId, period);
  return partnerships
    .filter((partnership) => overlaps(partnership, period))
    .map((partnership) => {
      const present = (members.get(partnership.id) ?? []).filter((member) => overlaps(member, period));
      const distinct = [...new Map(present.map((member) => [member.organisation_id, member])).values()];
      const days = (meetings.get(partnership.id) ?? []).map(rowToDate).sort();
      return {
        name: partnership.name,
        kind: partnership.kind,
        startsOn: partnership.starts_on,
        endsOn: partnership.ends_on,
        agreementFrom: partnership.agreement_from,
        agreementTo: partnership.agreement_to,
        members: distinct.length,
        activeMembers: distinct.filter((member) => active.has(member.organisation_id)).length,
        meetings: days.length,
        lastMeetingOn: days.at(-1) ?? null,
        memberNames: distinct.length === 0 ? null : distinct.map(({ name }) => name).join("; "),
      };
    });
}

function overlaps(
  range: { starts_on: string | null; ends_on: string | null },
  { from, to }: Period,
): boolean {
  return (range.starts_on ?? from) <= to && (range.ends_on ?? to) >= from;
}

/** Members other than MOPS. */
function readMembers(db: ReadableDatabase, programmeId: string) {
  return db
    .selectFrom("partnership_member")
    .innerJoin("partnership", "partnership.id", "partnership_member.partnership_id")
    .innerJoin("organisation", "organisation.id", "partnership_member.organisation_id")
    .select([
      "partnership_member.partnership_id",
      "partnership_member.organisation_id",
      "partnership_member.starts_on",
      "partnership_member.ends_on",
      "organisation.name",
    ])
    .where("partnership.programme_id", "=", programmeId)
    .where("partnership_member.deleted_at", "is", null)
    .where("organisation.deleted_at", "is", null)
    .where("organisation.sector", "!=", "mops")
    .orderBy("organisation.name_sort")
    .orderBy("organisation.id")
    .execute();
}

/** Organisations at a counted event of the period. */
async function readActive(db: ReadableDatabase, programmeId: string, period: Period): Promise<Set<string>> {
  const rows = await countedEvents(db, programmeId, period)
    .innerJoin("event_organisation", "event_organisation.event_id", "event.id")
    .where("event_organisation.deleted_at", "is", null)
    .select("event_organisation.organisation_id")
    .distinct()
    .execute();
  return new Set(rows.map((row) => row.organisation_id));
}
