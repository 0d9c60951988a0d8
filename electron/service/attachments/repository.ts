import type { Attachment, AttachmentOwner, AttachmentType } from "../../../shared/contract/attachments.ts";
import type { AttachmentTable, ReadableDatabase } from "../../storage/database.ts";
import { failure } from "../kernel/failures.ts";
import { rowToStamps } from "../kernel/stamps.ts";

const COLUMN = { event: "event_id", acceptance: "acceptance_id" } as const;

export async function listAttachments(
  db: ReadableDatabase,
  { kind, id }: AttachmentOwner,
): Promise<Attachment[]> {
  const rows = await db
    .selectFrom("attachment")
    .selectAll()
    .where(COLUMN[kind], "=", id)
    .where("deleted_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(rowToAttachment);
}

/** @throws NOT_FOUND when it was taken off, or the user may not see it. */
export async function getAttachment(db: ReadableDatabase, id: string): Promise<Attachment> {
  const row = await db
    .selectFrom("attachment")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!row) throw failure("NOT_FOUND", "notFound");
  return rowToAttachment(row);
}

/** The columns that tie a file to its record. @throws NOT_FOUND when that is not there (any more). */
export async function ownerColumns(db: ReadableDatabase, { kind, id }: AttachmentOwner) {
  const owner = await db
    .selectFrom(kind)
    .select("programme_id")
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!owner) throw failure("NOT_FOUND", "notFound");
  return {
    programme_id: owner.programme_id,
    event_id: kind === "event" ? id : null,
    acceptance_id: kind === "acceptance" ? id : null,
  };
}

function rowToAttachment(row: AttachmentTable): Attachment {
  return {
    ...rowToStamps(row),
    owner: row.event_id
      ? { kind: "event", id: row.event_id }
      : { kind: "acceptance", id: row.acceptance_id as string },
    programmeId: row.programme_id,
    fileName: row.file_name,
    mediaType: row.media_type as AttachmentType,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
  };
}
