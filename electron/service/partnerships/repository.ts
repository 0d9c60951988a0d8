import { sql } from "kysely";
import type {
  Partnership,
  PartnershipInput,
  PartnershipRow,
  partnershipsContract,
} from "../../../shared/contract/partnerships.ts";
import type { PartnershipTable, ReadableDatabase } from "../../storage/database.ts";
import type { InputOf } from "../kernel/input-of.ts";
import { searchConditions, unknownLast } from "../kernel/listing.ts";
import { nameColumns } from "../kernel/named.ts";
import { rowToStamps } from "../kernel/stamps.ts";

type ListInput = InputOf<typeof partnershipsContract.list>;

const SORT_COLUMNS = {
  name: "name_sort",
  kind: "kind",
  startsOn: "starts_on",
  agreementFrom: "agreement_from",
  memberCount: "member_count",
  lastMeetingOn: "last_meeting_on",
} as const;

export async function listPartnerships(
  db: ReadableDatabase,
  input: ListInput,
): Promise<{ rows: PartnershipRow[]; total: number }> {
  const meetings = db
    .selectFrom("event")
    .where("event.deleted_at", "is", null)
    .where("event.status", "=", "held")
    .where("event.partnership_id", "is not", null)
    .groupBy("event.partnership_id")
    .select(["event.partnership_id as meeting_of"])
    .select(sql<number>`count(*)`.as("meeting_count"))
    .select(sql<string>`max(event.date)`.as("last_meeting_on"))
    .as("meetings");
  const members = db
    .selectFrom("partnership_member")
    .where("partnership_member.deleted_at", "is", null)
    .groupBy("partnership_member.partnership_id")
    .select(["partnership_member.partnership_id as member_of"])
    .select(sql<number>`count(distinct partnership_member.organisation_id)`.as("member_count"))
    .as("members");
  const filtered = db
    .selectFrom("partnership")
    .leftJoin(meetings, "meetings.meeting_of", "partnership.id")
    .leftJoin(members, "members.member_of", "partnership.id")
    .where("partnership.deleted_at", "is", null)
    .where("partnership.programme_id", "=", input.programmeId)
    .where((eb) => eb.and(searchConditions("partnership.name_fold", input.search)))
    .$if(input.kind !== undefined, (query) => query.where("partnership.kind", "=", input.kind as never));
  const { total } = await filtered.select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
  const sort = input.sort ?? { column: "name" as const, direction: "asc" as const };
  const rows = await filtered
    .selectAll("partnership")
    .select([
      sql<number>`coalesce(members.member_count, 0)`.as("member_count"),
      sql<number>`coalesce(meetings.meeting_count, 0)`.as("meeting_count"),
      "meetings.last_meeting_on",
    ])
    .orderBy(sql.ref(SORT_COLUMNS[sort.column]), unknownLast(sort.direction))
    .orderBy("partnership.name_sort")
    .orderBy("partnership.id")
    .offset(input.offset)
    .limit(input.limit)
    .execute();
  return {
    total: Number(total),
    rows: rows.map((row) => ({
      ...rowToPartnership(row),
      memberCount: Number(row.member_count),
      meetingCount: Number(row.meeting_count),
      lastMeetingOn: row.last_meeting_on,
    })),
  };
}

export async function findPartnership(db: ReadableDatabase, id: string): Promise<Partnership | undefined> {
  const row = await db
    .selectFrom("partnership")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!row) return undefined;
  const members = await db
    .selectFrom("partnership_member")
    .innerJoin("organisation", "organisation.id", "partnership_member.organisation_id")
    .select(["organisation_id", "organisation.name", "role", "starts_on", "ends_on"])
    .where("partnership_id", "=", id)
    .where("partnership_member.deleted_at", "is", null)
    .orderBy("organisation.name_sort")
    .orderBy("partnership_member.starts_on")
    .execute();
  return {
    ...rowToPartnership(row),
    members: members.map((member) => ({
      organisationId: member.organisation_id,
      name: member.name,
      role: member.role,
      startsOn: member.starts_on,
      endsOn: member.ends_on,
    })),
  };
}

function rowToPartnership(row: PartnershipTable) {
  return {
    ...rowToStamps(row),
    programmeId: row.programme_id,
    name: row.name,
    kind: row.kind,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    agreementFrom: row.agreement_from,
    agreementTo: row.agreement_to,
    purpose: row.purpose,
  };
}

export function partnershipColumns(partnership: PartnershipInput) {
  return {
    programme_id: partnership.programmeId,
    ...nameColumns(partnership.name),
    kind: partnership.kind,
    starts_on: partnership.startsOn,
    ends_on: partnership.endsOn,
    agreement_from: partnership.agreementFrom,
    agreement_to: partnership.agreementTo,
    purpose: partnership.purpose,
  };
}

export function memberColumns(partnershipId: string, members: PartnershipInput["members"]) {
  return members.map((member) => ({
    partnership_id: partnershipId,
    organisation_id: member.organisationId,
    role: member.role,
    starts_on: member.startsOn,
    ends_on: member.endsOn,
  }));
}
