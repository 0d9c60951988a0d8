import type { ReadableDatabase } from "../../storage/database.ts";
import { contentHash } from "./content-hash.ts";

/** Each signed evaluation whose kept content no longer has the hash it was signed with, in words; empty when all hold. */
export async function checkSignedEvaluations(db: ReadableDatabase): Promise<string[]> {
  const rows = await db
    .selectFrom("evaluation")
    .select(["id", "content", "content_hash"])
    .where("state", "=", "signed")
    .orderBy("id")
    .execute();
  return rows
    .filter(({ content, content_hash }) => contentHash(content ?? "") !== content_hash)
    .map(({ id }) => `signed evaluation ${id}: its content does not have the hash it was signed with`);
}
