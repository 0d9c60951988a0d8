import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MadeFile } from "../../../shared/contract/operation.ts";
import { failure } from "./failures.ts";

/** Files that documents made, kept in a private folder until the host saves or serves them, gone when the workspace closes. */
export class MadeFiles {
  readonly #newId: () => string;
  readonly #files = new Map<string, { path: string; made: MadeFile }>();
  #folder: Promise<string> | undefined;

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /** Lets `write` fill a path, then measures the file; when `write` fails nothing stays behind. */
  async make(fileName: string, mediaType: string, write: (path: string) => Promise<void>): Promise<MadeFile> {
    const fileId = this.#newId();
    this.#folder ??= mkdtemp(join(tmpdir(), "ewaluator-pal-"));
    const folder = join(await this.#folder, fileId);
    await mkdir(folder, { mode: 0o700 });
    const path = join(folder, fileName);
    try {
      await write(path);
      const made: MadeFile = {
        fileId,
        fileName,
        mediaType,
        sizeBytes: (await stat(path)).size,
        sha256: await sha256(path),
      };
      this.#files.set(fileId, { path, made });
      return made;
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  find(fileId: string): { path: string; made: MadeFile } {
    const file = this.#files.get(fileId);
    if (!file) throw failure("NOT_FOUND", "fileGone");
    return file;
  }

  async close(): Promise<void> {
    this.#files.clear();
    if (this.#folder) await rm(await this.#folder, { recursive: true, force: true });
  }
}

async function sha256(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
