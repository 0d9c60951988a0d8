import { existsSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { Kysely } from "kysely";
import type { Database } from "sqlite3";
import { type Storage, type Tables, type WorkspaceFile, WorkspaceRefusedError } from "../database.ts";
import { isBehind, migrate, refuseNewerWorkspace } from "../migrate.ts";
import { LATEST_SCHEMA } from "../migrations/index.ts";
import { StateMark } from "../state-mark.ts";
import { APPLICATION_ID, openConnection } from "./connection.ts";
import { contentsFolderOf, folderStore, hasContentsInside, takeContentsOut } from "./content-store.ts";
import { copyWithContents } from "./copy-workspace.ts";
import { sqliteDialect } from "./dialect.ts";
import { FileSeal, newestJournalHash } from "./file-seal.ts";
import { findProblems } from "./inspect-copy.ts";
import { fileChain } from "./journal-chain.ts";
import { refuseUnsafeLocation } from "./location.ts";
import { type Seat, workspaceFile } from "./workspace-file.ts";
import { lockWorkspace } from "./workspace-lock.ts";

export interface OpenSqliteOptions {
  /** Make the file when it is not there (default: refuse). */
  create?: boolean;
  /** Only read, beside the process that holds the lock: the worker that writes a report. */
  readOnly?: boolean;
  /** Open a damaged file for reading, so that a backup can be put in its place (default: refuse). */
  openDamaged?: boolean;
  /** Takes the backup before a migration to its place; without it none is made. */
  beforeMigration?: BeforeMigration;
}

/** Where the copy goes is not storage's business; `copyTo` makes it, read back and checked. */
export type BeforeMigration = (path: string, copyTo: WorkspaceFile["copyTo"]) => Promise<void>;

const READERS = 2;

/** Opens a workspace file: place checked, locked, verified as ours and not newer, migrated, with one writer and two readers. */
export async function openSqlite(path: string, options: OpenSqliteOptions = {}): Promise<Storage> {
  const file = resolve(path);
  if (!existsSync(dirname(file))) throw new WorkspaceRefusedError("folderMissing", { folder: dirname(file) });
  if (existsSync(file) ? !statSync(file).isFile() : !options.create)
    throw new WorkspaceRefusedError("missing", { path: file });
  refuseUnsafeLocation(file);
  const lock = options.readOnly ? undefined : takeLock(file);
  const seats: Seat[] = [];
  const connect = async (use: "read" | "write") => {
    const held = { current: await openConnection(file, use) };
    const db = new Kysely<Tables>({
      dialect: sqliteDialect(held, use === "write" ? "immediate" : "deferred"),
    });
    const seat = { use, held, db };
    seats.push(seat);
    return seat;
  };
  try {
    const writer = options.readOnly ? undefined : await connect("write");
    const seal = writer ? new FileSeal(file) : null;
    const damage = writer && seal ? await prepareWriter(writer, file, seal, options) : null;
    for (let reader = 0; reader < READERS; reader++) await connect("read");
    return sqliteStorage(file, seats, { damage, seal, release: () => lock?.release() });
  } catch (error) {
    for (const { held } of seats) await held.current.close();
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

/** Makes sure that the file is ours, sound and at this program's schema; gives what is wrong with a damaged one that may be opened all the same. */
async function prepareWriter(
  { held, db }: Seat,
  file: string,
  seal: FileSeal,
  options: OpenSqliteOptions,
): Promise<string | null> {
  const connection = held.current;
  const tables = await pragma(connection, "schema_version");
  const isNew = tables === 0;
  if (!isNew && (await pragma(connection, "application_id")) !== APPLICATION_ID)
    throw new WorkspaceRefusedError("notAWorkspace", { path: file });
  const disorder = isNew ? null : await quickCheck(connection);
  if (disorder === null) await refuseNewerWorkspace(db);
  const damage = disorder ?? (isNew ? null : await sealBroken(connection, seal));
  if (damage !== null) {
    if (!options.openDamaged) throw new WorkspaceRefusedError("damaged", { path: file, detail: damage });
    return damage;
  }
  if (isNew || (await isBehind(db)) || (await hasContentsInside(connection))) await seal.takeOff();
  if (isNew) await connection.run(`pragma application_id = ${APPLICATION_ID}`);
  else if (options.beforeMigration && (await isBehind(db)))
    await options.beforeMigration(file, (target, contentsFolder) =>
      copyWithContents(connection, file, target, contentsFolder),
    );
  await migrate(db, "sqlite");
  await takeContentsOut(connection, contentsFolderOf(file));
  return null;
}

/** What the seal says of a file whose structure is sound. */
async function sealBroken(connection: Database, seal: FileSeal): Promise<string | null> {
  return (await seal.isBroken(connection, { thorough: false })) ? seal.problem : null;
}

async function pragma(connection: Database, name: string): Promise<number> {
  return Number(Object.values((await connection.all(`pragma ${name}`))[0] ?? {})[0]);
}

async function quickCheck(connection: Database): Promise<string | null> {
  try {
    const [row] = (await connection.all("pragma quick_check(1)")) as { quick_check: string }[];
    return row?.quick_check === "ok" ? null : (row?.quick_check ?? "");
  } catch (error) {
    const { code = "" } = error as { code?: string };
    if (!/SQLITE_CORRUPT/.test(code)) throw error;
    return code;
  }
}

interface Opened {
  damage: string | null;
  /** null = only for reading, beside the program that writes. */
  seal: FileSeal | null;
  release(): void;
}

function sqliteStorage(file: string, seats: Seat[], { damage, seal, release }: Opened): Storage {
  const readers = seats.filter(({ use }) => use === "read");
  const writer = seats.find(({ use }) => use === "write");
  const whole = workspaceFile(file, seats, damage, async () => seal?.takeOff());
  const state = writer ? fileState(writer) : undefined;
  let next = 0;
  const reader = () => (readers[next++ % readers.length] as Seat).db;
  return {
    engine: "sqlite",
    location: file,
    name: basename(file),
    schemaVersion: LATEST_SCHEMA,
    account: null,
    accounts: null,
    // One program at a time has the file (its lock): there are no others.
    onForeignChange: () => () => {},
    calls: { send: () => {}, listen: () => () => {} },
    get read() {
      return reader();
    },
    write(work) {
      if (!writer) throw new WorkspaceRefusedError("notWritable", { path: file });
      const done = state?.change();
      return writer.db
        .transaction()
        .execute(async (db) => {
          if (whole.damage !== null)
            throw new WorkspaceRefusedError("damagedReadOnly", { path: file, detail: whole.damage });
          await seal?.takeOff();
          return work(db);
        })
        .finally(done);
    },
    stateMark: () => state?.now() ?? null,
    state: async () => ({ isReadOnly: !writer || whole.damage !== null, isTold: true }),
    snapshot: (work) => reader().transaction().execute(work),
    async check() {
      const connection = (seats[0] as Seat).held.current;
      const isBroken = await seal?.isBroken(connection, { thorough: true });
      return [...(await findProblems(connection)), ...(seal && isBroken ? [seal.problem] : [])];
    },
    journal: fileChain,
    contents: folderStore(contentsFolderOf(file)),
    async close() {
      const newest =
        writer && whole.damage === null
          ? await newestJournalHash(writer.held.current).catch(() => null)
          : null;
      for (const { held } of seats) await held.current.close();
      seats.length = 0;
      if (newest !== null) await seal?.putOn(newest);
      release();
    },
    ...(writer ? { file: whole } : {}),
  };
}

/** The file has one writer, so its writes tell of every change; a file that took its place has another connection. */
function fileState({ held }: Seat) {
  const mark = new StateMark();
  let connection = held.current;
  return {
    change: () => mark.change(),
    now() {
      if (held.current !== connection) mark.renew();
      connection = held.current;
      return mark.now();
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
  // The shared memory beside the file is the first thing a full disk refuses.
  if (/SQLITE_(FULL|IOERR_SHMSIZE)|ENOSPC/.test(code))
    return new WorkspaceRefusedError("diskFull", { path }, error);
  if (/SQLITE_(CANTOPEN|READONLY|PERM|AUTH)|EACCES|EPERM|EROFS/.test(code))
    return new WorkspaceRefusedError("notWritable", { path }, error);
  if (/SQLITE_IOERR|^EIO$/.test(code))
    return new WorkspaceRefusedError("diskFailed", { path, detail: code }, error);
  if (/SQLITE_(BUSY|LOCKED)/.test(code))
    return new WorkspaceRefusedError("locked", { path, pid: "?", host: "?", since: "?" }, error);
  return error;
}
