import type { JournalChain } from "../database.ts";
import { journalHash, newestEntry } from "../journal-chain.ts";

export const fileChain: JournalChain = {
  async append(db, entry, recordIds) {
    const { seq, hash } = await newestEntry(db);
    const placed = { ...entry, seq: seq + 1, previous_hash: hash };
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
