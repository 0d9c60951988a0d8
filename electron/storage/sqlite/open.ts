import { existsSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { Kysely } from "kysely";
import type { Database } from "sqlite3";
import { type Storage, type Tables, WorkspaceRefusedError } from "../database.ts";
import { migrate, refuseNewerWorkspace } from "../migrate.ts";
import { LATEST_SCHEMA } from "../migrations/index.ts";
import { APPLICATION_ID, openConnection } from "./connection.ts";
import { sqliteDialect } from "./dialect.ts";
import { refuseUnsafeLocation } from "./location.ts";
import { lockWorkspace } from "./workspace-lock.ts";

export interface OpenSqliteOptions {
  /** Make the file when it is not there (default: refuse). */
  create?: boolean;
  /** Only read, beside the process that holds the lock: the worker that writes a report. */
  readOnly?: boolean;
}

const READERS = 2;

/** Opens a workspace file: place checked, locked, verified as ours and not newer, migrated, with one writer and two readers. */
export async function openSqlite(path: string, options: OpenSqliteOptions = {}): Promise<Storage> {
  const file = resolve(path);
  if (!existsSync(dirname(file))) throw new WorkspaceRefusedError("folderMissing", { folder: dirname(file) });
  if (existsSync(file) ? !statSync(file).isFile() : !options.create)
    throw new WorkspaceRefusedError("missing", { path: file });
  refuseUnsafeLocation(file);
  const lock = options.readOnly ? undefined : takeLock(file);
  const opened: Database[] = [];
  const connect = async (use: "read" | "write") => {
    const connection = await openConnection(file, use);
    opened.push(connection);
    return new Kysely<Tables>({
      dialect: sqliteDialect(connection, use === "write" ? "immediate" : "deferred"),
    });
  };
  try {
    const writer = options.readOnly
      ? undefined
      : await openWriter(connect, () => opened[0] as Database, file);
    const readers = [await connect("read"), await connect("read")].slice(0, READERS);
    return sqliteStorage(file, opened, writer, readers, () => lock?.release());
  } catch (error) {
    for (const connection of opened) await connection.close();
    lock?.release();
    throw asRefusal(error, file);
  }
}

function takeLock(file: string) {
  try {
    return lockWorkspace(file);
  } catch (error) {
    throw asRefusal(error, file);
  }
}

async function openWriter(
  connect: (use: "write") => Promise<Kysely<Tables>>,
  connection: () => Database,
  file: string,
) {
  const writer = await connect("write");
  const pragma = async (name: string) =>
    Number(Object.values((await connection().all(`pragma ${name}`))[0] ?? {})[0]);
  const [tables] = (await connection().all("select count(*) as count from sqlite_master")) as {
    count: number;
  }[];
  const isNew = (tables?.count ?? 0) === 0;
  if (!isNew && (await pragma("application_id")) !== APPLICATION_ID)
    throw new WorkspaceRefusedError("notAWorkspace", { path: file });
  if (!isNew) {
    const [check] = (await connection().all("pragma quick_check(1)")) as { quick_check: string }[];
    if (check?.quick_check !== "ok")
      throw new WorkspaceRefusedError("damaged", { path: file, detail: check?.quick_check ?? "" });
  }
  await refuseNewerWorkspace(writer);
  if (isNew) await connection().run(`pragma application_id = ${APPLICATION_ID}`);
  await migrate(writer, "sqlite");
  return writer;
}

function sqliteStorage(
  file: string,
  connections: Database[],
  writer: Kysely<Tables> | undefined,
  readers: Kysely<Tables>[],
  release: () => void,
): Storage {
  let next = 0;
  const reader = () => readers[next++ % readers.length] as Kysely<Tables>;
  return {
    engine: "sqlite",
    location: file,
    name: basename(file),
    schemaVersion: LATEST_SCHEMA,
    get read() {
      return reader();
    },
    write(work) {
      if (!writer) throw new WorkspaceRefusedError("notWritable", { path: file });
      return writer.transaction().execute(work);
    },
    snapshot: (work) => reader().transaction().execute(work),
    async check() {
      const problems: string[] = [];
      const connection = connections[0] as Database;
      for (const row of await connection.all("pragma integrity_check(20)")) {
        if (row.integrity_check !== "ok") problems.push(String(row.integrity_check));
      }
      for (const row of await connection.all("pragma foreign_key_check")) {
        problems.push(`${row.table} ${row.rowid} → ${row.parent}`);
      }
      return problems;
    },
    async close() {
      for (const connection of connections) await connection.close();
      connections.length = 0;
      release();
    },
  };
}

function asRefusal(error: unknown, path: string): unknown {
  if (error instanceof WorkspaceRefusedError) return error;
  const code = (error as { code?: string }).code ?? "";
  if (/SQLITE_(NOTADB|CORRUPT)/.test(code))
    return new WorkspaceRefusedError(
      code.includes("NOTADB") ? "notAWorkspace" : "damaged",
      { path, detail: code },
      error,
    );
  if (/SQLITE_(FULL)|ENOSPC/.test(code)) return new WorkspaceRefusedError("diskFull", { path }, error);
  if (/SQLITE_(CANTOPEN|READONLY|PERM|AUTH)|EACCES|EPERM|EROFS/.test(code))
    return new WorkspaceRefusedError("notWritable", { path }, error);
  if (/SQLITE_(BUSY|LOCKED)/.test(code))
    return new WorkspaceRefusedError("locked", { path, pid: "?", host: "?", since: "?" }, error);
  return error;
}
