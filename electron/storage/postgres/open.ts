import { Kysely, PostgresDialect, sql } from "kysely";
import Cursor from "pg-cursor";
import { type Storage, type Tables, WorkspaceRefusedError } from "../database.ts";
import { isBehind, migrate, refuseNewerWorkspace } from "../migrate.ts";
import { LATEST_SCHEMA } from "../migrations/index.ts";
import { StateMark } from "../state-mark.ts";
import { applyAccess, isOwner, ownerOf } from "./access.ts";
import { PostgresAccounts } from "./accounts.ts";
import { describeAddress } from "./address.ts";
import { CommandDialect } from "./command-dialect.ts";
import { tableStore } from "./content-store.ts";
import { OwnEntries } from "./foreign-entries.ts";
import { serverChain } from "./journal-chain.ts";
import { JournalWatch } from "./journal-watch.ts";
import { OtherPrograms } from "./other-programs.ts";
import { ServerLine } from "./server-line.ts";
import { writeSettled } from "./settled-write.ts";
import { refusedBy, signIn } from "./sign-in.ts";

const LONGEST_CLOSE_MS = 15_000;

/** Opens a shared workspace: a pool for reads, one connection for this program's writes; migrated under an advisory lock. */
export async function openPostgres(address: string, options: { readOnly?: boolean } = {}): Promise<Storage> {
  const line = new ServerLine(address);
  const account = await signIn(line);
  const readPool = line.newPool(3);
  const writePool = line.newPool(1);
  const reader = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: readPool, cursor: Cursor }) });
  const writer = new Kysely<Tables>({ dialect: new CommandDialect({ pool: writePool, cursor: Cursor }) });
  const own = new OwnEntries();
  const mark = new StateMark();
  const watch = new JournalWatch(reader, own, (change) => others.emit(change));
  const others = new OtherPrograms(line, {
    own,
    watch,
    mark,
    notify: (channel) => sql`select pg_notify(${channel}, '')`.execute(reader),
  });
  const close = async () => {
    // A server that says nothing must not keep the program from ending.
    const silence = setTimeout(() => line.giveUp(), LONGEST_CLOSE_MS);
    await others.close();
    await reader.destroy();
    await writer.destroy();
    clearTimeout(silence);
  };
  let owns: boolean;
  try {
    await refuseNewerWorkspace(writer);
    if (!options.readOnly) await bringUpToDate(writer, address);
    owns = await isOwner(reader);
  } catch (error) {
    await close();
    throw refusedBy(error, address, account);
  }
  const accounts = new PostgresAccounts(line, account, owns);
  return {
    engine: "postgres",
    location: describeAddress(address),
    name: new URL(address).pathname.slice(1),
    schemaVersion: LATEST_SCHEMA,
    account,
    accounts,
    onForeignChange: (listener) => others.listen(listener),
    calls: { send: (text) => others.call(text), listen: (listener) => others.listenToCalls(listener) },
    stateMark: () => (others.hears ? mark.now() : null),
    state: async () => ({ isReadOnly: await isReadOnly(reader), isTold: !watch.isLooking }),
    read: reader,
    async write(work, entryId) {
      own.add(entryId);
      const done = mark.change();
      const result = await writeSettled(writer, work, entryId).finally(done);
      await accounts.endClosed(reader);
      return result;
    },
    snapshot: (work) =>
      reader.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work),
    check: async () => [],
    contents: tableStore,
    journal: serverChain,
    async signInAnew(given) {
      const tried = new ServerLine(given);
      if ((await signIn(tried)) !== account) throw new Error("another account needs another workspace");
      line.takeAddress(given);
      others.tryNow();
    },
    close,
  };
}

/** A replica is brought up to date by its primary, a workspace by its owner. */
async function bringUpToDate(writer: Kysely<Tables>, address: string): Promise<void> {
  const behind = await isBehind(writer);
  if (await isReadOnly(writer)) {
    if (behind) throw new WorkspaceRefusedError("readOnlyBehind", { address: describeAddress(address) });
    return;
  }
  const owner = behind ? await ownerOf(writer) : undefined;
  if (owner && !owner.isMe)
    throw new WorkspaceRefusedError("ownerFirst", { address: describeAddress(address), owner: owner.name });
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
