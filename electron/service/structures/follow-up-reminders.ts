import type { FollowUpReminder } from "../../../shared/contract/structures.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { computeReminders } from "./compute-reminders.ts";
import { listFollowUps } from "./follow-ups-repository.ts";

/** The follow-ups of every ended programme, or of one, the earliest first. */
export async function listReminders(
  db: ReadableDatabase,
  today: string,
  programmeId: string | undefined,
): Promise<FollowUpReminder[]> {
  const ended = db
    .selectFrom("programme")
    .select(["id", "code", "name", "ends_on", "goals"])
    .where("deleted_at", "is", null)
    .where("ends_on", "is not", null)
    .orderBy("code");
  const rows = await (programmeId === undefined ? ended : ended.where("id", "=", programmeId)).execute();
  const reminders: FollowUpReminder[] = [];
  for (const { id, code, name, ends_on, goals } of rows) {
    const goalCount = (JSON.parse(goals) as string[]).length;
    const followUps = await listFollowUps(db, id);
    reminders.push(
      ...computeReminders({ id, code, name, endsOn: ends_on as string, goalCount, followUps }, today),
    );
  }
  return reminders.sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
}
