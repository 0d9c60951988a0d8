import type { MergeConflict, MergeSummary } from "../../../shared/contract/merging.ts";
import { foldText, sortKey } from "../../../shared/vocabulary/polish-text.ts";
import type { JournalTable, ReadableDatabase, RecordTable } from "../../storage/database.ts";
import { failure } from "../kernel/failures.ts";
import { formatPersonCode, nextPersonCode } from "../people/index.ts";
import { mergeRecord, mergeTwins, type RecordMerge, type Row } from "./compute-merge.ts";
import { recordKey, theirChanges } from "./compute-their-changes.ts";
import { MERGED_TABLES, NATURAL_KEYS } from "./merged-tables.ts";
import type { MergePackage, MergeRow } from "./package-file.ts";
import { searchKey } from "./search-keys.ts";

const IDS_PER_QUERY = 500;

export interface MergePlan {
  summary: Omit<MergeSummary, "journalId">;
  /** Entries of their journal that ours lacks, in their order. */
  entries: JournalTable[];
  added: { table: RecordTable; rows: MergeRow[] }[];
  changed: { table: RecordTable; ours: Row; merge: RecordMerge }[];
}

/** What merging would do. The same package, records and decisions always give the same plan. */
export async function planMerge(
  db: ReadableDatabase,
  { header, journal, records }: MergePackage,
  schemaVersion: string,
  decisions: Readonly<Record<string, string>>,
): Promise<MergePlan> {
  if (header.schemaVersion !== schemaVersion)
    throw failure("FILE_REFUSED", "mergePackage.otherVersion", {
      params: { theirs: header.schemaVersion, ours: schemaVersion },
    });
  const { partedAt, entries } = await newEntries(db, journal);
  const fields = theirChanges(
    entries.map(({ id, at, user_name, changes }) => ({ id, at, userName: user_name, changes })),
  );
  const plan: MergePlan = {
    summary: {
      from: { name: header.name, by: header.by, at: header.at },
      partedAt,
      journalEntries: entries.length,
      kinds: [],
      conflicts: [],
      recoded: [],
    },
    entries,
    added: [],
    changed: [],
  };
  for (const table of MERGED_TABLES) {
    const theirs = records.get(table) as ReadonlyMap<string, MergeRow>;
    const known = await ourIds(db, table);
    const changedIds = [...theirs.keys()].filter((id) => known.has(id) && fields.has(recordKey(table, id)));
    const merges = (await ourRows(db, table, "id", changedIds)).map((ours) => ({
      table,
      ours,
      merge: mergeRecord(
        table,
        ours,
        theirs.get(ours.id) as Row,
        fields.get(recordKey(table, ours.id)) ?? new Map(),
        decisions,
      ),
    }));
    const fresh = [...theirs.values()].filter((row) => !known.has(row.id) && row.deleted_at === null);
    const { twins, added } = await apartFromTwins(db, table, fresh, decisions);
    const all = [...merges, ...twins];
    const changed = all.filter(({ merge }) => merge.removes || Object.keys(merge.values).length > 0);
    for (const { ours, merge } of changed) {
      const search = merge.removes ? undefined : searchKey(table, { ...ours, ...merge.values });
      if (search && search.search_fold !== ours.search_fold) Object.assign(merge.values, search);
    }
    plan.added.push({ table, rows: await recode(db, table, added, plan.summary.recoded) });
    plan.changed.push(...changed);
    plan.summary.conflicts.push(...all.flatMap(({ merge }): MergeConflict[] => merge.conflicts));
    const removed = changed.filter(({ merge }) => merge.removes).length;
    if (added.length + changed.length > 0)
      plan.summary.kinds.push({
        kind: table,
        added: added.length,
        changed: changed.length - removed,
        removed,
      });
  }
  return plan;
}

/** Their entries that ours lacks; the two must have had one workspace once. */
async function newEntries(
  db: ReadableDatabase,
  journal: JournalTable[],
): Promise<{ partedAt: string; entries: JournalTable[] }> {
  const ours = new Map<string, string>();
  for (const row of await db.selectFrom("journal").select(["id", "hash"]).execute())
    ours.set(row.id, row.hash);
  const common = journal.findLast((entry) => ours.get(entry.id) === entry.hash);
  if (!common) throw failure("FILE_REFUSED", "mergePackage.notRelated");
  return {
    partedAt: common.at,
    entries: journal.filter((entry) => entry.seq > common.seq && !ours.has(entry.id)),
  };
}

async function ourIds(db: ReadableDatabase, table: RecordTable): Promise<Set<string>> {
  const rows = await db
    .selectFrom(table as "area")
    .select("id")
    .execute();
  return new Set(rows.map(({ id }) => id));
}

async function ourRows(
  db: ReadableDatabase,
  table: RecordTable,
  column: string,
  values: string[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < values.length; start += IDS_PER_QUERY) {
    const some = await db
      .selectFrom(table as "area")
      .selectAll()
      .where(column as "id", "in", values.slice(start, start + IDS_PER_QUERY))
      .execute();
    rows.push(...(some as unknown as Row[]));
  }
  return rows;
}

/** Rows that both sides made for the same thing are one record. */
async function apartFromTwins(
  db: ReadableDatabase,
  table: RecordTable,
  fresh: MergeRow[],
  decisions: Readonly<Record<string, string>>,
): Promise<{ twins: MergePlan["changed"]; added: MergeRow[] }> {
  const keys = NATURAL_KEYS[table];
  if (!keys || fresh.length === 0) return { twins: [], added: fresh };
  const keyOf = (row: Record<string, unknown>) => keys.map((key) => String(row[key])).join("\u0000");
  const parent = keys[0] as string;
  const around = await ourRows(db, table, parent, [...new Set(fresh.map((row) => String(row[parent])))]);
  const live = new Map(around.filter((row) => row.deleted_at === null).map((row) => [keyOf(row), row]));
  const twins: MergePlan["changed"] = [];
  const added: MergeRow[] = [];
  for (const row of fresh) {
    const ours = live.get(keyOf(row));
    if (ours) twins.push({ table, ours, merge: mergeTwins(table, ours, row, decisions) });
    else added.push(row);
  }
  return { twins, added };
}

/** Both sides may have given one code to two records: theirs gets the next free one. */
async function recode(
  db: ReadableDatabase,
  table: RecordTable,
  rows: MergeRow[],
  recoded: MergeSummary["recoded"],
): Promise<MergeRow[]> {
  if ((table !== "person" && table !== "programme") || rows.length === 0) return rows;
  const taken = new Set(
    (await db.selectFrom(table).select("code").where("deleted_at", "is", null).execute()).map(
      ({ code }) => code,
    ),
  );
  for (const row of rows) if (!taken.has(String(row.code))) taken.add(String(row.code));
  const ours = new Set(
    (await db.selectFrom(table).select("code").where("deleted_at", "is", null).execute()).map(
      ({ code }) => code,
    ),
  );
  let number = table === "person" ? Number((await nextPersonCode(db)).replace(/^\D+/, "")) : 2;
  return rows.map((row) => {
    const from = String(row.code);
    if (!ours.has(from)) return row;
    let to = from;
    while (taken.has(to)) to = table === "person" ? formatPersonCode(number++) : `${from}-${number++}`;
    taken.add(to);
    recoded.push({ kind: table, from, to });
    return table === "person"
      ? { ...row, code: to, code_sort: sortKey(to), search_fold: foldText(`${to} ${row.display_name ?? ""}`) }
      : { ...row, code: to };
  });
}
