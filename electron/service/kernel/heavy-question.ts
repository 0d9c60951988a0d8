import type { Storage } from "../../storage/database.ts";
import { remembered } from "./remembered-answers.ts";
import type { Kernel } from "./scopes.ts";

/** A question whose answer is computed from everything a programme has: what is asked and answered is plain data. */
export interface HeavyQuestion<Asked, Answer> {
  /** By which a thread of its own knows it (service/heavy-questions.ts). */
  name: string;
  answer(storage: Storage, asked: Asked): Promise<Answer>;
  /** The answer is as long as what it is made from, so that it is not remembered. */
  isLong?(asked: Asked): boolean;
}

/** With more events computing would hold the window's process for longer than a person notices (50 ms at about five thousand). */
const EVENTS_ANSWERED_HERE = 3000;

/**
 * Answers a small programme's question at once, here; that of a large one in a thread of its own, so that meanwhile nothing stands
 * still. By the same code from the same records: who asks cannot tell the difference.
 */
export async function answered<Asked, Answer>(
  { storage, longTasks }: Kernel,
  question: HeavyQuestion<Asked, Answer>,
  /** Whose events it is computed from. */
  programmeIds: readonly string[] | "all",
  asked: Asked,
): Promise<Answer> {
  const { ask } = longTasks;
  if (!ask || !(await isHeavy(storage, programmeIds))) return question.answer(storage, asked);
  if (question.isLong?.(asked)) return ask<Answer>(question.name, asked);
  return remembered(storage, [question.name, asked], () => ask<Answer>(question.name, asked));
}

async function isHeavy({ read }: Storage, programmeIds: readonly string[] | "all"): Promise<boolean> {
  const beyond = await read
    .selectFrom("event")
    .select("id")
    .$if(programmeIds !== "all", (query) => query.where("programme_id", "in", programmeIds as string[]))
    .offset(EVENTS_ANSWERED_HERE)
    .limit(1)
    .executeTakeFirst();
  return beyond !== undefined;
}
