import { isBrokenConnection, isSilence } from "../../storage/broken-connection.ts";

/** A server that goes breaks every connection; by then all of them are known to be broken. */
const BREATH_MS = 200;

/** Asks a second time where the connection broke on the way: a question changes nothing. */
export async function onceMore<Answer>(ask: () => Answer | PromiseLike<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!isBrokenConnection(error) || isSilence(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
    return ask();
  }
}
