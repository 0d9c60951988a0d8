import { userInfo } from "node:os";
import { dirname, resolve } from "node:path";
import packageJson from "../package.json" with { type: "json" };
import { newId } from "./compose-ids.ts";
import { rememberAddress } from "./compose-places.ts";
import { readForeignFile, type StartReader } from "./jobs/read-foreign-file.ts";
import { workerTasks } from "./jobs/worker-tasks.ts";
import { contentsIn, folderOf, listBackups, makeBackup, withDecrypted } from "./service/backups/index.ts";
import {
  type Client,
  type Clock,
  createService,
  type Kernel,
  type Service,
  type User,
} from "./service/index.ts";
import { asFailure } from "./service/kernel/failures.ts";
import { openStorage } from "./storage/open-storage.ts";
import { removeDatabase } from "./storage/sqlite/copy-workspace.ts";
import { inspectCopy } from "./storage/sqlite/inspect-copy.ts";
import type { OpenSqliteOptions } from "./storage/sqlite/open.ts";
import { replaceUnopened } from "./storage/sqlite/replace-unopened.ts";

export type { ReaderProcess, StartReader } from "./jobs/read-foreign-file.ts";
export type { Kernel } from "./service/index.ts";

export interface OpenOptions extends OpenSqliteOptions {
  /** Default: the name of the system account, which is the identity on one PC. */
  userName?: string;
  clock?: Clock;
  newId?: () => string;
  log?: (id: string, error: unknown) => void;
  /** How the reader of foreign files is started; the packaged window has its own way. */
  startReader?: StartReader;
  /** Nobody else waits in this process: heavy questions need no thread and no memory of their own (the command line). */
  answersHere?: boolean;
  /** Backs up on start when the last backup is old, and on close what was changed: for hosts that people work in. */
  automaticBackups?: boolean;
}

export interface OpenWorkspace {
  service: Service;
  kernel: Kernel;
  user: User;
  client: Client;
  location: string;
  /** Goes on with another password of the same account: after it was changed while the workspace was open. */
  signInAnew?(address: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a workspace by its address and builds the service on it: the only place that knows all parts. */
export async function openWorkspace(address: string, options: OpenOptions = {}): Promise<OpenWorkspace> {
  const clock = options.clock ?? systemClock;
  const log = options.log ?? logToStandardError;
  const programVersion = packageJson.version;
  const storage = await openStorage(address, {
    beforeMigration: async (workspacePath, copyTo) => {
      const request = { workspacePath, copyTo, madeAt: clock.now(), programVersion };
      await makeBackup({ ...request, reason: "before-migration" });
    },
    ...options,
  });
  const { signInAnew } = storage;
  const service = createService({
    storage,
    clock,
    newId: options.newId ?? newId,
    // Threads sign in by themselves, with the password as it is then.
    longTasks: workerTasks(() => storage.accounts?.ownAddress() ?? address, options),
    readForeignFile: (path, name, signal, takeRows) =>
      readForeignFile(path, name, signal, { start: options.startReader, takeRows }),
    programVersion,
    openAnother: (other) => openStorage(other, { create: true }),
    rememberAddress: (other) => rememberAddress(address, other),
    log,
  });
  // A backup that fails must not keep anybody from working; it is logged, and the page tells the age of the last one.
  const backUp = (make: () => Promise<void>) =>
    options.automaticBackups ? make().catch((error: unknown) => log(newId(), error)) : Promise.resolve();
  // In a shared workspace PostgreSQL says who it is.
  const user = { name: options.userName ?? storage.account ?? userInfo().username };
  const started = backUp(() => service.backUpOnStart()).then(() =>
    backUp(() => service.sweepAttachments(user)),
  );
  return {
    service,
    kernel: service.kernel,
    user,
    client: service.client(user),
    location: storage.location,
    ...(signInAnew && {
      async signInAnew(given: string) {
        await signInAnew(given);
        await service.kernel.longTasks.letGo();
      },
    }),
    async close() {
      await started;
      await backUp(() => service.backUpOnClose());
      await service.close();
      await storage.close();
    },
  };
}

/** Restores a backup where no workspace opens: none is there, or a file that is no database any more. Gives where that was put. */
export async function restoreUnopened(
  backup: string,
  target: string,
  passphrase?: string,
): Promise<string | null> {
  const setAside = `${target}.damaged-${systemClock.now().replaceAll(":", "-")}`;
  return withDecrypted(backup, `${target}.decrypted`, passphrase, (plain) =>
    replaceUnopened(plain, target, setAside, contentsIn(dirname(backup))),
  );
}

/** The newest backup of a workspace that still is what was checked when it was made; null when there is none. */
export async function newestSoundBackup(
  workspacePath: string,
): Promise<{ path: string; madeAt: string } | null> {
  for (const { path, manifest } of await listBackups(folderOf(workspacePath))) {
    const seen = await inspectCopy(path).catch(() => undefined);
    if (seen?.problems.length === 0 && seen.facts.sha256 === manifest.sha256)
      return { path, madeAt: manifest.madeAt };
  }
  return null;
}

/** Why a workspace could not be opened, as a text of `failure.*` and its parameters. */
/** Takes a closed workspace file away with all that stands beside it; what is attached and backed up stays. */
export function removeWorkspace(path: string): Promise<void> {
  return removeDatabase(resolve(path));
}

export interface WorkspaceRefusalDetail {
  messageKey: string;
  params: Record<string, string | number>;
}

export function refusalOf(error: unknown): WorkspaceRefusalDetail {
  const { data } = asFailure(error, logToStandardError, newId);
  return { messageKey: data.messageKey, params: data.params };
}

const polishDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Warsaw" });

const MILLISECONDS_PER_MINUTE = 60_000;
/** A day begins with a minute; each row of an import asks for it. */
let known = { minute: -1, day: "" };

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today() {
    const minute = Math.floor(Date.now() / MILLISECONDS_PER_MINUTE);
    if (known.minute !== minute) known = { minute, day: polishDay.format(minute * MILLISECONDS_PER_MINUTE) };
    return known.day;
  },
};

function logToStandardError(id: string, error: unknown): void {
  process.stderr.write(
    `[${id}] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
}
