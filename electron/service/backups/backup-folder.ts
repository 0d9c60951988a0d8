import { randomUUID } from "node:crypto";
import { copyFile, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  type BackupManifest,
  type BackupRow,
  backupManifestSchema,
} from "../../../shared/contract/backups.ts";
import type { ContentFiles } from "../../storage/database.ts";
import { computeExpired, isProtected } from "./compute-retention.ts";

const ENDING = ".sqlite";
const MANIFEST = ".json";

export interface StoredBackup {
  id: string;
  path: string;
  manifest: BackupManifest;
}

export const folderOf = (workspacePath: string) => `${workspacePath}.backups`;

/** `2026-11-21T10-05-01.123Z-demand`: sorts by time, says why, is a file name on every system. */
export function backupId(madeAt: string, reason: string): string {
  return `${madeAt.replaceAll(":", "-")}-${reason}`;
}

/** What is in the attached files of all backups of a folder: each content once, however many backups have it. */
export const contentsIn = (folder: string) => join(folder, "attachments");

export const backupPath = (folder: string, id: string) => join(folder, id + ENDING);

/** Every backup of a folder that has its manifest (one without was never finished), newest first. */
export async function listBackups(folder: string): Promise<StoredBackup[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const present = new Set(names);
  const found: StoredBackup[] = [];
  for (const name of names) {
    if (!name.endsWith(MANIFEST) || name.startsWith(".")) continue;
    const id = name.slice(0, -MANIFEST.length);
    if (!present.has(id + ENDING)) continue;
    const manifest = await readManifest(join(folder, name));
    if (manifest) found.push({ id, path: backupPath(folder, id), manifest });
  }
  return found.sort((a, b) => (a.manifest.madeAt < b.manifest.madeAt ? 1 : -1));
}

async function readManifest(path: string): Promise<BackupManifest | undefined> {
  try {
    return backupManifestSchema.safeParse(JSON.parse(await readFile(path, "utf8"))).data;
  } catch {
    return undefined;
  }
}

export function backupRow(
  { id, manifest }: StoredBackup,
  dayOf: (at: string) => string,
  today: string,
): BackupRow {
  const { format: _format, sha256: _sha256, journalHash: _hash, contents, ...row } = manifest;
  return {
    ...row,
    id,
    isProtected: isProtected({ reason: row.reason, day: dayOf(row.madeAt) }, today),
    attachmentCount: contents.length,
    attachmentBytes: contents.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  };
}

/** Writes the manifest beside a finished copy: from then on it is a backup. */
export async function writeManifest(folder: string, id: string, manifest: BackupManifest): Promise<void> {
  const temporary = join(folder, `.${id}.${randomUUID().slice(0, 8)}.tmp`);
  await writeFile(temporary, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(temporary, join(folder, id + MANIFEST));
}

/** Copies a backup to another folder, which may be slow or gone: to a temporary name, flushed, then renamed, its manifest last. */
export async function copyBackup(
  { id, path, manifest }: StoredBackup,
  folder: string,
  files: ContentFiles,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const contents = await files.copy(contentsIn(dirname(path)), contentsIn(folder), manifest.contents);
  const temporary = join(folder, `.${id}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    await copyFile(path, temporary);
    const file = await open(temporary, "r+");
    await file.sync().finally(() => file.close());
    await rename(temporary, backupPath(folder, id));
    await writeManifest(folder, id, { ...manifest, contents });
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Removes what retention lets go, the manifest first: a backup without one does not count. Contents go with the last that has them. */
export async function removeExpired(
  folder: string,
  files: ContentFiles,
  dayOf: (at: string) => string,
  today: string,
): Promise<void> {
  const candidates = (await listBackups(folder)).map(({ id, manifest }) => ({
    id,
    madeAt: manifest.madeAt,
    reason: manifest.reason,
    day: dayOf(manifest.madeAt),
  }));
  for (const id of computeExpired(candidates, today)) {
    await rm(join(folder, id + MANIFEST), { force: true });
    await rm(backupPath(folder, id), { force: true });
  }
  const kept = await listBackups(folder);
  const wanted = kept.flatMap(({ manifest }) => manifest.contents.map(({ sha256 }) => sha256));
  await files.sweep(contentsIn(folder), new Set(wanted));
}
