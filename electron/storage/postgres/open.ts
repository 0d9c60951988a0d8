import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import Cursor from "pg-cursor";
import { type Storage, type Tables, WorkspaceRefusedError } from "../database.ts";
import { isBehind, migrate, refuseNewerWorkspace } from "../migrate.ts";
import { LATEST_SCHEMA } from "../migrations/index.ts";
import { applyAccess, isOwner } from "./access.ts";
import { PostgresAccounts } from "./accounts.ts";
import { connectionOf, describeAddress } from "./address.ts";
import { CommandDialect } from "./command-dialect.ts";
import { tableStore } from "./content-store.ts";
import { OwnEntries } from "./foreign-entries.ts";
import { JournalWatch } from "./journal-watch.ts";
import { OtherPrograms } from "./other-programs.ts";
import { writeSettled } from "./settled-write.ts";

const INT8 = 20;
const TOO_MANY_CONNECTIONS = "53300";
// count() and sum() of integers come as int8, which pg gives as text; our values stay far below 2^53.
const types = {
  getTypeParser: (oid: number, format?: "text") =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format),
};

/** Opens a shared workspace: a pool for reads, one connection for this program's writes; migrated under an advisory lock. */
export async function openPostgres(address: string, options: { readOnly?: boolean } = {}): Promise<Storage> {
  const connection = connectionOf(address);
  const pool = (max: number) => new pg.Pool({ ...connection, max, types: types as never });
  const readPool = pool(3);
  const writePool = pool(1);
  // A connection that breaks must not end the process, neither idle nor in the middle of a question, which then reports it.
  for (const each of [readPool, writePool]) {
    each.on("error", () => {});
    each.on("connect", (client) => client.on("error", () => {}));
  }
  const reader = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: readPool, cursor: Cursor }) });
  const writer = new Kysely<Tables>({ dialect: new CommandDialect({ pool: writePool, cursor: Cursor }) });
  const own = new OwnEntries();
  const watch = new JournalWatch(reader, own, (change) => others.emit(change));
  const others = new OtherPrograms(connection, {
    own,
    watch,
    notify: (channel) => sql`select pg_notify(${channel}, '')`.execute(reader),
  });
  const close = async () => {
    await others.close();
    await reader.destroy();
    await writer.destroy();
  };
  let account: string;
  let owns: boolean;
  try {
    const { rows } = await sql<{ account: string }>`select session_user as account`.execute(reader);
    account = rows[0]?.account ?? "";
    await refuseNewerWorkspace(writer);
    if (!options.readOnly) await bringUpToDate(writer, address);
    owns = await isOwner(reader);
  } catch (error) {
    await close();
    throw asRefusal(error, address);
  }
  const accounts = new PostgresAccounts(address, owns, (ownAddress) => {
    // What connects from now on: the pools as they grow, and the listener when it comes back.
    for (const each of [readPool.options, writePool.options, connection]) each.connectionString = ownAddress;
  });
  return {
    engine: "postgres",
    location: describeAddress(address),
    name: new URL(address).pathname.slice(1),
    schemaVersion: LATEST_SCHEMA,
    account,
    accounts,
    onForeignChange: (listener) => others.listen(listener),
    calls: { send: (text) => others.call(text), listen: (listener) => others.listenToCalls(listener) },
    stateMark: () => null,
    state: async () => ({ isReadOnly: await isReadOnly(reader), isTold: !watch.isLooking }),
    read: reader,
    async write(work, entryId) {
      own.add(entryId);
      const result = await writeSettled(writer, work, entryId);
      await accounts.endClosed(reader);
      return result;
    },
    snapshot: (work) =>
      reader.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work),
    check: async () => [],
    contents: tableStore,
    close,
  };
}

/** A replica is brought up to date by its primary. */
async function bringUpToDate(writer: Kysely<Tables>, address: string): Promise<void> {
  const behind = await isBehind(writer);
  if (await isReadOnly(writer)) {
    if (behind) throw new WorkspaceRefusedError("readOnlyBehind", { address: describeAddress(address) });
    return;
  }
  // In a transaction that holds the lock of commands: a lock of the session would stay in a connection that a pooler lends to others.
  if (behind) await writer.transaction().execute((inside) => migrate(inside, "postgres"));
  await applyAccess(writer);
}

async function isReadOnly(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ is_read_only: boolean }>`
    select pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as is_read_only`.execute(
    db,
  );
  return rows[0]?.is_read_only ?? false;
}

function asRefusal(error: unknown, address: string): WorkspaceRefusedError {
  if (error instanceof WorkspaceRefusedError) return error;
  const { code, message } = error as { code?: string; message: string };
  const params = { address: describeAddress(address), detail: message };
  return new WorkspaceRefusedError(
    code === TOO_MANY_CONNECTIONS ? "serverFull" : "unreachable",
    params,
    error,
  );
}
