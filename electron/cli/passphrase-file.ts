import { readFile } from "node:fs/promises";
import { refused } from "./refusals.ts";

/** The passphrase of a backup: the first line of a file, since words on a command line are seen by everybody on the machine. */
export async function readPassphrase(path: string | undefined): Promise<string | null> {
  if (path === undefined) return null;
  const text = await readFile(path, "utf8").catch(() => {
    throw refused("fileMissing", { path });
  });
  return text.replace(/^\uFEFF/, "").split(/\r?\n/)[0] ?? "";
}
