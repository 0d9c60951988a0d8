import { CompiledQuery, type Kysely, sql } from "kysely";
import type { Storage } from "../../electron/storage/database.ts";

/** Tables that grow with every day of work; the others stay small. */
const LARGE = ["person", "event", "attendance", "event_organisation", "journal", "journal_record"];

/** Indexes of a few rows of a large table: these may be read whole. */
const OF_A_FEW = ["person_staff", "person_deleted"];

export interface SeenQuery {
  sql: string;
  parameters: readonly unknown[];
}

interface Executor {
  executeQuery(query: CompiledQuery): Promise<unknown>;
  stream(query: CompiledQuery, rows: number): AsyncIterableIterator<unknown>;
}

/** Remembers every query that goes through Kysely, whichever connection or transaction it takes, until `stop`. */
export function watchQueries(storage: Storage): { seen: SeenQuery[]; stop(): void } {
  const seen: SeenQuery[] = [];
  const base = executorBase(storage.read.getExecutor());
  const { executeQuery, stream } = base;
  const remember = ({ sql: text, parameters }: CompiledQuery) => seen.push({ sql: text, parameters });
  base.executeQuery = function (this: Executor, query) {
    remember(query);
    return executeQuery.call(this, query);
  };
  base.stream = function (this: Executor, query, rows) {
    remember(query);
    return stream.call(this, query, rows);
  };
  return {
    seen,
    stop() {
      base.executeQuery = executeQuery;
      base.stream = stream;
    },
  };
}

function executorBase(executor: object): Executor {
  let each = executor;
  while (!Object.hasOwn(each, "executeQuery")) each = Object.getPrototypeOf(each);
  return each as Executor;
}

/**
 * The large tables that the engine would read from end to end for this query though an index could serve. PostgreSQL rightly reads a table
 * of a few thousand rows whole when a good part of it is wanted: it is asked what it
 * would do where that costs much.
 */
export async function fullScans({ engine, read }: Storage, query: SeenQuery): Promise<string[]> {
  const db = read as unknown as Kysely<unknown>;
  if (engine === "sqlite") {
    const { rows } = await db.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`explain query plan ${query.sql}`, [...query.parameters]),
    );
    const tables = aliases(query.sql);
    return rows.flatMap(({ detail }) => {
      const [, scanned = "", index = ""] = /^SCAN (\w+)(?:.* INDEX (\w+))?/.exec(detail) ?? [];
      const table = tables.get(scanned) ?? scanned;
      return LARGE.includes(table) && !OF_A_FEW.includes(index) ? [table] : [];
    });
  }
  const { rows } = await db.transaction().execute(async (transaction) => {
    for (const way of ["enable_seqscan", "enable_hashjoin", "enable_mergejoin"])
      await sql`set local ${sql.raw(way)} = off`.execute(transaction);
    return transaction.executeQuery<{ "QUERY PLAN": PlanNode[] }>(
      CompiledQuery.raw(`explain (format json) ${query.sql}`, [...query.parameters]),
    );
  });
  return rows.flatMap((row) => row["QUERY PLAN"].flatMap(({ Plan }) => (Plan ? scansOf(Plan) : [])));
}

interface PlanNode {
  Plan?: PlanNode;
  Plans?: PlanNode[];
  "Node Type"?: string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Index Cond"?: string;
}

function scansOf(node: PlanNode): string[] {
  // An index read without a condition is a table read from end to end by another way.
  const isWhole =
    node["Node Type"] === "Seq Scan" ||
    (/^Index (Only )?Scan$/.test(node["Node Type"] ?? "") &&
      node["Index Cond"] === undefined &&
      !OF_A_FEW.includes(node["Index Name"] ?? ""));
  const own = isWhole ? [node["Relation Name"] ?? ""] : [];
  return [...own.filter((table) => LARGE.includes(table)), ...(node.Plans ?? []).flatMap(scansOf)];
}

/** `event_organisation link` and `"event" as "e"`: what the plan calls a table. */
function aliases(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const plain = text.replaceAll('"', "");
  for (const [, table, alias] of plain.matchAll(/\b(?:from|join)\s+(\w+)\s+(?:as\s+)?(\w+)/g))
    if (table && alias) found.set(alias, table);
  return found;
}

/** People of other programmes, by whom the questions of one must not grow. */
export async function addPeople(storage: Storage, count: number): Promise<void> {
  await storage.write(async (db) => {
    const columns = [
      ...["id", "created_at", "created_by", "changed_at", "changed_by", "revision", "code", "code_sort"],
      ...["search_fold", "age_band", "lives_in_area", "staff"],
    ];
    await sql`with recursive other(number) as (select 1 union all select number + 1 from other where number < ${sql.lit(count)})
      insert into person (${sql.join(columns.map((column) => sql.ref(column)))})
      select 'other-' || number, '', '', '', '', 1, 'Z-' || number, 'z-' || number, 'z-' || number, 'unknown', 'unknown', 0 from other`.execute(
      db,
    );
  });
}

export async function analyze(storage: Storage): Promise<void> {
  await storage.write(async (db) => {
    await sql`analyze`.execute(db);
  });
}
