import { open } from "node:fs/promises";
import { dirname } from "node:path";

/** Waits until a file's content is on the disk, not only in the system's memory. */
export async function flushFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The same for a renamed or new name in its folder; Windows keeps names by itself. */
export async function flushFolderOf(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(dirname(path), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
