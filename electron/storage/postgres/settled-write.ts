import type { Kysely } from "kysely";
import { isBrokenConnection } from "../broken-connection.ts";
import { OutcomeUnknownError, type Tables, type WritableDatabase } from "../database.ts";

/** A fail-over takes some seconds; nobody looks longer at a form that is being saved. */
const LOOKS_FOR_MS = 10_000;
const LOOKS_EVERY_MS = 500;

/**
 * One command's transaction, never done twice. A connection that breaks before anything was done is made anew; one that breaks during
 * the commit leaves open whether it was done, so it is looked for by its journal entry before anybody is told.
 * @throws OutcomeUnknownError where it cannot be looked for
 */
export async function writeSettled<Result>(
  writer: Kysely<Tables>,
  work: (db: WritableDatabase) => Promise<Result>,
  entryId: string | undefined,
): Promise<Result> {
  for (let isFirst = true; ; isFirst = false) {
    let hasBegun = false;
    let done: { result: Result } | undefined;
    try {
      return await writer.transaction().execute(async (db) => {
        hasBegun = true;
        const result = await work(db);
        done = { result };
        return result;
      });
    } catch (error) {
      if (!isBrokenConnection(error)) throw error;
      const isUntouched = !hasBegun && isFirst;
      const finished = done as { result: Result } | undefined;
      if (finished && (await isWritten(writer, entryId))) return finished.result;
      if (!isUntouched) throw error;
    }
  }
}

/** Waits for the lock of commands first: whoever has it sees whether the broken one is there, for it is over. */
async function isWritten(writer: Kysely<Tables>, entryId: string | undefined): Promise<boolean> {
  if (entryId === undefined) throw new OutcomeUnknownError();
  const until = Date.now() + LOOKS_FOR_MS;
  for (;;) {
    try {
      const entry = await writer
        .transaction()
        .execute((db) => db.selectFrom("journal").select("id").where("id", "=", entryId).executeTakeFirst());
      return entry !== undefined;
    } catch (error) {
      if (!isBrokenConnection(error)) throw new OutcomeUnknownError(error);
      if (Date.now() > until) throw new OutcomeUnknownError(error);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS));
  }
}
