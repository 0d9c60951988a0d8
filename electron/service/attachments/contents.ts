import type { Attachment } from "../../../shared/contract/attachments.ts";
import type { Content, ReadableDatabase, Storage, WritableDatabase } from "../../storage/database.ts";
import { failure } from "../kernel/failures.ts";
import type { RecordChange } from "../kernel/journal-writer.ts";
import type { Kernel, User } from "../kernel/scopes.ts";
import { getAttachment } from "./repository.ts";

/** How long what is in a removed file can still be brought back. */
const DAYS_KEPT = 30;

/** A file with what is in it, for whoever may see its record. @throws NOT_FOUND */
export async function openAttachment(
  { storage, roleOf }: Kernel,
  user: User,
  id: string,
): Promise<{ attachment: Attachment; bytes: Uint8Array }> {
  if ((await roleOf(user)) === null) throw failure("FORBIDDEN", "notAUser", { params: { name: user.name } });
  const attachment = await getAttachment(storage.read, id);
  const bytes = await storage.contents.read(storage.read, attachment.sha256);
  if (!bytes) throw failure("NOT_FOUND", "attachment.contentGone", { params: { name: attachment.fileName } });
  return { attachment, bytes };
}

/** Attachments whose content is missing or changed, for the check of the workspace. */
export async function checkAttachments(storage: Storage, db: ReadableDatabase): Promise<string[]> {
  const rows = await db
    .selectFrom("attachment")
    .select(["id", "sha256", "size_bytes"])
    .where("deleted_at", "is", null)
    .orderBy("id")
    .execute();
  const unsound = new Set(await storage.contents.findUnsound(db, distinct(rows)));
  return rows.filter(({ sha256 }) => unsound.has(sha256)).map(({ id }) => `attachment ${id}`);
}

/** Takes what is in all attached files, removed ones too, to another workspace; what is lost here cannot be there. */
export async function copyContents(
  from: { storage: Storage; db: ReadableDatabase },
  to: { storage: Storage; db: WritableDatabase },
): Promise<void> {
  const rows = await from.db.selectFrom("attachment").select(["sha256", "size_bytes"]).execute();
  for (const { sha256 } of distinct(rows)) {
    const bytes = await from.storage.contents.read(from.db, sha256);
    if (bytes) await to.storage.contents.keep(to.db, sha256, bytes);
  }
}

/** Lets go of what is in files removed longer ago than they are kept, and of what was never finished. */
export async function sweepContents({ storage, clock, roleOf }: Kernel, user: User): Promise<void> {
  // On a server only a manager may delete, and only a manager sees the files of all programmes.
  if ((await storage.state()).isReadOnly || (await roleOf(user)) !== "manager") return;
  const since = new Date(Date.parse(clock.now()) - DAYS_KEPT * 86_400_000).toISOString();
  await storage.write(async (db) => {
    const rows = await db
      .selectFrom("attachment")
      .select("sha256")
      .where((eb) => eb.or([eb("deleted_at", "is", null), eb("deleted_at", ">", since)]))
      .execute();
    await storage.contents.sweep(db, new Set(rows.map(({ sha256 }) => sha256)));
  });
}

/** An undo that would bring back a file without what was in it. @throws REFUSED */
export async function refuseEmptied(
  storage: Storage,
  db: ReadableDatabase,
  changes: RecordChange[],
): Promise<void> {
  for (const change of changes) {
    if (change.table !== "attachment" || !("id" in change)) continue;
    const found = await getAttachment(db, change.id).catch(() => undefined);
    if (found && !(await storage.contents.read(db, found.sha256)))
      throw failure("REFUSED", "attachment.contentGone", { params: { name: found.fileName } });
  }
}

function distinct(rows: { sha256: string; size_bytes: number }[]): Content[] {
  return [...new Map(rows.map((row) => [row.sha256, row.size_bytes]))].map(([sha256, sizeBytes]) => ({
    sha256,
    sizeBytes,
  }));
}
