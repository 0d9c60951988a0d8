import type { RecordTable } from "../../storage/database.ts";
import { failure } from "../kernel/failures.ts";
import type { LongWork } from "../kernel/handlers.ts";
import { type RecordChange, writeJournalEntry } from "../kernel/journal-writer.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import type { PackageContents } from "./package-contents.ts";
import type { MergeRow } from "./package-file.ts";
import type { MergePlan } from "./plan-merge.ts";

const STAMPS = ["created_at", "created_by", "changed_at", "changed_by", "revision", "deleted_at"];

/** Writes the plan: new records with their own ids, changes field by field, and their journal before our own entry. */
export async function applyMerge(scope: WriteScope, plan: MergePlan, long: LongWork): Promise<void> {
  const { changes } = scope;
  const total = plan.added.length + plan.changed.length;
  let done = 0;
  for (const { table, rows } of plan.added) {
    long.signal.throwIfAborted();
    long.progress("merging", done++, total);
    await changes.createMany(table, inOrder(table, rows).map(withoutStamps) as never);
  }
  for (const { table, ours, merge } of plan.changed) {
    long.signal.throwIfAborted();
    long.progress("merging", done++, total);
    if (merge.removes) await changes.remove(table, ours.id, undefined);
    else if (ours.deleted_at === null) await changes.update(table, ours.id, undefined, merge.values as never);
    else await changes.restore(table, ours.id, Number(ours.revision), merge.values);
  }
  await keepTheirJournal(scope, plan);
}

/** What is in the files that come with the merge, or come back by it. */
export async function keepContents(
  { db, kernel }: WriteScope,
  plan: MergePlan,
  contents: PackageContents,
): Promise<void> {
  const rows = [
    ...plan.added.filter(({ table }) => table === "attachment").flatMap((added) => added.rows),
    ...plan.changed.filter(({ table }) => table === "attachment").map(({ ours }) => ours),
  ];
  for (const { sha256 } of rows) {
    const bytes = await contents.read(String(sha256));
    if (bytes) await kernel.storage.contents.keep(db, String(sha256), bytes);
  }
}

function withoutStamps(row: MergeRow): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !STAMPS.includes(column)));
}

/** A record may point at another of its kind (the programme it continues), which then has to be there first. */
function inOrder(table: RecordTable, rows: MergeRow[]): MergeRow[] {
  const column = { programme: "continues_id", person: "merged_into_id" }[table as string];
  if (!column) return rows;
  const waiting = new Map(rows.map((row) => [row.id, row]));
  const ordered: MergeRow[] = [];
  const place = (row: MergeRow) => {
    if (!waiting.delete(row.id)) return;
    const first = waiting.get(String(row[column]));
    if (first) place(first);
    ordered.push(row);
  };
  for (const row of rows) place(row);
  return ordered;
}

/** Their entries keep their id, day, person and content, and join our chain; names that were erased here stay erased. */
async function keepTheirJournal({ db, kernel }: WriteScope, plan: MergePlan): Promise<void> {
  const erased = new Set(
    (await db.selectFrom("person").select("id").where("display_name", "is", null).execute()).map(
      ({ id }) => id,
    ),
  );
  for (const entry of plan.entries) {
    const changes = (JSON.parse(entry.changes) as RecordChange[]).map((change) =>
      change.table === "person" && "id" in change && erased.has(change.id) ? nameless(change) : change,
    );
    await writeJournalEntry(kernel.storage.journal, db, {
      id: entry.id,
      at: entry.at,
      userName: entry.user_name,
      operation: entry.operation,
      changes,
      undoesId: entry.undoes_id,
    });
  }
}

const NAMES = ["display_name", "display_name_sort", "search_fold"];

function nameless<Change extends { before: unknown; after: unknown }>(change: Change): Change {
  const clean = (columns: unknown) =>
    columns === null
      ? null
      : Object.fromEntries(Object.entries(columns as object).filter(([column]) => !NAMES.includes(column)));
  return { ...change, before: clean(change.before), after: clean(change.after) };
}

/** Nothing is written while a person has not decided. */
export function refuseOpenConflicts({ summary }: MergePlan): void {
  const count = summary.conflicts.length;
  if (count > 0) throw failure("REFUSED", "conflictsOpen", { params: { count } });
}
