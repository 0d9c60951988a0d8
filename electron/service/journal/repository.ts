import { sql } from "kysely";
import type { JournalEntry } from "../../../shared/contract/journal.ts";
import type { JournalTable, ReadableDatabase } from "../../storage/database.ts";
import { FIRST_HASH, journalHash, type RecordChange } from "../kernel/journal-writer.ts";

export async function listJournal(
  db: ReadableDatabase,
  input: { recordId?: string | undefined; offset: number; limit: number },
): Promise<{ rows: JournalEntry[]; total: number }> {
  const filtered = db.selectFrom("journal").$if(input.recordId !== undefined, (query) =>
    query.where(
      "journal.id",
      "in",
      db
        .selectFrom("journal_record")
        .select("journal_id")
        .where("record_id", "=", input.recordId as string),
    ),
  );
  const { total } = await filtered.select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
  const rows = await filtered
    .selectAll("journal")
    .select((eb) =>
      eb
        .selectFrom("journal as undoing")
        .select(sql<number>`count(*)`.as("count"))
        .whereRef("undoing.undoes_id", "=", "journal.id")
        .as("undoings"),
    )
    .orderBy("journal.seq", "desc")
    .offset(input.offset)
    .limit(input.limit)
    .execute();
  return { total: Number(total), rows: rows.map((row) => rowToEntry(row, Number(row.undoings) > 0)) };
}

function rowToEntry(row: JournalTable, undone: boolean): JournalEntry {
  return {
    id: row.id,
    seq: row.seq,
    at: row.at,
    userName: row.user_name,
    operation: row.operation,
    records: (JSON.parse(row.changes) as RecordChange[]).map(describeChange),
    undoes: row.undoes_id,
    undone,
  };
}

function describeChange(change: RecordChange): JournalEntry["records"][number] {
  if ("id" in change) return { kind: change.table, id: change.id, count: 1 };
  if ("createdCount" in change) return { kind: change.table, id: null, count: change.createdCount };
  const ids = "created" in change ? change.created : "removed" in change ? change.removed : change.restored;
  return { kind: change.table, id: null, count: ids.length };
}

const ENTRIES_PER_READ = 1000;

/** Walks the whole chain; each problem names the entry where the chain does not hold. */
export async function checkJournalChain(
  db: ReadableDatabase,
): Promise<{ entries: number; problems: string[] }> {
  const problems: string[] = [];
  let entries = 0;
  let previousHash = FIRST_HASH;
  for (;;) {
    const rows = await db
      .selectFrom("journal")
      .selectAll()
      .where("seq", ">", entries)
      .orderBy("seq")
      .limit(ENTRIES_PER_READ)
      .execute();
    for (const row of rows) {
      if (row.seq !== entries + 1 || row.previous_hash !== previousHash || row.hash !== journalHash(row))
        problems.push(`journal ${row.seq}`);
      previousHash = row.hash;
      entries = row.seq;
    }
    if (rows.length < ENTRIES_PER_READ) return { entries, problems };
  }
}
