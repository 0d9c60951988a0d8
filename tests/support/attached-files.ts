import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import type { OpenWorkspace } from "../../electron/compose.ts";
import type { AttachmentOwner } from "../../shared/contract/attachments.ts";

/** A real PNG of one colour; another colour is another content. */
export function pngOf(grey: number, side = 8): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 8;
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(side, grey)]);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(Array.from({ length: side }, () => row)))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

export const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

/** Attaches bytes as a host would: offered as a file, then named by its id. */
export function attachBytes(
  { client, kernel }: Pick<OpenWorkspace, "client" | "kernel">,
  owner: AttachmentOwner,
  fileName: string,
  bytes: Uint8Array,
) {
  const path = join(mkdtempSync(join(tmpdir(), "ewaluator-attach-")), "upload");
  writeFileSync(path, bytes);
  return client.attachments.attach({ owner, fileName, fileId: kernel.offered.offer(path, true) });
}
