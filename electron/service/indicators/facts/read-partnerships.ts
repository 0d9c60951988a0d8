import type { ReadableDatabase } from "../../../storage/database.ts";
import type { MembershipFact, OrganisationFact, PartnershipFact } from "../compute-facts.ts";
import type { Question } from "./question.ts";

/**
 * The programmes' partnerships with their members. `known` are organisations met at events: an organisation is one object,
 * so that a member can be found among them.
 */
export async function readPartnerships(
  db: ReadableDatabase,
  { programmeIds }: Question,
  known: readonly OrganisationFact[],
): Promise<PartnershipFact[]> {
  const partnerships = await db
    .selectFrom("partnership")
    .where("programme_id", "in", programmeIds)
    .where("deleted_at", "is", null)
    .select([
      "id",
      "starts_on as startsOn",
      "ends_on as endsOn",
      "agreement_from as agreementFrom",
      "agreement_to as agreementTo",
    ])
    .orderBy("id")
    .execute();
  const members = await db
    .selectFrom("partnership_member")
    .innerJoin("partnership", "partnership.id", "partnership_member.partnership_id")
    .innerJoin("organisation", "organisation.id", "partnership_member.organisation_id")
    .where("partnership.programme_id", "in", programmeIds)
    .where("partnership.deleted_at", "is", null)
    .where("partnership_member.deleted_at", "is", null)
    .where("organisation.deleted_at", "is", null)
    .select([
      "partnership_member.partnership_id",
      "partnership_member.starts_on",
      "partnership_member.ends_on",
      "organisation.id",
      "organisation.sector",
    ])
    .execute();
  const organisations = new Map(known.map((organisation) => [organisation.id, organisation]));
  const organisationOf = ({ id, sector }: OrganisationFact): OrganisationFact => {
    const organisation = organisations.get(id) ?? { id, sector };
    organisations.set(id, organisation);
    return organisation;
  };
  const membersOf = Map.groupBy(members, (row) => row.partnership_id);
  return partnerships.map((partnership) => ({
    ...partnership,
    members: (membersOf.get(partnership.id) ?? []).map(
      (row): MembershipFact => ({
        organisation: organisationOf(row),
        startsOn: row.starts_on,
        endsOn: row.ends_on,
      }),
    ),
  }));
}
