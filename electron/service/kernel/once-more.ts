import { isBrokenConnection } from "../../storage/broken-connection.ts";

/** Asks a second time where the connection broke on the way: a question changes nothing. */
export async function onceMore<Answer>(ask: () => Answer | PromiseLike<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!isBrokenConnection(error)) throw error;
    return ask();
  }
}
