import type { IncomingMessage, ServerResponse } from "node:http";
import type { Kernel } from "../compose.ts";
import { keepUpload } from "../compose-uploads.ts";

/** Takes one file and answers with the id by which an operation may name it. */
export async function takeUpload(
  request: IncomingMessage,
  response: ServerResponse,
  offered: Kernel["offered"],
): Promise<void> {
  const fileId = await keepUpload(request, offered);
  if (fileId === null) {
    response
      .writeHead(413, { "content-type": "text/plain; charset=utf-8", connection: "close" })
      .end("413 size\n");
    return;
  }
  response
    .writeHead(200, { "content-type": "application/json", "cache-control": "no-store" })
    .end(JSON.stringify({ fileId }));
}
