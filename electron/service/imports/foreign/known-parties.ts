import type { ReadableDatabase } from "../../../storage/database.ts";
import type { KnownOrganisation } from "./compute-organisation-book.ts";
import type { KnownPerson } from "./compute-person-book.ts";

/** Organisations and people on record, to match names with. */
export async function knownParties(
  db: ReadableDatabase,
): Promise<{ organisations: KnownOrganisation[]; people: KnownPerson[] }> {
  const organisations = await db
    .selectFrom("organisation")
    .select(["name", "short_name"])
    .where("deleted_at", "is", null)
    .orderBy("name_sort")
    .execute();
  const people = await db
    .selectFrom("person")
    .select(["id", "code", "display_name"])
    .where("deleted_at", "is", null)
    .where("merged_into_id", "is", null)
    .where("display_name", "is not", null)
    .orderBy("code_sort")
    .execute();
  return {
    organisations: organisations.map(({ name, short_name }) => ({ name, shortName: short_name })),
    people: people.map(({ id, code, display_name }) => ({ id, code, displayName: display_name })),
  };
}
