import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { sql } from "kysely";
import type { JournalTable, ReadableDatabase, RecordTable, Storage } from "../../storage/database.ts";
import { FIRST_HASH, journalHash } from "../../storage/journal-chain.ts";
import { failure } from "../kernel/failures.ts";
import { MERGED_TABLES } from "./merged-tables.ts";
import { contentLines, PackageContents } from "./package-contents.ts";

/**
 * The file in which a workspace travels: lines of JSON, packed. First what it is, then the journal, then the records, at the end the
 * sum of all lines, so that a cut or changed file is known for one.
 */
const FORMAT = "ewaluator-pal-merge";
const ROWS_PER_READ = 2000;
/** Of what is held in memory; what is in attached files goes to the disk. */
const MOST_RECORD_BYTES = 800 * 1024 * 1024;
const MOST_BYTES = 8 * 1024 * 1024 * 1024;
const LONGEST_LINE = 16 * 1024 * 1024;
const MOST_LINES = 4_000_000;

export type MergeRow = Record<string, string | number | null> & { id: string };

export interface MergePackage {
  header: { schemaVersion: string; name: string; by: string; at: string };
  journal: JournalTable[];
  records: ReadonlyMap<RecordTable, ReadonlyMap<string, MergeRow>>;
  contents: PackageContents;
}

export async function writePackage(
  storage: Storage,
  db: ReadableDatabase,
  path: string,
  header: MergePackage["header"],
  signal: AbortSignal,
): Promise<void> {
  await pipeline(
    Readable.from(packageLines(storage, db, header)),
    createGzip(),
    createWriteStream(path, { mode: 0o600 }),
    {
      signal,
    },
  );
}

async function* packageLines(
  storage: Storage,
  db: ReadableDatabase,
  header: MergePackage["header"],
): AsyncGenerator<string> {
  const hash = createHash("sha256");
  let lines = 0;
  const line = (content: unknown) => {
    const text = `${JSON.stringify(content)}\n`;
    hash.update(text);
    lines++;
    return text;
  };
  yield line({ format: FORMAT, version: 1, ...header });
  for await (const row of rowsOf(db, "journal", "seq")) yield line({ journal: row });
  for (const table of MERGED_TABLES) {
    for await (const row of rowsOf(db, table, "id")) yield line({ table, row });
  }
  for await (const content of contentLines(db, storage)) yield line(content);
  yield `${JSON.stringify({ end: lines, sha256: hash.digest("hex") })}\n`;
}

async function* rowsOf(
  db: ReadableDatabase,
  table: string,
  by: string,
): AsyncGenerator<Record<string, unknown>> {
  let last: unknown;
  for (;;) {
    const rows = (await db
      .selectFrom(table as "area")
      .selectAll()
      .$if(last !== undefined, (query) => query.where(sql.ref(by), ">", last))
      .orderBy(sql.ref(by))
      .limit(ROWS_PER_READ)
      .execute()) as unknown as Record<string, unknown>[];
    yield* rows;
    if (rows.length < ROWS_PER_READ) return;
    last = rows.at(-1)?.[by];
  }
}

const refused = (reason: string, params: Record<string, string> = {}) =>
  failure("FILE_REFUSED", `mergePackage.${reason}`, { params });

/** Reads a package whole; its sum, its limits and the chain of its journal are checked. The caller closes its contents. */
export async function readPackage(path: string, name: string, signal: AbortSignal): Promise<MergePackage> {
  const contents = new PackageContents();
  try {
    return await readLines(path, name, signal, contents);
  } catch (error) {
    await contents.close();
    throw error;
  }
}

