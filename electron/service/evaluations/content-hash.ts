import { createHash } from "node:crypto";

/** SHA-256 of a text's UTF-8 bytes, as hexadecimal digits. */
export function contentHash(content: string): string {
  return createHash("sha256").update(content, "utf8").digest("hex");
}
