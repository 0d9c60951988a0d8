import type { AnimatorFunction, FunctionInput } from "../../../shared/contract/structures.ts";
import type { AnimatorFunctionTable, ReadableDatabase } from "../../storage/database.ts";
import { rowToStamps } from "../kernel/stamps.ts";

/** The programme's functions in their order, with owner and the days they were done. */
export async function listFunctions(db: ReadableDatabase, programmeId: string): Promise<AnimatorFunction[]> {
  const rows = await db
    .selectFrom("animator_function")
    .leftJoin("organisation", "organisation.id", "animator_function.owner_organisation_id")
    .leftJoin("person", "person.id", "animator_function.owner_person_id")
    .selectAll("animator_function")
    .select([
      "organisation.name as organisation_name",
      "person.code as person_code",
      "person.display_name as person_name",
    ])
    .where("animator_function.programme_id", "=", programmeId)
    .where("animator_function.deleted_at", "is", null)
    .orderBy("position")
    .orderBy("animator_function.id")
    .execute();
  const done = await db
    .selectFrom("function_done")
    .innerJoin("animator_function", "animator_function.id", "function_done.function_id")
    .select(["function_id", "function_done.date", "function_done.evidence"])
    .where("animator_function.programme_id", "=", programmeId)
    .where("function_done.deleted_at", "is", null)
    .orderBy("function_done.date")
    .execute();
  const doneOf = Map.groupBy(done, (entry) => entry.function_id);
  return rows.map((row) => {
    const entries = (doneOf.get(row.id) ?? []).map(({ date, evidence }) => ({ date, evidence }));
    return {
      ...rowToStamps(row),
      programmeId: row.programme_id,
      key: row.key,
      name: row.name,
      owner: rowToOwner(row),
      ownerName: row.organisation_name ?? row.person_name ?? row.person_code,
      done: entries,
      lastDoneOn: entries.at(-1)?.date ?? null,
    };
  });
}

function rowToOwner(row: AnimatorFunctionTable): AnimatorFunction["owner"] {
  if (row.owner_kind === "organisation" && row.owner_organisation_id !== null)
    return { kind: "organisation", id: row.owner_organisation_id };
  if (row.owner_kind === "person" && row.owner_person_id !== null)
    return { kind: "person", id: row.owner_person_id };
  return { kind: row.owner_kind === "mops" ? "mops" : "nobody" };
}

export async function nextFunctionPosition(db: ReadableDatabase, programmeId: string): Promise<number> {
  const last = await db
    .selectFrom("animator_function")
    .select("position")
    .where("programme_id", "=", programmeId)
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirst();
  return (last?.position ?? 0) + 1;
}

export function functionColumns(input: Omit<FunctionInput, "done">) {
  return {
    programme_id: input.programmeId,
    key: input.key,
    name: input.name,
    owner_kind: input.owner.kind,
    owner_organisation_id: input.owner.kind === "organisation" ? input.owner.id : null,
    owner_person_id: input.owner.kind === "person" ? input.owner.id : null,
  };
}
