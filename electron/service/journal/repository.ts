import { sql } from "kysely";
import type { JournalEntry } from "../../../shared/contract/journal.ts";
import type { JournalTable, ReadableDatabase } from "../../storage/database.ts";
import { FIRST_HASH, journalHash, textHash } from "../../storage/journal-chain.ts";
import type { RecordChange } from "../kernel/journal-writer.ts";

interface JournalQuestion {
  recordId?: string | undefined;
  userName?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  offset: number;
  limit: number;
}

export async function listJournal(
  db: ReadableDatabase,
  input: JournalQuestion,
): Promise<{ rows: JournalEntry[]; total: number }> {
  const filtered = db
    .selectFrom("journal")
    .$if(input.userName !== undefined, (query) =>
      query.where("journal.user_name", "=", input.userName as string),
    )
    .$if(input.from !== undefined, (query) => query.where("journal.at", ">=", input.from as string))
    // Every time of the last day sorts before this.
    .$if(input.to !== undefined, (query) => query.where("journal.at", "<=", `${input.to}U`))
    .$if(input.recordId !== undefined, (query) =>
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
  const emptied = new Map<string, { seq: number; hash: string }>();
  const vouched = new Map<string, string>();
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
      const held = textHash(row.changes);
      if (row.changes_hash !== null && row.changes_hash !== held)
        emptied.set(row.id, { seq: row.seq, hash: held });
      if (row.operation === "personalData.erase" && row.changes_hash === held)
        for (const [id, hash] of vouchedBy(row.changes)) vouched.set(id, hash);
      previousHash = row.hash;
      entries = row.seq;
    }
    if (rows.length < ENTRIES_PER_READ) {
      // What an entry holds may differ from what it was written with only as an erasure says.
      for (const [id, { seq, hash }] of emptied)
        if (vouched.get(id) !== hash) problems.push(`journal ${seq}`);
      return { entries, problems };
    }
  }
}

/** The entries that an erasure emptied, with the hash of what each holds since. */
function vouchedBy(changes: string): [string, string][] {
  return (JSON.parse(changes) as RecordChange[]).flatMap((change) =>
    change.table === "setting" && change.id === "erased"
      ? (Object.entries(change.after) as [string, string][])
      : [],
  );
}

/** Every change of one record, newest first, column by column. */
export async function recordHistory(db: ReadableDatabase, recordId: string) {
  const rows = await db
    .selectFrom("journal")
    .innerJoin("journal_record", "journal_record.journal_id", "journal.id")
    .selectAll("journal")
    .where("journal_record.record_id", "=", recordId)
    .orderBy("journal.seq", "desc")
    .execute();
  return rows.map((row) => {
    const changes = (JSON.parse(row.changes) as RecordChange[]).filter(
      (change) => "id" in change && change.id === recordId,
    ) as Extract<RecordChange, { before: unknown }>[];
    return {
      journalId: row.id,
      at: row.at,
      userName: row.user_name,
      operation: row.operation,
      erased: row.erased_at !== null,
      columns: changes.flatMap(({ before, after }) =>
        Object.keys(after ?? {})
          .filter((name) => (before?.[name] ?? null) !== (after?.[name] ?? null))
          .map((name) => ({ name, before: before?.[name] ?? null, after: after?.[name] ?? null })),
      ),
    };
  });
}

export async function journalUsers(db: ReadableDatabase): Promise<string[]> {
  const rows = await db.selectFrom("journal").select("user_name").distinct().orderBy("user_name").execute();
  return rows.map(({ user_name }) => user_name);
}
