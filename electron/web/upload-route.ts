import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Kernel } from "../compose.ts";

export const UPLOAD_TYPE = "application/octet-stream";
const UPLOAD_BYTES = 50 * 1024 * 1024;

class TooLarge extends Error {}

/** Takes one file into a private folder and answers with the id by which an operation may name it. */
export async function takeUpload(
  request: IncomingMessage,
  response: ServerResponse,
  offered: Kernel["offered"],
): Promise<void> {
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
    await pipeline(request, limit, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (!(error instanceof TooLarge)) throw error;
    response
      .writeHead(413, { "content-type": "text/plain; charset=utf-8", connection: "close" })
      .end("413 size\n");
    return;
  }
  response
    .writeHead(200, { "content-type": "application/json", "cache-control": "no-store" })
    .end(JSON.stringify({ fileId: offered.offer(path, true) }));
}
