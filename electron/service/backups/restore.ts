import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { RECORD_TABLES, type WorkspaceFile } from "../../storage/database.ts";
import { newestEntry } from "../../storage/journal-chain.ts";
import { failure } from "../kernel/failures.ts";
import type { LongWork } from "../kernel/handlers.ts";
import { newRecorder } from "../kernel/new-recorder.ts";
import type { LongScope } from "../kernel/scopes.ts";
import { contentsIn } from "./backup-folder.ts";
import type { BackupKeeper } from "./backup-keeper.ts";
import { decryptFile, isEncrypted } from "./portable-file.ts";

export interface RestoreSource {
  id?: string | undefined;
  fileId?: string | undefined;
  passphrase?: string | undefined;
}

/**
 * Copies the named backup, decrypted, to a new file beside the workspace, at this program's schema and checked, and gives it to `work`;
 * whatever happens the new file is gone afterwards or has become the workspace.
 */
export async function withPrepared<Result>(
  scope: Pick<LongScope, "kernel">,
  keeper: BackupKeeper,
  source: RestoreSource,
  work: (prepared: string, madeAt: string | null, contentsFolder: string) => Promise<Result>,
): Promise<Result> {
  const { file } = keeper;
  const stored = source.id === undefined ? undefined : await keeper.find(source.id);
  const given =
    stored?.path ?? (source.fileId === undefined ? undefined : scope.kernel.offered.pathOf(source.fileId));
  if (given === undefined) throw failure("INVALID_INPUT", "backup.nothingChosen");
  const prepared = `${file.path}.restoring-${randomUUID().slice(0, 8)}`;
  try {
    if (stored) await refuseChanged(file, stored.path, stored.manifest.sha256);
    return await withDecrypted(given, `${prepared}.decrypted`, source.passphrase, async (plain, madeAt) => {
      await file.prepare(plain, prepared);
      return work(prepared, stored?.manifest.madeAt ?? madeAt, contentsIn(dirname(given)));
    });
  } finally {
    await file.discard(prepared);
  }
}

/** Gives `work` the backup's database itself, decrypted to a file that is gone afterwards where it was encrypted. */
export async function withDecrypted<Result>(
  given: string,
  decrypted: string,
  passphrase: string | undefined,
  work: (plain: string, madeAt: string | null) => Promise<Result>,
): Promise<Result> {
  if (!(await isEncrypted(given))) return work(given, null);
  if (!passphrase) throw failure("FILE_REFUSED", "backup.needsPassphrase");
  const { madeAt } = await decryptFile(given, decrypted, passphrase);
  try {
    return await work(decrypted, madeAt);
  } finally {
    await rm(decrypted, { force: true });
  }
}

/** A backup whose bytes are not those that were checked when it was made. */
async function refuseChanged(file: WorkspaceFile, path: string, sha256: string): Promise<void> {
  const seen = await file.inspect(path).catch(() => undefined);
  if (seen?.facts.sha256 !== sha256) throw failure("FILE_REFUSED", "backup.changed");
}

/** Puts a backup in the workspace's place: what is there is backed up first, or set aside when it is damaged. */
export async function restoreBackup(
  scope: LongScope,
  keeper: BackupKeeper,
  source: RestoreSource,
  long: LongWork,
): Promise<{ replacedId: string | null; setAside: string | null; journalEntries: number }> {
  const { kernel, user, operation } = scope;
  const { file } = keeper;
  return withPrepared(scope, keeper, source, async (prepared, madeAt, contentsFolder) => {
    long.progress("restoreCheck", 1, 3);
    const isDamaged = file.damage !== null;
    const replacedId = isDamaged ? null : (await keeper.make("before-restore")).id;
    const setAside = isDamaged ? `${file.path}.damaged-${kernel.clock.now().replaceAll(":", "-")}` : null;
    if (long.signal.aborted) throw failure("CANCELLED", "cancelled");
    long.progress("restoreReplace", 2, 3);
    await file.takeContents(prepared, contentsFolder);
    await kernel.longTasks.letGo();
    await file.replaceWith(prepared, setAside);
    const journalEntries = await kernel.storage.write(async (db) => {
      const changes = newRecorder(kernel, db, { user, role: scope.role }, kernel.newId());
      changes.note({
        table: "setting",
        id: "restored",
        revision: 0,
        before: { replacedId, setAside },
        after: { madeAt },
      });
      await changes.writeJournal(operation);
      return (await newestEntry(db)).seq;
    });
    kernel.bus.emit({ operation, kinds: [...RECORD_TABLES] });
    return { replacedId, setAside, journalEntries };
  });
}

/** The name of a copy to take away: workspace and day. */
export function portableName(workspaceName: string, day: string, isEncryptedCopy: boolean): string {
  const stem = workspaceName.replace(/\.[^.]+$/, "");
  return `${stem}-${day}${isEncryptedCopy ? ".ewaluator-kopia" : ".sqlite"}`;
}
