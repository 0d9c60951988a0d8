import { createReadStream } from "node:fs";
import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Kernel } from "../compose.ts";

/** Streams a file that a document operation made, as a download under its own name. */
export async function sendMadeFile(
  fileId: string,
  response: ServerResponse,
  files: Kernel["files"],
): Promise<void> {
  const found = (() => {
    try {
      return files.find(fileId);
    } catch {
      return undefined;
    }
  })();
  if (!found) {
    response
      .writeHead(404, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" })
      .end("404 file\n");
    return;
  }
  const { path, made } = found;
  const plainName = made.fileName.replaceAll(/[^\w.-]/g, "_");
  response.writeHead(200, {
    "content-type": made.mediaType,
    "content-length": made.sizeBytes,
    "content-disposition": `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(made.fileName)}`,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  await pipeline(createReadStream(path), response);
}
