import { sql } from "kysely";
import type { RegisterLine } from "../../documents/register/index.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { uniqueNames } from "./compute-unique-names.ts";

export interface RegisterParties {
  organisations: RegisterLine[];
  people: RegisterLine[];
  /** The name of each organisation in the register; undefined when it is not on record. */
  organisationName(id: string | null): string | undefined;
  /** The code of each person after merges; undefined when it is not on record. */
  personCode(id: string | null): string | undefined;
}

/** Organisations and people of a programme, named in the register so that each name stands for one of them. */
export async function readParties(db: ReadableDatabase, programmeId: string): Promise<RegisterParties> {
  const organisations = await readOrganisations(db, programmeId);
  const people = await readPeople(db, programmeId);
  const names = uniqueNames(organisations);
  return {
    organisations: organisations.map(({ id, sector, founded_on, ended_on }) => ({
      name: names.get(id) ?? null,
      sector,
      foundedOn: founded_on,
      endedOn: ended_on,
    })),
    people: people.lines,
    organisationName: (id) => (id === null ? undefined : names.get(id)),
    personCode: (id) => (id === null ? undefined : people.codes.get(id)),
  };
}

/**
 * Those that the programme's records name, and resident groups that no programme's records name: the indicators of
 * durability count them for every programme.
 */
async function readOrganisations(db: ReadableDatabase, programmeId: string) {
  const links = (of: "=" | "any") => {
    const where = (table: string) =>
      of === "=" ? sql`and ${sql.ref(`${table}.programme_id`)} = ${programmeId}` : sql``;
    return sql`
      select link.organisation_id from event_organisation link
        join event on event.id = link.event_id and event.deleted_at is null
        where link.deleted_at is null ${where("event")}
      union select link.organisation_id from partnership_member link
        join partnership on partnership.id = link.partnership_id and partnership.deleted_at is null
        where link.deleted_at is null ${where("partnership")}
      union select owner_organisation_id from animator_function
        where deleted_at is null and owner_organisation_id is not null ${where("animator_function")}
      union select responsible_id from plan_action
        where deleted_at is null and responsible_id is not null ${where("plan_action")}`;
  };
  const surveyed = sql`
    select link.organisation_id from partner_level link
      join partner_survey on partner_survey.id = link.survey_id and partner_survey.deleted_at is null
      where link.deleted_at is null and partner_survey.programme_id = ${programmeId}
    union select link.about_id from partner_level link
      join partner_survey on partner_survey.id = link.survey_id and partner_survey.deleted_at is null
      where link.deleted_at is null and partner_survey.programme_id = ${programmeId}
    union select link.organisation_id from partner_principles link
      join partner_survey on partner_survey.id = link.survey_id and partner_survey.deleted_at is null
      where link.deleted_at is null and partner_survey.programme_id = ${programmeId}`;
  return db
    .selectFrom("organisation")
    .select(["id", "name", "sector", "founded_on", "ended_on"])
    .where("deleted_at", "is", null)
    .where((eb) =>
      eb.or([
        sql<boolean>`organisation.id in (${links("=")} union ${surveyed})`,
        eb.and([eb("sector", "=", "resident-group"), sql<boolean>`organisation.id not in (${links("any")})`]),
      ]),
    )
    .orderBy("name_sort")
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** People who were at an event of the programme or do one of its functions. */
async function readPeople(db: ReadableDatabase, programmeId: string) {
  const rows = await db
    .selectFrom("person")
    .select(["id", "code", "age_band", "lives_in_area", "staff", "merged_into_id"])
    .where("deleted_at", "is", null)
    .where(
      sql<boolean>`person.id in (
        select attendance.person_id from attendance join event on event.id = attendance.event_id
          where event.programme_id = ${programmeId} and event.deleted_at is null and attendance.deleted_at is null
        union select owner_person_id from animator_function
          where programme_id = ${programmeId} and deleted_at is null and owner_person_id is not null)`,
    )
    .execute();
  const merged = rows.flatMap(({ merged_into_id }) => merged_into_id ?? []);
  const known = new Set(rows.map(({ id }) => id));
  const missing = merged.filter((id) => !known.has(id));
  if (missing.length > 0) {
    rows.push(
      ...(await db
        .selectFrom("person")
        .select(["id", "code", "age_band", "lives_in_area", "staff", "merged_into_id"])
        .where("id", "in", missing)
        .where("deleted_at", "is", null)
        .execute()),
    );
  }
  const codeOf = new Map(rows.map(({ id, code }) => [id, code]));
  return {
    codes: new Map(
      rows.map(({ id, code, merged_into_id }) => [id, codeOf.get(merged_into_id ?? id) ?? code]),
    ),
    lines: rows
      .filter(({ merged_into_id }) => merged_into_id === null)
      .map(({ code, age_band, lives_in_area, staff }): RegisterLine & { code: string } => ({
        code,
        ageBand: age_band,
        livesInArea: lives_in_area,
        staff: staff === 1 ? "yes" : "no",
      }))
      .sort((one, other) => comparePlain(one.code, other.code)),
  };
}

/** By characters: the same on both engines and after every import. */
function comparePlain(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
