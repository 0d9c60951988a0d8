import { type Kysely, sql } from "kysely";
import {
  RECORD_TABLES,
  type ReadableDatabase,
  type Tables,
  type WritableDatabase,
} from "../../storage/database.ts";
import { insertRows } from "../../storage/insert-rows.ts";
import { failure } from "../kernel/failures.ts";
import type { LongWork } from "../kernel/handlers.ts";

const ROWS_PER_CHUNK = 1000;
/** What is in attached files is kept by each place in its own way (attachments/contents.ts). */
const IN_ITS_OWN_WAY = "attachment_content";
/** What a workspace keeps of the place that it is in. */
const OF_THE_PLACE = ["postgresAccess"];
/** A record that points to another of its own table goes in after it. */
const POINTS_TO_ITS_OWN: Record<string, string> = {
  programme: "continues_id",
  person: "merged_into_id",
  evaluation: "predecessor_id",
};

type Row = Record<string, unknown>;

export async function isEmpty(db: ReadableDatabase): Promise<boolean> {
  for (const table of ["programme", "journal", "organisation", "person"] as const) {
    if (await db.selectFrom(table).select("id").limit(1).executeTakeFirst()) return false;
  }
  return true;
}

/** The tables that both places have, each after those that it points to. Indexes for searching are kept by their triggers. */
export async function sharedTables(from: ReadableDatabase, to: ReadableDatabase): Promise<string[]> {
  const [here, there] = [await tableNames(from), await tableNames(to)];
  const others = here.filter(
    (name) => there.includes(name) && !(RECORD_TABLES as readonly string[]).includes(name),
  );
  const last = ["journal", "journal_record"];
  return [...RECORD_TABLES, ...others.filter((name) => !last.includes(name)).sort(), ...last];
}

async function tableNames(db: ReadableDatabase): Promise<string[]> {
  const tables = await (db as unknown as Kysely<unknown>).introspection.getTables();
  return tables.filter(({ isView, name }) => !isView && name !== IN_ITS_OWN_WAY).map(({ name }) => name);
}

/** Copies every row as it is, deleted ones too, and gives how many there are by table. */
export async function copyTables(
  from: ReadableDatabase,
  to: WritableDatabase,
  tables: string[],
  long: LongWork,
): Promise<Map<string, number>> {
  const counts = await countRows(from, tables);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let done = 0;
  for (const table of tables) {
    for await (const rows of chunks(from, table)) {
      if (long.signal.aborted) throw failure("CANCELLED", "cancelled");
      await insertRows(to, table as keyof Tables, rows);
      done += rows.length;
      long.progress("moveRows", done, total);
    }
  }
  return counts;
}

export async function countRows(db: ReadableDatabase, tables: string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const table of tables) {
    const { count } = await db
      .selectFrom(table as "setting")
      .select(sql<number>`count(*)`.as("count"))
      .$if(table === "setting", (query) => query.where("key", "not in", OF_THE_PLACE))
      .executeTakeFirstOrThrow();
    counts.set(table, Number(count));
  }
  return counts;
}

async function* chunks(db: ReadableDatabase, table: string): AsyncGenerator<Row[]> {
  const all = db
    .selectFrom(table as "setting")
    .selectAll()
    .$if(table === "setting", (query) => query.where("key", "not in", OF_THE_PLACE))
    .$if(table === "journal", (query) => query.orderBy(sql.ref("seq")));
  const pointer = POINTS_TO_ITS_OWN[table];
  if (pointer !== undefined) {
    yield* pointedToFirst((await all.execute()) as unknown as Row[], pointer);
    return;
  }
  let chunk: Row[] = [];
  for await (const row of all.stream(ROWS_PER_CHUNK)) {
    chunk.push(row as unknown as Row);
    if (chunk.length === ROWS_PER_CHUNK) {
      yield chunk;
      chunk = [];
    }
  }
  yield chunk;
}

function* pointedToFirst(rows: Row[], pointer: string): Generator<Row[]> {
  const placed = new Set<unknown>([null]);
  let waiting = rows;
  while (waiting.length > 0) {
    const ready = waiting.filter((row) => placed.has(row[pointer]));
    if (ready.length === 0) throw new Error(`records point to one another in a ring by ${pointer}`);
    yield ready;
    for (const row of ready) placed.add(row.id);
    const isPlaced = new Set(ready);
    waiting = waiting.filter((row) => !isPlaced.has(row));
  }
}
