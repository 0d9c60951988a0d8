import type { ReadableDatabase } from "../../storage/database.ts";
import type { OwnedFunction } from "./compute-exit.ts";

/** The programme's functions in their order, each with its owner; an owner who is no longer on record owns nothing. */
export async function readOwnedFunctions(
  db: ReadableDatabase,
  programmeId: string,
): Promise<OwnedFunction[]> {
  const rows = await db
    .selectFrom("animator_function")
    .leftJoin("organisation", (join) =>
      join
        .onRef("organisation.id", "=", "animator_function.owner_organisation_id")
        .on("organisation.deleted_at", "is", null),
    )
    .leftJoin("person", (join) =>
      join.onRef("person.id", "=", "animator_function.owner_person_id").on("person.deleted_at", "is", null),
    )
    .select(["animator_function.id", "animator_function.name", "owner_kind"])
    .select([
      "organisation.id as organisation_id",
      "organisation.name as organisation_name",
      "organisation.sector",
    ])
    .select(["person.id as person_id", "person.display_name", "person.code", "person.staff"])
    .where("animator_function.programme_id", "=", programmeId)
    .where("animator_function.deleted_at", "is", null)
    .orderBy("position")
    .orderBy("animator_function.id")
    .execute();
  const done = await db
    .selectFrom("function_done")
    .innerJoin("animator_function", "animator_function.id", "function_done.function_id")
    .select(["function_done.function_id", "function_done.date"])
    .where("animator_function.programme_id", "=", programmeId)
    .where("function_done.deleted_at", "is", null)
    .execute();
  const doneOf = Map.groupBy(done, (entry) => entry.function_id);
  return rows.map((row) => {
    const ownerId = row.organisation_id ?? row.person_id;
    const isGone = ownerId === null && (row.owner_kind === "organisation" || row.owner_kind === "person");
    return {
      id: row.id,
      name: row.name,
      ownerKind: isGone ? "nobody" : row.owner_kind,
      ownerId,
      ownerName: row.organisation_name ?? row.display_name ?? row.code,
      ownerIsMops: row.owner_kind === "mops" || row.sector === "mops" || row.staff === 1,
      doneOn: (doneOf.get(row.id) ?? []).map((entry) => entry.date),
    };
  });
}
