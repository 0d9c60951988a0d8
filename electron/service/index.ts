import type { ContractRouterClient } from "@orpc/contract";
import { createRouterClient } from "@orpc/server";
import type { Contract } from "../../shared/contract/index.ts";
import type { Storage } from "../storage/database.ts";
import { sweepContents } from "./attachments/index.ts";
import { keeperOf } from "./backups/index.ts";
import { ChangeBus } from "./kernel/change-bus.ts";
import type { CallContext } from "./kernel/effects.ts";
import { MadeFiles } from "./kernel/made-files.ts";
import { OfferedFiles } from "./kernel/offered-files.ts";
import type { Clock, Kernel, LongTasks, ReadForeignFile, User } from "./kernel/scopes.ts";
import { reviewGuard } from "./review/index.ts";
import { router } from "./router.ts";
import { rolesOf } from "./users/index.ts";

export type Client = ContractRouterClient<Contract>;
export type { CallContext } from "./kernel/effects.ts";
export type { Clock, Kernel, LongTasks, ReadForeignFile, TakeRows, User } from "./kernel/scopes.ts";

export interface ServiceOptions {
  storage: Storage;
  clock: Clock;
  newId(): string;
  longTasks: LongTasks;
  readForeignFile: ReadForeignFile;
  programVersion: string;
  openAnother: Kernel["openAnother"];
  rememberAddress: Kernel["rememberAddress"];
  log(id: string, error: unknown): void;
}

/** All behaviour of the product on one open workspace; hosts put their transport before `router`. */
export interface Service {
  router: typeof router;
  kernel: Kernel;
  /** What a host passes with each call of this user. */
  contextFor(user: User): CallContext;
  /** The same operations in this process: for the command line and tests. */
  client(user: User): Client;
  /** Backs up when the last backup is more than a day old; for hosts that stay. */
  backUpOnStart(): Promise<void>;
  /** Backs up what was changed since the last backup. */
  backUpOnClose(): Promise<void>;
  /** Lets go of what was in files removed long ago. */
  sweepAttachments(user: User): Promise<void>;
  close(): Promise<void>;
}

export function createService(options: ServiceOptions): Service {
  const bus = new ChangeBus();
  const kernel: Kernel = {
    ...options,
    bus,
    files: new MadeFiles(options.newId),
    offered: new OfferedFiles(options.newId),
    roleOf: rolesOf(options.storage, bus),
    guardChanges: reviewGuard,
    protect: () => keeperOf(kernel).makeBefore("before-import"),
  };
  const stopHearing = options.storage.onForeignChange((change) => bus.emit(change));
  const contextFor = (user: User): CallContext => ({ kernel, user });
  return {
    router,
    kernel,
    contextFor,
    client: (user) => createRouterClient(router, { context: contextFor(user) }) as unknown as Client,
    backUpOnStart: () => keeperOf(kernel).makeOnStart(),
    sweepAttachments: (user) => sweepContents(kernel, user),
    backUpOnClose: () => keeperOf(kernel).makeOnClose(),
    async close() {
      stopHearing();
      await kernel.longTasks.letGo();
      await kernel.files.close();
      await kernel.offered.close();
    },
  };
}
