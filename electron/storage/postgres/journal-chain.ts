import { sql } from "kysely";
import type { JournalChain } from "../database.ts";
import { FIRST_HASH, hashedText } from "../journal-chain.ts";

/** In one statement: reading the last entry first, and then adding the records, would each cost a save as much as a row of it. */
export const serverChain: JournalChain = {
  async append(db, entry, recordIds) {
    const { start, middle, end } = hashedText(entry);
    await sql`with placed as (
        select coalesce(max(seq), 0) + 1 as seq,
          coalesce((select hash from journal order by seq desc limit 1), ${FIRST_HASH}) as previous_hash
        from journal
      ), entry as (
        insert into journal (id, at, user_name, operation, changes, changes_hash, undoes_id, seq, previous_hash, hash)
        select ${entry.id}, ${entry.at}, ${entry.user_name}, ${entry.operation}, ${entry.changes}, ${entry.changes_hash},
          ${entry.undoes_id}, seq, previous_hash,
          encode(sha256(convert_to(concat(${start}::text, previous_hash, ${middle}::text, seq, ${end}::text), 'UTF8')), 'hex')
        from placed
        returning id
      )
      insert into journal_record (journal_id, record_id)
      select entry.id, record_id from entry, unnest(${recordIds}::text[]) as of_entry(record_id)`.execute(db);
  },
};
