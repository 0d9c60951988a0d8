import type { FollowUp } from "../../../shared/contract/structures.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { rowToStamps } from "../kernel/stamps.ts";

/** What was seen 6, 12 and 24 months after a programme ended. */
export async function listFollowUps(db: ReadableDatabase, programmeId: string): Promise<FollowUp[]> {
  const rows = await db
    .selectFrom("follow_up")
    .selectAll()
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .orderBy("months")
    .execute();
  const pursuits = await db
    .selectFrom("follow_up_pursuit")
    .innerJoin("follow_up", "follow_up.id", "follow_up_pursuit.follow_up_id")
    .select(["follow_up_id", "organisation_id", "goal"])
    .where("follow_up.programme_id", "=", programmeId)
    .where("follow_up_pursuit.deleted_at", "is", null)
    .orderBy("goal")
    .execute();
  const pursuitsOf = Map.groupBy(pursuits, (row) => row.follow_up_id);
  return rows.map((row) => ({
    ...rowToStamps(row),
    programmeId: row.programme_id,
    months: row.months,
    date: row.date,
    notes: row.notes,
    pursuits: (pursuitsOf.get(row.id) ?? []).map(({ organisation_id, goal }) => ({
      organisationId: organisation_id,
      goal,
    })),
  }));
}

export function followUpColumns(input: Pick<FollowUp, "programmeId" | "months" | "date" | "notes">) {
  return { programme_id: input.programmeId, months: input.months, date: input.date, notes: input.notes };
}

export function pursuitColumns(followUpId: string, pursuits: FollowUp["pursuits"]) {
  return pursuits.map(({ organisationId, goal }) => ({
    follow_up_id: followUpId,
    organisation_id: organisationId,
    goal,
  }));
}
