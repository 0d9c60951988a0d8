import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Database } from "sqlite3";
import { flushFolderOf } from "./durable-files.ts";

/** What the program left when it closed the file: its whole content as one number, and which state of the workspace that was. */
interface Sealed {
  sha256: string;
  bytes: number;
  modifiedMs: number;
  /** Hash of the newest journal entry. A file with another one is another state (a copy put there), of which the seal says nothing. */
  journalHash: string;
}

/** A smaller file is read whole whenever it is opened; a larger one when it looks changed, and whenever it is checked. */
const READ_ALWAYS_BYTES = 64 * 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;

/**
 * Tells whether a closed workspace file changed by itself: SQLite keeps no checksum of pages, so that a letter lost inside a
 * record's text would look well. Written at closing, taken off before the first change; after a crash there is none, and nothing is
 * said. A file that differs though its journal tells of no change was changed by the disk or by another program.
 */
export class FileSeal {
  readonly #path: string;
  readonly #file: string;
  /** null = not looked at yet. */
  #isOn: boolean | null = null;

  constructor(file: string) {
    this.#file = file;
    this.#path = `${file}.seal`;
  }

  /** How the check names a file that is not what was closed. */
  get problem(): string {
    return `SHA-256 ≠ ${basename(this.#path)}`;
  }

  /** Whether the file is not what was closed; false also where the seal says nothing. */
  async isBroken(connection: Database, { thorough }: { thorough: boolean }): Promise<boolean> {
    const sealed = await this.#read();
    this.#isOn = sealed !== null;
    if (sealed === null || sealed.journalHash !== (await newestJournalHash(connection))) return false;
    const { size, mtimeMs } = await stat(this.#file);
    const looksTheSame = size === sealed.bytes && mtimeMs === sealed.modifiedMs;
    if (looksTheSame && !thorough && size > READ_ALWAYS_BYTES) return false;
    const isOther = (await fileHash(this.#file)) !== sealed.sha256;
    // Off by now: somebody began to write while it was read.
    return isOther && this.#isOn === true;
  }

  /** Before the first change: from now on the file is not what was closed. */
  async takeOff(): Promise<void> {
    if (this.#isOn === false) return;
    await rm(this.#path, { force: true });
    // Without it a power cut could bring back the seal of a file that has changed since.
    await flushFolderOf(this.#path);
    this.#isOn = false;
  }

  /** After the last connection is closed; a seal that is still on stays. A disk that is full does not keep anybody from closing. */
  async putOn(journalHash: string): Promise<void> {
    if (this.#isOn) return;
    const prepared = `${this.#path}.new`;
    try {
      // What is still in the log would come into the file later.
      if ((await stat(`${this.#file}-wal`).catch(() => null))?.size) return;
      const { size, mtimeMs } = await stat(this.#file);
      const sha256 = await fileHash(this.#file);
      const sealed: Sealed = { sha256, bytes: size, modifiedMs: mtimeMs, journalHash };
      await writeFile(prepared, JSON.stringify(sealed));
      await rename(prepared, this.#path);
      this.#isOn = true;
    } catch {
      await rm(prepared, { force: true }).catch(() => {});
    }
  }

  async #read(): Promise<Sealed | null> {
    try {
      const { sha256, bytes, modifiedMs, journalHash } = JSON.parse(await readFile(this.#path, "utf8"));
      return typeof sha256 === "string" ? { sha256, bytes, modifiedMs, journalHash } : null;
    } catch {
      return null;
    }
  }
}

export async function newestJournalHash(connection: Database): Promise<string> {
  const rows = await connection.all("select hash from journal order by seq desc limit 1");
  return (rows[0] as { hash: string } | undefined)?.hash ?? "";
}

export async function fileHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }))
    hash.update(chunk as Buffer);
  return hash.digest("hex");
}
