import type { ReadableDatabase } from "../../../storage/database.ts";
import type { OrganisationFact, PersonFact } from "../compute-facts.ts";

/** Both engines take this many values in one statement. */
const IDS_PER_QUERY = 30_000;

/** Of these people the live ones who are not staff. */
export function readPeople(db: ReadableDatabase, ids: string[]): Promise<PersonFact[]> {
  return inChunks(ids, (some) =>
    db
      .selectFrom("person")
      .select(["id", "age_band as ageBand", "lives_in_area as livesInArea"])
      .where("id", "in", some)
      .where("staff", "=", 0)
      .where("deleted_at", "is", null)
      .execute(),
  );
}

/** Of these organisations the live ones. */
export function readOrganisations(db: ReadableDatabase, ids: string[]): Promise<OrganisationFact[]> {
  return inChunks(ids, (some) =>
    db
      .selectFrom("organisation")
      .select(["id", "sector"])
      .where("id", "in", some)
      .where("deleted_at", "is", null)
      .execute(),
  );
}

async function inChunks<Row>(ids: string[], query: (some: string[]) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
    for (const row of await query(ids.slice(start, start + IDS_PER_QUERY))) rows.push(row);
  }
  return rows;
}

/** Codes of people by their ids. */
export async function readPersonCodes(db: ReadableDatabase, ids: string[]): Promise<Map<string, string>> {
  const rows = await inChunks(ids, (some) =>
    db.selectFrom("person").select(["id", "code"]).where("id", "in", some).execute(),
  );
  return new Map(rows.map(({ id, code }) => [id, code]));
}

/** Names as a drawing shows them: the short one where there is one. */
export async function readOrganisationNames(
  db: ReadableDatabase,
  ids: string[],
): Promise<Map<string, string>> {
  const rows = await inChunks(ids, (some) =>
    db
      .selectFrom("organisation")
      .select(["id", "name", "short_name as shortName"])
      .where("id", "in", some)
      .execute(),
  );
  return new Map(rows.map(({ id, name, shortName }) => [id, shortName ?? name]));
}
