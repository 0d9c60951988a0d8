import type { JournalChain } from "../database.ts";
import { FIRST_HASH, journalHash } from "../journal-chain.ts";

export const fileChain: JournalChain = {
  async append(db, entry, recordIds) {
    const last = await db
      .selectFrom("journal")
      .select(["seq", "hash"])
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirst();
    const placed = { ...entry, seq: (last?.seq ?? 0) + 1, previous_hash: last?.hash ?? FIRST_HASH };
    await db
      .insertInto("journal")
      .values({ ...placed, erased_at: null, hash: journalHash(placed) })
      .execute();
    if (recordIds.length > 0)
      await db
        .insertInto("journal_record")
        .values(recordIds.map((record_id) => ({ journal_id: entry.id, record_id })))
        .execute();
  },
};
