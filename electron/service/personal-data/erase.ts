import { foldText } from "../../../shared/vocabulary/polish-text.ts";
import { textHash } from "../../storage/journal-chain.ts";
import type { RecordChange } from "../kernel/journal-writer.ts";
import type { WriteScope } from "../kernel/scopes.ts";

/** Columns of a person that tell who it is. */
const TELLING: readonly string[] = ["display_name", "display_name_sort", "search_fold"];

/**
 * Empties names in the records and in the journal: whoever they were merged from, too. The chain covers the hash of what an entry
 * held, so it stays whole; the entry of this erasure vouches for what each emptied one holds now.
 */
export async function erasePeople(
  scope: WriteScope,
  people: { id: string; revision: number }[],
): Promise<{ people: number; journalEntries: number }> {
  const { db, changes } = scope;
  const erased = new Set<string>();
  for (const { id, revision } of people) {
    await emptyPerson(scope, id, revision);
    erased.add(id);
    const merged = await db.selectFrom("person").select("id").where("merged_into_id", "=", id).execute();
    for (const earlier of merged) {
      await emptyPerson(scope, earlier.id, undefined);
      erased.add(earlier.id);
    }
  }
  const vouched = await emptyJournal(scope, erased);
  // As a setting: nobody takes an erasure back.
  changes.note({ table: "setting", id: "erased", revision: 0, before: {}, after: vouched });
  return { people: people.length, journalEntries: Object.keys(vouched).length };
}

async function emptyPerson(
  { db, changes }: WriteScope,
  id: string,
  revision: number | undefined,
): Promise<void> {
  const person = await db.selectFrom("person").select("code").where("id", "=", id).executeTakeFirst();
  await changes.erase("person", id, revision, {
    display_name: null,
    display_name_sort: null,
    search_fold: foldText(person?.code ?? ""),
    consent_on: null,
  });
}

async function emptyJournal(
  { db, changes }: WriteScope,
  ids: ReadonlySet<string>,
): Promise<Record<string, string>> {
  const vouched: Record<string, string> = {};
  const entries = await db
    .selectFrom("journal")
    .innerJoin("journal_record", "journal_record.journal_id", "journal.id")
    .select(["journal.id", "journal.changes"])
    .distinct()
    .where("journal_record.record_id", "in", [...ids])
    // Entries from before 0005 are in the chain themselves.
    .where("journal.changes_hash", "is not", null)
    .execute();
  for (const { id, changes: text } of entries) {
    const emptied = JSON.stringify(
      (JSON.parse(text) as RecordChange[]).map((change) => withoutName(change, ids)),
    );
    if (emptied === text) continue;
    await db
      .updateTable("journal")
      .set({ changes: emptied, erased_at: changes.now })
      .where("id", "=", id)
      .execute();
    vouched[id] = textHash(emptied);
  }
  return vouched;
}

function withoutName(change: RecordChange, ids: ReadonlySet<string>): RecordChange {
  if (!("id" in change) || change.table !== "person" || !ids.has(change.id)) return change;
  const empty = (columns: Record<string, unknown> | null) =>
    columns &&
    Object.fromEntries(
      Object.entries(columns).map(([name, value]) => [name, TELLING.includes(name) ? null : value]),
    );
  return { ...change, before: empty(change.before), after: empty(change.after) };
}