async function readLines(
  path: string,
  name: string,
  signal: AbortSignal,
  contents: PackageContents,
): Promise<MergePackage> {
  const journal: JournalTable[] = [];
  const records = new Map<RecordTable, Map<string, MergeRow>>(
    MERGED_TABLES.map((table) => [table, new Map()]),
  );
  const hash = createHash("sha256");
  let header: MergePackage["header"] | undefined;
  let lines = 0;
  let recordBytes = 0;
  let isComplete = false;
  try {
    for await (const line of linesOf(path, signal)) {
      if (isComplete) throw refused("broken", { name });
      const content = JSON.parse(line) as Record<string, unknown>;
      if ("end" in content) {
        isComplete = content.end === lines && content.sha256 === hash.digest("hex");
        if (!isComplete) throw refused("broken", { name });
        continue;
      }
      hash.update(`${line}\n`);
      lines++;
      if (header && "content" in content) {
        if (!(await contents.take(content))) throw refused("broken", { name });
        continue;
      }
      recordBytes += line.length;
      if (recordBytes > MOST_RECORD_BYTES) throw refused("tooLarge");
      if (!header) header = readHeader(content, name);
      else if ("journal" in content) journal.push(readJournalRow(content.journal, journal.at(-1), name));
      else takeRecord(records, content, name);
    }
  } catch (error) {
    if (signal.aborted) throw failure("CANCELLED", "cancelled");
    if (error instanceof Error && "data" in error) throw error;
    throw refused(header ? "broken" : "notPackage", { name });
  }
  if (!header) throw refused("notPackage", { name });
  if (!isComplete) throw refused("broken", { name });
  return { header, journal, records, contents };
}

async function* linesOf(path: string, signal: AbortSignal): AsyncGenerator<string> {
  const unpacked = createReadStream(path).pipe(createGunzip());
  const stop = () => unpacked.destroy(new Error("stopped"));
  signal.addEventListener("abort", stop);
  const decoder = new TextDecoder();
  let rest = "";
  let bytes = 0;
  let lines = 0;
  try {
    for await (const chunk of unpacked) {
      bytes += (chunk as Buffer).length;
      rest += decoder.decode(chunk as Buffer, { stream: true });
      if (bytes > MOST_BYTES || rest.length > LONGEST_LINE || lines > MOST_LINES) throw refused("tooLarge");
      const found = rest.split("\n");
      rest = found.pop() as string;
      lines += found.length;
      yield* found;
    }
    if (rest !== "") yield rest;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

function readHeader(content: Record<string, unknown>, name: string): MergePackage["header"] {
  const { schemaVersion, name: workspace, by, at } = content;
  const texts = [schemaVersion, workspace, by, at];
  if (content.format !== FORMAT || content.version !== 1 || texts.some((text) => typeof text !== "string"))
    throw refused("notPackage", { name });
  const [schema, from, maker, day] = texts as [string, string, string, string];
  return { schemaVersion: schema, name: from.slice(0, 300), by: maker.slice(0, 300), at: day.slice(0, 40) };
}

function readJournalRow(content: unknown, before: JournalTable | undefined, name: string): JournalTable {
  const row = content as JournalTable;
  const isSound =
    isRow(row) &&
    row.seq === (before?.seq ?? 0) + 1 &&
    row.previous_hash === (before?.hash ?? FIRST_HASH) &&
    row.hash === journalHash(row);
  if (!isSound) throw refused("broken", { name });
  return row;
}

function takeRecord(
  records: Map<RecordTable, Map<string, MergeRow>>,
  content: Record<string, unknown>,
  name: string,
) {
  const known = records.get(content.table as RecordTable);
  const row = content.row as MergeRow;
  if (!known || !isRow(row) || known.has(row.id)) throw refused("broken", { name });
  known.set(row.id, row);
}

const COLUMN = /^[a-z][a-z0-9_]{0,60}$/;

function isRow(row: unknown): row is MergeRow {
  if (typeof row !== "object" || row === null || typeof (row as MergeRow).id !== "string") return false;
  return Object.entries(row).every(
    ([column, value]) =>
      COLUMN.test(column) && (value === null || typeof value === "string" || Number.isFinite(value)),
  );
}
