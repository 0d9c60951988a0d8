import { Kysely, PostgresDialect } from "kysely";
import Cursor from "pg-cursor";
import type { Storage, Tables } from "../database.ts";
import { isBehind, migrate, refuseNewerWorkspace } from "../migrate.ts";
import { LATEST_SCHEMA } from "../migrations/index.ts";
import { applyAccess } from "./access.ts";
import { describeAddress } from "./address.ts";
import { CommandDialect } from "./command-dialect.ts";
import { tableStore } from "./content-store.ts";
import { OtherPrograms } from "./other-programs.ts";
import { ServerLine } from "./server-line.ts";
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
  const ownProcesses = new Set<number>();
  writePool.on("connect", (client) =>
    ownProcesses.add((client as unknown as { processID: number }).processID),
  );
  const others = new OtherPrograms(line, (processId) => ownProcesses.has(processId));
  const close = async () => {
    // A server that says nothing must not keep the program from ending.
    const silence = setTimeout(() => line.giveUp(), LONGEST_CLOSE_MS);
    await others.close();
    await reader.destroy();
    await writer.destroy();
    clearTimeout(silence);
  };
  try {
    await refuseNewerWorkspace(writer);
    // Somebody who is no owner cannot migrate, and need not: the owner does when he next opens it.
    if (!options.readOnly && (await isBehind(writer))) await migrate(writer, "postgres");
    if (!options.readOnly) await applyAccess(writer);
  } catch (error) {
    await close();
    throw refusedBy(error, address, account);
  }
  return {
    engine: "postgres",
    location: describeAddress(address),
    name: new URL(address).pathname.slice(1),
    schemaVersion: LATEST_SCHEMA,
    account,
    onForeignChange: (listener) => others.listen(listener),
    calls: { send: (text) => others.call(text), listen: (listener) => others.listenToCalls(listener) },
    stateMark: () => null,
    read: reader,
    write: (work) => writer.transaction().execute(work),
    snapshot: (work) =>
      reader.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work),
    check: async () => [],
    contents: tableStore,
    async signInAnew(given) {
      const tried = new ServerLine(given);
      if ((await signIn(tried)) !== account) throw new Error("another account needs another workspace");
      line.takeAddress(given);
      others.tryNow();
    },
    close,
  };
}
