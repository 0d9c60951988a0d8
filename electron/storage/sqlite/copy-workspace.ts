import { randomUUID } from "node:crypto";
import { copyFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Kysely } from "kysely";
import type { Database } from "sqlite3";
import sqlite3 from "sqlite3";
import {
  type CopyFacts,
  RECORD_TABLES,
  type TableDifferenceRow,
  type Tables,
  WorkspaceRefusedError,
} from "../database.ts";
import { migrate, refuseNewerWorkspace } from "../migrate.ts";
import { openConnection } from "./connection.ts";
import { contentFiles } from "./content-files.ts";
import { contentsFolderOf, takeContentsOut } from "./content-store.ts";
import { sqliteDialect } from "./dialect.ts";
import { flushFile, flushFolderOf } from "./durable-files.ts";
import { inspectCopy } from "./inspect-copy.ts";

const SIDE_FILES = ["", "-wal", "-shm", "-journal", ".seal"];

/**
 * Copies a live database to `target` by SQLite's backup interface: to a temporary file beside it, flushed, opened again read-only and
 * checked whole; only then does it get its name. `finish` may still change the copy. Run on the writer's own connection, while no command is in it.
 */
export async function copyWorkspace(
  connection: Database,
  target: string,
  finish: (copy: Database) => Promise<void> = async () => {},
): Promise<CopyFacts> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const backup = connection.backup(temporary);
    try {
      while (!(await backup.step(-1)));
    } finally {
      await backup.finish();
    }
    await makeSingleFile(temporary, finish);
    await flushFile(temporary);
    const { problems, facts } = await inspectCopy(temporary);
    if (problems.length > 0)
      throw new WorkspaceRefusedError("damaged", { path: target, detail: problems[0] as string });
    await rename(temporary, target);
    await flushFolderOf(target);
    return facts;
  } finally {
    await removeDatabase(temporary);
  }
}

/** The same for all that belongs to it: what is in its attached files is copied to `contentsFolder`. */
export async function copyWithContents(
  connection: Database,
  workspacePath: string,
  target: string,
  contentsFolder: string,
): Promise<CopyFacts> {
  const facts = await copyWorkspace(connection, target);
  const from = contentsFolderOf(workspacePath);
  return { ...facts, contents: await contentFiles.copy(from, contentsFolder, facts.contents) };
}

/** Without the write-ahead log's two companions, so that one file is the whole copy. */
async function makeSingleFile(
  path: string,
  finish: (database: Database) => Promise<void> = async () => {},
): Promise<void> {
  const database = await sqlite3.open(path, sqlite3.OPEN_READWRITE);
  try {
    await database.all("pragma journal_mode = delete");
    await finish(database);
  } finally {
    await database.close();
  }
}

/** An own copy of a backup, brought to this program's schema and checked whole: ready to take a workspace's place. */
export async function prepareCopy(source: string, prepared: string): Promise<CopyFacts> {
  try {
    await copyFile(source, prepared);
    const before = await inspectCopy(prepared).catch((error: Error) => {
      throw new WorkspaceRefusedError("backupDamaged", { detail: error.message });
    });
    if (before.problems.length > 0)
      throw new WorkspaceRefusedError("backupDamaged", { detail: before.problems[0] as string });
    const connection = await openConnection(prepared, "write");
    try {
      const db = new Kysely<Tables>({ dialect: sqliteDialect({ current: connection }, "immediate") });
      await refuseNewerWorkspace(db);
      await migrate(db, "sqlite");
    } finally {
      await connection.close();
    }
    await makeSingleFile(prepared);
    await flushFile(prepared);
    const { problems, facts } = await inspectCopy(prepared);
    if (problems.length > 0)
      throw new WorkspaceRefusedError("backupDamaged", { detail: problems[0] as string });
    return facts;
  } catch (error) {
    await removeDatabase(prepared);
    throw error;
  }
}

/**
 * Before a prepared copy takes a workspace's place: what its attachments name is put into the workspace's folder, from the folder of
 * the backup or from inside the copy. Whatever fails here fails while nothing is replaced.
 */
export async function takeContents(prepared: string, from: string, to: string): Promise<void> {
  const { facts } = await inspectCopy(prepared);
  await contentFiles.copy(from, to, facts.contents);
  await makeSingleFile(prepared, (database) => takeContentsOut(database, to));
  await flushFile(prepared);
}

/** What differs between the workspace and a prepared copy, by kind of record; kinds without a difference are left out. */
export async function compareCopies(live: string, prepared: string): Promise<TableDifferenceRow[]> {
  const database = await sqlite3.open(prepared, sqlite3.OPEN_READONLY);
  try {
    await database.run("attach database ? as live", [live]);
    const differences: TableDifferenceRow[] = [];
    for (const table of RECORD_TABLES) {
      const [row] = (await database.all(`select
        (select count(*) from live."${table}" where deleted_at is null) as now,
        (select count(*) from main."${table}" where deleted_at is null) as inBackup,
        (select count(*) from live."${table}" as n where not exists (select 1 from main."${table}" as b where b.id = n.id)) as added,
        (select count(*) from live."${table}" as n join main."${table}" as b on b.id = n.id where b.revision <> n.revision) as changed,
        (select count(*) from main."${table}" as b where not exists (select 1 from live."${table}" as n where n.id = b.id)) as missing`)) as Omit<
        TableDifferenceRow,
        "kind"
      >[];
      if (row && row.added + row.changed + row.missing > 0) differences.push({ kind: table, ...row });
    }
    return differences;
  } finally {
    await database.close();
  }
}

export async function removeDatabase(path: string): Promise<void> {
  for (const ending of SIDE_FILES) await rm(path + ending, { force: true });
}
