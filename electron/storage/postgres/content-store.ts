import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { ContentStore, ReadableDatabase } from "../database.ts";

/** What is in attached files, in a table of the shared workspace: whoever may see the attachment gets it, and the server's backup has it. */
export const tableStore: ContentStore = {
  async keep(db, sha256, bytes) {
    await db
      .insertInto("attachment_content")
      .values({ sha256, content: bytes })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  read: readSound,

  async findUnsound(db, contents) {
    const unsound: string[] = [];
    for (const { sha256 } of contents) if (!(await readSound(db, sha256))) unsound.push(sha256);
    return unsound;
  },

  async sweep(db, wanted) {
    const rows = await db.selectFrom("attachment_content").select("sha256").execute();
    const unwanted = rows.map(({ sha256 }) => sha256).filter((sha256) => !wanted.has(sha256));
    if (unwanted.length > 0)
      await db.deleteFrom("attachment_content").where(sql<boolean>`sha256 = any(${unwanted})`).execute();
    return unwanted.length;
  },
};

async function readSound(db: ReadableDatabase, sha256: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom("attachment_content")
    .select("content")
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  return row && createHash("sha256").update(row.content).digest("hex") === sha256 ? row.content : null;
}
