import type { Kernel } from "../kernel/scopes.ts";
import { BackupKeeper } from "./backup-keeper.ts";

const keepers = new WeakMap<Kernel, BackupKeeper>();

/** The one keeper of an open workspace: backups are made one at a time. */
export function keeperOf(kernel: Kernel): BackupKeeper {
  let keeper = keepers.get(kernel);
  if (!keeper) {
    keeper = new BackupKeeper(kernel);
    keepers.set(kernel, keeper);
  }
  return keeper;
}
