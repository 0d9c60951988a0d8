import { mkdir } from "node:fs/promises";
import type { BackupReason } from "../../../shared/contract/backups.ts";
import type { WorkspaceFile } from "../../storage/database.ts";
import {
  backupId,
  backupPath,
  contentsIn,
  folderOf,
  type StoredBackup,
  writeManifest,
} from "./backup-folder.ts";

export interface BackupRequest {
  workspacePath: string;
  copyTo: WorkspaceFile["copyTo"];
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
  const facts = await request.copyTo(path, contentsIn(folder));
  const manifest = { format: 1 as const, madeAt, reason, programVersion, ...facts };
  await writeManifest(folder, id, manifest);
  return { id, path, manifest };
}
