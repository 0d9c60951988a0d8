import { rm } from "node:fs/promises";
import { RECORD_TABLES } from "../../storage/database.ts";
import { os } from "../kernel/effects.ts";
import { changing, producing, reading } from "../kernel/handlers.ts";
import { backupRow, contentsIn, folderOf } from "./backup-folder.ts";
import { dayOf } from "./backup-keeper.ts";
import { keeperOf } from "./keepers.ts";
import { encryptFile } from "./portable-file.ts";
import { portableName, restoreBackup, withPrepared } from "./restore.ts";
import { readSecondFolder, readSecondFolderProblem, setSecondFolder } from "./second-folder.ts";

const SQLITE = "application/vnd.sqlite3";
const ENCRYPTED = "application/octet-stream";

export const backupsRouter = os.backups.router({
  list: os.backups.list.handler(
    reading(async ({ db, kernel }) => {
      const { file } = kernel.storage;
      if (!file)
        return {
          unavailable: true,
          folder: "",
          secondFolder: null,
          secondFolderProblem: null,
          damage: null,
          rows: [],
        };
      const folder = folderOf(file.path);
      const today = kernel.clock.today();
      return {
        unavailable: false,
        folder,
        // A damaged file may not even tell its settings.
        secondFolder: await readSecondFolder(db).catch(() => null),
        secondFolderProblem: await readSecondFolderProblem(folder),
        damage: file.damage,
        rows: (await keeperOf(kernel).list()).map((backup) => backupRow(backup, dayOf, today)),
      };
    }),
  ),

  create: os.backups.create.handler(
    producing(async ({ kernel }, _input, long) => {
      long.progress("backup", 0, 1);
      return backupRow(await keeperOf(kernel).make("demand"), dayOf, kernel.clock.today());
    }),
  ),

  verify: os.backups.verify.handler(
    reading(async ({ kernel }, { id }) => {
      const keeper = keeperOf(kernel);
      const { path, manifest } = await keeper.find(id);
      const seen = await keeper.file
        .inspect(path)
        .catch((error: Error) => ({ problems: [error.message], facts: undefined }));
      const problems = [...seen.problems];
      if (seen.facts && seen.facts.sha256 !== manifest.sha256) problems.push("sha256");
      const lost = await keeper.file.contentFiles.findUnsound(contentsIn(keeper.folder), manifest.contents);
      problems.push(...lost.map((sha256) => `attachment ${sha256}`));
      return { sound: problems.length === 0, problems };
    }),
  ),

  compare: os.backups.compare.handler(
    reading(async (scope, source) => {
      const keeper = keeperOf(scope.kernel);
      return withPrepared(scope, keeper, source, async (prepared, madeAt) => {
        const rows = await keeper.file.compare(prepared);
        return {
          madeAt,
          differences: rows.filter(({ kind }) => (RECORD_TABLES as readonly string[]).includes(kind)),
        };
      });
    }),
  ),

  restore: os.backups.restore.handler(
    producing((scope, source, long) => restoreBackup(scope, keeperOf(scope.kernel), source, long)),
  ),

  exportCopy: os.backups.exportCopy.handler(
    producing(async ({ kernel }, { passphrase }, long) => {
      const { file } = keeperOf(kernel);
      long.progress("backup", 0, passphrase === null ? 1 : 2);
      const name = portableName(kernel.storage.name, kernel.clock.today(), passphrase !== null);
      return kernel.files.make(name, passphrase === null ? SQLITE : ENCRYPTED, async (path) => {
        if (passphrase === null) return void (await file.copyToOneFile(path));
        const plain = `${path}.plain`;
        try {
          await file.copyToOneFile(plain);
          long.progress("backupEncrypt", 1, 2);
          await encryptFile(plain, path, passphrase, { madeAt: kernel.clock.now(), signal: long.signal });
        } finally {
          await rm(plain, { force: true });
        }
      });
    }),
  ),

  setSecondFolder: os.backups.setSecondFolder.handler(
    changing(async (scope, { folder }) => ({ folder: await setSecondFolder(scope, folder) })),
  ),
});
