import { z } from "zod";
import { idField } from "./fields.ts";
import {
  command,
  document,
  MANAGERS,
  madeFileSchema,
  maintenance,
  progressThen,
  query,
} from "./operation.ts";

/** Why a backup was made. Those before a migration are kept until somebody removes them, those before a restore for 30 days. */
export const BACKUP_REASONS = [
  "start",
  "close",
  "demand",
  "before-migration",
  "before-import",
  "before-restore",
] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** What is known of a backup since it was checked when it was made; kept beside it as its manifest. */
export const backupManifestSchema = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  reason: z.enum(BACKUP_REASONS),
  programVersion: z.string(),
  schemaVersion: z.string(),
  sizeBytes: z.number().int(),
  sha256: z.string(),
  rowCounts: z.record(z.string(), z.number().int()),
  journalEntries: z.number().int(),
  journalHash: z.string(),
  /** What is in its attached files and was there when it was made; kept beside the backups, each content once. */
  contents: z.array(z.object({ sha256: z.string(), sizeBytes: z.number().int() })).default([]),
});
export type BackupManifest = z.infer<typeof backupManifestSchema>;

export const backupRowSchema = backupManifestSchema
  .omit({ format: true, sha256: true, journalHash: true, contents: true })
  .extend({
    id: z.string(),
    isProtected: z.boolean(),
    attachmentCount: z.number().int(),
    /** Beside `sizeBytes`, and shared with other backups of the folder. */
    attachmentBytes: z.number().int(),
  });
export type BackupRow = z.infer<typeof backupRowSchema>;

/** What a restore would change in one kind of record. */
export const tableDifferenceSchema = z.object({
  kind: z.string(),
  now: z.number().int(),
  inBackup: z.number().int(),
  /** Made since the backup: they would go. */
  added: z.number().int(),
  /** Changed since: they would be as they were. */
  changed: z.number().int(),
  /** In the backup alone: they would come back. */
  missing: z.number().int(),
});
export type TableDifference = z.infer<typeof tableDifferenceSchema>;

/** A backup of this workspace's folder by its id, or a file that the user gave to the host. */
const source = z.object({
  id: z.string().max(200, "tooLong").optional(),
  fileId: idField.optional(),
  passphrase: z.string().max(1000, "tooLong").optional(),
});
const passphrase = z.string().min(12, "passphraseTooShort").max(1000, "tooLong");

export const backupsContract = {
  /** Newest first. `unavailable`: a shared workspace is backed up by whoever keeps its server. */
  list: query.input(z.object({})).output(
    z.object({
      unavailable: z.boolean(),
      folder: z.string(),
      secondFolder: z.string().nullable(),
      /** Why the last copy to the second folder failed; null when it did not. */
      secondFolderProblem: z.string().nullable(),
      /** What is wrong with the workspace's file, which is then open for reading only; null when it is sound. */
      damage: z.string().nullable(),
      rows: z.array(backupRowSchema),
    }),
  ),
  /** Makes a backup now; it counts only once it was read back and checked. */
  create: maintenance.input(z.object({})).output(progressThen(backupRowSchema)),
  /** Reads a backup again: its hash, its pages, its keys. */
  verify: query
    .input(z.object({ id: z.string().max(200, "tooLong") }))
    .output(z.object({ sound: z.boolean(), problems: z.array(z.string()) })),
  /** What restoring would change, before anything is. */
  compare: query
    .input(source)
    .output(z.object({ madeAt: z.string().nullable(), differences: z.array(tableDifferenceSchema) })),
  /** Puts a backup in the place of the workspace; what was there is kept first, so that it can be undone by restoring that. */
  restore: maintenance
    .meta({ effect: "maintenance", roles: MANAGERS })
    .input(source)
    .output(
      progressThen(
        z.object({
          /** The backup of what was replaced; null when that was damaged and set aside instead. */
          replacedId: z.string().nullable(),
          /** Where the damaged file was put. */
          setAside: z.string().nullable(),
          journalEntries: z.number().int(),
        }),
      ),
    ),
  /** A checked copy to take away; encrypted (AES-256-GCM, key by scrypt) when a passphrase is given. */
  exportCopy: document
    .meta({ effect: "document", roles: MANAGERS })
    .input(z.object({ passphrase: passphrase.nullable() }))
    .output(progressThen(madeFileSchema)),
  /** A second place for every backup (network, USB), or none. REFUSED when it cannot be written to. */
  setSecondFolder: command
    .meta({ effect: "command", roles: MANAGERS })
    .input(z.object({ folder: z.string().trim().max(1000, "tooLong").nullable() }))
    .output(z.object({ folder: z.string().nullable() })),
};
