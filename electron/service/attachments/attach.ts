import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import {
  type attachmentsContract,
  MOST_ATTACHMENT_BYTES,
  MOST_ATTACHMENTS,
} from "../../../shared/contract/attachments.ts";
import { failure } from "../kernel/failures.ts";
import type { InputOf } from "../kernel/input-of.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import { computeFileName } from "./compute-file-name.ts";
import { computeKind } from "./compute-kind.ts";
import { listAttachments, ownerColumns } from "./repository.ts";

const MEGABYTE = 1024 * 1024;

/** Attaches a file that a host vouches for to a record. */
export async function attach(
  { db, changes, kernel }: WriteScope,
  { owner, fileId, fileName }: InputOf<typeof attachmentsContract.attach>,
): Promise<{ id: string; revision: number }> {
  const columns = await ownerColumns(db, owner);
  const bytes = await readOffered(kernel.offered.pathOf(fileId), fileName);
  const type = computeKind(bytes);
  if (type === null) throw failure("FILE_REFUSED", "attachment.otherKind", { params: { name: fileName } });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const present = await listAttachments(db, owner);
  const same = present.find((attachment) => attachment.sha256 === sha256);
  if (same) throw failure("REFUSED", "attachment.alreadyThere", { params: { name: same.fileName } });
  if (present.length >= MOST_ATTACHMENTS)
    throw failure("REFUSED", "attachment.tooMany", { params: { count: MOST_ATTACHMENTS } });
  const made = await changes.create("attachment", {
    ...columns,
    file_name: computeFileName(fileName, type),
    media_type: type,
    size_bytes: bytes.length,
    sha256,
  });
  // After the record: in a shared workspace only who sees the attachment may keep its content.
  await kernel.storage.contents.keep(db, sha256, bytes);
  return made;
}

/** Never more than is allowed, also of a file that grows while it is read. */
async function readOffered(path: string, name: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size > MOST_ATTACHMENT_BYTES)
      throw failure("FILE_REFUSED", "attachment.tooLarge", {
        params: { name, limit: MOST_ATTACHMENT_BYTES / MEGABYTE },
      });
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0);
    if (bytesRead === 0) throw failure("FILE_REFUSED", "attachment.empty", { params: { name } });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
