import type { Storage } from "../../storage/database.ts";

const MOST_ANSWERS = 300;

/** Answers by the state of the workspace that they were made from: with the state they are forgotten. */
const answers = new WeakMap<object, Map<string, unknown>>();

/**
 * The answer to a question that was asked before and of which nothing has changed since, else that of `work`. For answers that are
 * small beside what they are made from: an overview of a hundred thousand events is asked for at every return to its page.
 */
export async function remembered<Answer>(
  storage: Storage,
  question: unknown,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const mark = storage.stateMark();
  if (mark === null) return work();
  const ofState = answers.get(mark) ?? new Map<string, unknown>();
  answers.set(mark, ofState);
  const key = JSON.stringify(question);
  if (ofState.has(key)) return ofState.get(key) as Answer;
  const answer = await work();
  if (storage.stateMark() === mark && ofState.size < MOST_ANSWERS) ofState.set(key, answer);
  return answer;
}
