import { userInfo } from "node:os";
import { v7 as uuidv7 } from "uuid";
import packageJson from "../package.json" with { type: "json" };
import { readForeignFile, type StartReader } from "./jobs/read-foreign-file.ts";
import { workerTasks } from "./jobs/worker-tasks.ts";
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
import type { OpenSqliteOptions } from "./storage/sqlite/open.ts";

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
}

export interface OpenWorkspace {
  service: Service;
  kernel: Kernel;
  user: User;
  client: Client;
  location: string;
  close(): Promise<void>;
}

/** Opens a workspace by its address and builds the service on it: the only place that knows all parts. */
export async function openWorkspace(address: string, options: OpenOptions = {}): Promise<OpenWorkspace> {
  const storage = await openStorage(address, options);
  const service = createService({
    storage,
    clock: options.clock ?? systemClock,
    newId: options.newId ?? uuidv7,
    longTasks: workerTasks(address),
    readForeignFile: (path, name, signal) => readForeignFile(path, name, signal, options.startReader),
    programVersion: packageJson.version,
    log: options.log ?? logToStandardError,
  });
  const user = { name: options.userName ?? userInfo().username };
  return {
    service,
    kernel: service.kernel,
    user,
    client: service.client(user),
    location: storage.location,
    async close() {
      await service.close();
      await storage.close();
    },
  };
}

/** Why a workspace could not be opened, as a text of `failure.*` and its parameters. */
export interface WorkspaceRefusalDetail {
  messageKey: string;
  params: Record<string, string | number>;
}

export function refusalOf(error: unknown): WorkspaceRefusalDetail {
  const { data } = asFailure(error, logToStandardError, uuidv7);
  return { messageKey: data.messageKey, params: data.params };
}

const polishDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Warsaw" });

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => polishDay.format(new Date()),
};

function logToStandardError(id: string, error: unknown): void {
  process.stderr.write(
    `[${id}] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
}
