import { mkdir } from "node:fs/promises";
import type { BackupReason } from "../../../shared/contract/backups.ts";
import type { CopyFacts } from "../../storage/database.ts";
import { backupId, backupPath, folderOf, type StoredBackup, writeManifest } from "./backup-folder.ts";

export interface BackupRequest {
  workspacePath: string;
  copyTo(target: string): Promise<CopyFacts>;
  reason: BackupReason;
  madeAt: string;
  programVersion: string;
}

/** Makes one backup in the workspace's folder of backups: the copy is read back and checked, then its manifest says so. */
export async function makeBackup(request: BackupRequest): Promise<StoredBackup> {
  const { reason, madeAt, programVersion } = request;
  const folder = folderOf(request.workspacePath);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const id = backupId(madeAt, reason);
  const path = backupPath(folder, id);
  const manifest = { format: 1 as const, madeAt, reason, programVersion, ...(await request.copyTo(path)) };
  await writeManifest(folder, id, manifest);
  return { id, path, manifest };
}
