import { lastDayOfMonth } from "../../../../shared/vocabulary/index.ts";
import type { ReadableDatabase } from "../../../storage/database.ts";
import type { EndingFact, FunctionFact } from "../compute-record-facts.ts";
import type { Question } from "./question.ts";

/** The programmes' functions; MOPS and its staff take nothing over. */
export async function readFunctions(
  db: ReadableDatabase,
  { programmeIds }: Question,
): Promise<FunctionFact[]> {
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
    .select(["animator_function.id", "owner_kind", "organisation.sector", "person.staff"])
    .where("animator_function.programme_id", "in", programmeIds)
    .where("animator_function.deleted_at", "is", null)
    .orderBy("animator_function.id")
    .execute();
  const done = await db
    .selectFrom("function_done")
    .innerJoin("animator_function", "animator_function.id", "function_done.function_id")
    .select(["function_done.function_id", "function_done.date"])
    .where("animator_function.programme_id", "in", programmeIds)
    .where("animator_function.deleted_at", "is", null)
    .where("function_done.deleted_at", "is", null)
    .execute();
  const doneOf = Map.groupBy(done, (entry) => entry.function_id);
  return rows.map((row) => ({
    id: row.id,
    isTakenOver:
      (row.owner_kind === "organisation" && row.sector !== null && row.sector !== "mops") ||
      (row.owner_kind === "person" && row.staff === 0),
    doneOn: (doneOf.get(row.id) ?? []).map((entry) => entry.date),
  }));
}

/** Whether each programme has ended by the day of calculation, and its follow-ups by then. */
export async function readEndings(
  db: ReadableDatabase,
  { programmeIds, asOf }: Question,
): Promise<EndingFact[]> {
  const programmes = await db
    .selectFrom("programme")
    .select(["id", "ends_on", "goals"])
    .where("id", "in", programmeIds)
    .where("deleted_at", "is", null)
    .orderBy("id")
    .execute();
  const followUps = await db
    .selectFrom("follow_up")
    .select(["id", "programme_id", "months"])
    .where("programme_id", "in", programmeIds)
    .where("deleted_at", "is", null)
    .where("date", "<=", asOf)
    .execute();
  const pursuits = await db
    .selectFrom("follow_up_pursuit")
    .innerJoin("follow_up", "follow_up.id", "follow_up_pursuit.follow_up_id")
    .innerJoin("organisation", "organisation.id", "follow_up_pursuit.organisation_id")
    .select(["follow_up_pursuit.follow_up_id", "follow_up_pursuit.organisation_id", "follow_up_pursuit.goal"])
    .where("follow_up.programme_id", "in", programmeIds)
    .where("follow_up_pursuit.deleted_at", "is", null)
    .where("organisation.deleted_at", "is", null)
    .execute();
  const followUpsOf = Map.groupBy(followUps, (row) => row.programme_id);
  const pursuitsOf = Map.groupBy(pursuits, (row) => row.follow_up_id);
  return programmes.map(({ id, ends_on, goals }) => ({
    id,
    hasEnded: ends_on !== null && lastDay(ends_on) < asOf,
    goalCount: (JSON.parse(goals) as string[]).length,
    followUps: (followUpsOf.get(id) ?? []).map((followUp) => ({
      id: followUp.id,
      months: followUp.months,
      pursuits: (pursuitsOf.get(followUp.id) ?? []).map((row) => ({
        organisationId: row.organisation_id,
        goal: row.goal,
      })),
    })),
  }));
}

function lastDay(dayOrMonth: string): string {
  return dayOrMonth.length === 7 ? lastDayOfMonth(`${dayOrMonth}-01`) : dayOrMonth;
}

export async function readLocalGroupIds(
  db: ReadableDatabase,
  { programmeIds }: Question,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("partnership")
    .select("id")
    .where("programme_id", "in", programmeIds)
    .where("kind", "=", "local-support-group")
    .where("deleted_at", "is", null)
    .execute();
  return new Set(rows.map((row) => row.id));
}
