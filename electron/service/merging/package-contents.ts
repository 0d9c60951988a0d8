import { createHash } from "node:crypto";
import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReadableDatabase, Storage } from "../../storage/database.ts";

/** Lines stay short, so that a reader never holds much of a file in one. */
const BYTES_PER_LINE = 256 * 1024;
const SHA256 = /^[0-9a-f]{64}$/;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** What is in the attached files, in pieces; the records come before it. */
export async function* contentLines(
  db: ReadableDatabase,
  storage: Storage,
): AsyncGenerator<{ content: string; bytes: string }> {
  const rows = await db
    .selectFrom("attachment")
    .select("sha256")
    .distinct()
    .where("deleted_at", "is", null)
    .orderBy("sha256")
    .execute();
  for (const { sha256 } of rows) {
    const bytes = Buffer.from((await storage.contents.read(db, sha256)) ?? []);
    for (let start = 0; start < bytes.length; start += BYTES_PER_LINE)
      yield {
        content: sha256,
        bytes: bytes.subarray(start, start + BYTES_PER_LINE).toString("base64"),
      };
  }
}

/** What is in a package's attached files, put aside on the disk until it is known which of it is new. */
export class PackageContents {
  #folder: string | undefined;

  /** False when the line is none of ours. */
  async take(line: Record<string, unknown>): Promise<boolean> {
    const { content, bytes } = line;
    if (typeof content !== "string" || !SHA256.test(content)) return false;
    if (typeof bytes !== "string" || !BASE64.test(bytes)) return false;
    this.#folder ??= await mkdtemp(join(tmpdir(), "ewaluator-merge-"));
    await appendFile(join(this.#folder, content), Buffer.from(bytes, "base64"), { mode: 0o600 });
    return true;
  }

  /** The bytes; null when the package does not have them, or not whole. */
  async read(sha256: string): Promise<Uint8Array | null> {
    if (!this.#folder || !SHA256.test(sha256)) return null;
    const bytes = await readFile(join(this.#folder, sha256)).catch(() => null);
    return bytes && createHash("sha256").update(bytes).digest("hex") === sha256 ? bytes : null;
  }

  async close(): Promise<void> {
    if (this.#folder) await rm(this.#folder, { recursive: true, force: true });
  }
}
