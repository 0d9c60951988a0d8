import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Content, ContentFiles } from "../database.ts";
import { flushFile, flushFolderOf } from "./durable-files.ts";

const SHA256 = /^[0-9a-f]{64}$/;
/** Something that nobody names may belong to a command or a backup that is being made. */
const FRESH_MILLISECONDS = 24 * 3_600_000;

/** Folders of at most some hundred files each: `3f/3f8a…`. Nothing but a SHA-256 ever becomes a path. */
function placeOf(folder: string, sha256: string): string {
  if (!SHA256.test(sha256)) throw new Error("not the name of a content");
  return join(folder, sha256.slice(0, 2), sha256);
}

/** Writes a content under its name: to a temporary file, flushed, then renamed; what is there whole stays. */
export async function keepContent(folder: string, sha256: string, bytes: Uint8Array): Promise<void> {
  const path = placeOf(folder, sha256);
  if ((await sizeOf(path)) === bytes.length && (await hashOf(path)) === sha256) return;
  await placeWhole(path, async (temporary) => {
    const file = await open(temporary, "wx", 0o600);
    await file
      .writeFile(bytes)
      .then(() => file.sync())
      .finally(() => file.close());
  });
}

/** The bytes of a content; null when they are not there or not those that were kept. */
export async function readContent(folder: string, sha256: string): Promise<Uint8Array | null> {
  const bytes = await readFile(placeOf(folder, sha256)).catch(nullWhenMissing);
  return bytes && createHash("sha256").update(bytes).digest("hex") === sha256 ? bytes : null;
}

export const contentFiles: ContentFiles = {
  async copy(from, to, contents) {
    const there: Content[] = [];
    for (const { sha256, sizeBytes, isRemoved } of contents) {
      const [source, target] = [placeOf(from, sha256), placeOf(to, sha256)];
      if (isRemoved && (await sizeOf(source)) === null) continue;
      const isThere = (await sizeOf(target)) === sizeBytes;
      if (isThere || (await copyContent(source, target, sha256))) there.push({ sha256, sizeBytes });
    }
    return there;
  },

  async findUnsound(folder, contents) {
    const unsound: string[] = [];
    for (const { sha256 } of contents)
      if ((await hashOf(placeOf(folder, sha256))) !== sha256) unsound.push(sha256);
    return unsound;
  },

  async sweep(folder, wanted) {
    let removed = 0;
    for (const name of await contentNames(folder)) {
      const path = join(folder, name);
      if (wanted.has(name.slice(3))) continue;
      const found = await stat(path).catch(nullWhenMissing);
      if (!found || Date.now() - found.mtimeMs < FRESH_MILLISECONDS) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  },
};

/** `3f/3f8a…` of everything there, half-written files too: they are nobody's. */
async function contentNames(folder: string): Promise<string[]> {
  const names: string[] = [];
  for (const part of (await readdir(folder).catch(nullWhenMissing)) ?? []) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue;
    for (const name of await readdir(join(folder, part))) names.push(`${part}/${name}`);
  }
  return names;
}

/** False when there is nothing to copy, or not what its name says. */
async function copyContent(from: string, target: string, sha256: string): Promise<boolean> {
  if ((await hashOf(from)) !== sha256) return false;
  await placeWhole(target, async (temporary) => {
    await copyFile(from, temporary);
    await flushFile(temporary);
  });
  return true;
}

async function placeWhole(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    await write(temporary);
    await rename(temporary, path);
    await flushFolderOf(path);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function sizeOf(path: string): Promise<number | null> {
  return (await stat(path).catch(nullWhenMissing))?.size ?? null;
}

async function hashOf(path: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (error) {
    return nullWhenMissing(error as NodeJS.ErrnoException);
  }
  return hash.digest("hex");
}

function nullWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw error;
}
