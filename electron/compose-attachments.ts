import type { OpenWorkspace } from "./compose.ts";
import { openAttachment } from "./service/attachments/index.ts";
import { isFailure } from "./service/kernel/failures.ts";

export interface AttachmentAnswer {
  status: 200 | 404;
  body: Uint8Array;
  headers: Record<string, string>;
}

/**
 * What is in an attached file, as both hosts give it out behind their door: as the kind it was recognised as and nothing else, shown
 * nowhere but in an image of our page. A file of somebody else's making is never opened as a page of ours.
 */
export async function attachmentAnswer(
  { kernel, user }: Pick<OpenWorkspace, "kernel" | "user">,
  id: string,
): Promise<AttachmentAnswer> {
  const guarded = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
  };
  try {
    const { attachment, bytes } = await openAttachment(kernel, user, id);
    const { fileName, mediaType } = attachment;
    const plainName = fileName.replaceAll(/[^\w.-]/g, "_");
    return {
      status: 200,
      body: bytes,
      headers: {
        ...guarded,
        "content-type": mediaType,
        "content-length": String(bytes.length),
        "content-disposition": `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      },
    };
  } catch (error) {
    // Not there, taken off, or not for this user: from outside all the same.
    if (!isFailure(error)) throw error;
    return {
      status: 404,
      body: new TextEncoder().encode("404 attachment\n"),
      headers: { ...guarded, "content-type": "text/plain; charset=utf-8" },
    };
  }
}
