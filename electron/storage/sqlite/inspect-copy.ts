import { stat } from "node:fs/promises";
import type { Database } from "sqlite3";
import sqlite3 from "sqlite3";
import type { Content, CopyFacts } from "../database.ts";
import { APPLICATION_ID } from "./connection.ts";
import { fileHash } from "./file-seal.ts";

export type Inspected = { problems: string[]; facts: CopyFacts };

/** Opens a copy read-only and checks every page, every key and what it holds: what a backup must pass before it counts as one. */
export async function inspectCopy(path: string): Promise<Inspected> {
  const database = await sqlite3.open(path, sqlite3.OPEN_READONLY);
  try {
    const problems = [...(await findProblems(database))];
    if ((await single(database, "pragma application_id")) !== APPLICATION_ID) problems.push("application_id");
    const rowCounts: Record<string, number> = {};
    const tables = await database.all(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%' order by name",
    );
    for (const { name } of tables as { name: string }[])
      rowCounts[name] = Number(await single(database, `select count(*) from "${name}"`));
    const [last] = (await database.all("select seq, hash from journal order by seq desc limit 1")) as {
      seq: number;
      hash: string;
    }[];
    return {
      problems,
      facts: {
        sizeBytes: (await stat(path)).size,
        sha256: await fileHash(path),
        schemaVersion: String(await single(database, "select max(name) from kysely_migration")),
        rowCounts,
        journalEntries: last?.seq ?? 0,
        journalHash: last?.hash ?? "",
        // A copy from before 0007 has none.
        contents: "attachment" in rowCounts ? await namedContents(database) : [],
      },
    };
  } finally {
    await database.close();
  }
}

export async function findProblems(database: Database): Promise<string[]> {
  const problems: string[] = [];
  for (const row of await database.all("pragma integrity_check(20)"))
    if (row.integrity_check !== "ok") problems.push(String(row.integrity_check));
  for (const row of await database.all("pragma foreign_key_check"))
    problems.push(`${row.table} ${row.rowid} → ${row.parent}`);
  return problems;
}

async function namedContents(database: Database): Promise<Content[]> {
  const rows = await database.all(
    `select sha256, min(size_bytes) as size_bytes, min(deleted_at is not null) as is_removed
     from attachment group by sha256 order by sha256`,
  );
  return (rows as { sha256: string; size_bytes: number; is_removed: number }[]).map((row) => ({
    sha256: row.sha256,
    sizeBytes: row.size_bytes,
    isRemoved: row.is_removed === 1,
  }));
}

async function single(database: Database, query: string): Promise<unknown> {
  return Object.values((await database.all(query))[0] ?? {})[0];
}
