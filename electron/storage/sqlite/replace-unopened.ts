import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { contentsFolderOf } from "./content-store.ts";
import { prepareCopy, removeDatabase, takeContents } from "./copy-workspace.ts";
import { flushFolderOf } from "./durable-files.ts";
import { FileSeal } from "./file-seal.ts";
import { refuseUnsafeLocation } from "./location.ts";
import { lockWorkspace } from "./workspace-lock.ts";

const COMPANIONS = ["", "-wal", "-shm"];

/**
 * Puts a backup at `target` where no workspace can be opened: nothing is there, or what is there is no database any more. That is set
 * aside with its companions; gives where, or null. What is in its attached files comes from `contentsFolder`, or with the backup itself.
 */
export async function replaceUnopened(
  source: string,
  target: string,
  setAside: string,
  contentsFolder: string,
): Promise<string | null> {
  refuseUnsafeLocation(target);
  const lock = lockWorkspace(target);
  const prepared = `${target}.restoring`;
  try {
    await prepareCopy(source, prepared);
    await takeContents(prepared, contentsFolder, contentsFolderOf(target));
    const isThere = existsSync(target);
    if (isThere)
      for (const ending of COMPANIONS)
        if (existsSync(target + ending)) await rename(target + ending, setAside + ending);
    await new FileSeal(target).takeOff();
    await rename(prepared, target);
    await flushFolderOf(target);
    return isThere ? setAside : null;
  } finally {
    await removeDatabase(prepared);
    lock.release();
  }
}
