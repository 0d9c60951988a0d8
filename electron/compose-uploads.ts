import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Kernel } from "./compose.ts";

export const UPLOAD_TYPE = "application/octet-stream";
const UPLOAD_BYTES = 50 * 1024 * 1024;

class TooLarge extends Error {}

/** Takes one file that the page sends into a private folder; gives the id by which an operation may name it, null when it is too large. */
export async function keepUpload(
  body: AsyncIterable<Uint8Array>,
  offered: Kernel["offered"],
): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), "ewaluator-upload-"));
  // Our own name: the page's name for the file never becomes a path.
  const path = join(folder, "upload");
  let bytes = 0;
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > UPLOAD_BYTES ? new TooLarge() : null, chunk);
    },
  });
  try {
    await pipeline(body, limit, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (error instanceof TooLarge) return null;
    throw error;
  }
  return offered.offer(path, true);
}
