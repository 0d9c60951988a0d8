import type { BackupReason } from "../../../shared/contract/backups.ts";
import type { WorkspaceFile } from "../../storage/database.ts";
import { newestEntry } from "../../storage/journal-chain.ts";
import { failure } from "../kernel/failures.ts";
import type { Kernel } from "../kernel/scopes.ts";
import { copyBackup, folderOf, listBackups, removeExpired, type StoredBackup } from "./backup-folder.ts";
import { makeBackup } from "./make-backup.ts";
import { readSecondFolder, writeSecondFolderProblem } from "./second-folder.ts";

const HOURS_BETWEEN_BACKUPS = 24;
const polishDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Warsaw" });
export const dayOf = (at: string) => polishDay.format(new Date(at));

/** Makes the backups of one open workspace, one at a time, and lets old ones go. */
export class BackupKeeper {
  readonly #kernel: Kernel;
  #last: Promise<unknown> = Promise.resolve();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** The workspace's file. @throws REFUSED on a server, where its keeper makes the backups. */
  get file(): WorkspaceFile {
    const { file } = this.#kernel.storage;
    if (!file) throw failure("REFUSED", "backup.onlyForFiles");
    return file;
  }

  get folder(): string {
    return folderOf(this.file.path);
  }

  list(): Promise<StoredBackup[]> {
    return listBackups(this.folder);
  }

  async find(id: string): Promise<StoredBackup> {
    const found = (await this.list()).find((backup) => backup.id === id);
    if (!found) throw failure("NOT_FOUND", "backup.gone");
    return found;
  }

  make(reason: BackupReason): Promise<StoredBackup> {
    const made = this.#last.then(() => this.#make(reason));
    this.#last = made.catch(() => {});
    return made;
  }

  /** Before long work that changes much: when there is anything that could be lost. */
  async makeBefore(reason: BackupReason): Promise<void> {
    if (this.#kernel.storage.file && (await this.#journalEntries()) > 0) await this.make(reason);
  }

  /** When the program starts: if the last one is more than a day old. A clock that was set back does not hold it up. */
  async makeOnStart(): Promise<void> {
    const { storage, clock } = this.#kernel;
    if (!storage.file || storage.file.damage !== null || (await this.#journalEntries()) === 0) return;
    const [last] = await this.list();
    const hours = last ? (Date.parse(clock.now()) - Date.parse(last.manifest.madeAt)) / 3_600_000 : Infinity;
    if (hours > HOURS_BETWEEN_BACKUPS || hours < 0) await this.make("start");
  }

  /** When it ends: if anything was changed since the last one. */
  async makeOnClose(): Promise<void> {
    await this.#last;
    const { storage } = this.#kernel;
    if (!storage.file || storage.file.damage !== null) return;
    const entries = await this.#journalEntries();
    const [last] = await this.list();
    if (entries > 0 && last?.manifest.journalEntries !== entries) await this.make("close");
  }

  async #make(reason: BackupReason): Promise<StoredBackup> {
    const { clock, programVersion } = this.#kernel;
    const { file } = this;
    if (file.damage !== null)
      throw failure("WORKSPACE_REFUSED", "workspace.damagedReadOnly", { params: { path: file.path } });
    const backup = await makeBackup({
      workspacePath: file.path,
      copyTo: file.copyTo,
      reason,
      madeAt: await this.#newTime(clock.now()),
      programVersion,
    });
    await removeExpired(this.folder, file.contentFiles, dayOf, clock.today());
    await this.#copyToSecondFolder(backup);
    return backup;
  }

  /** Ids are times: two backups in one instant, or after the clock was set back, still sort as they were made. */
  async #newTime(now: string): Promise<string> {
    const newest = (await this.list())[0]?.manifest.madeAt;
    return newest !== undefined && newest >= now && Date.parse(newest) - Date.parse(now) < 86_400_000
      ? new Date(Date.parse(newest) + 1).toISOString()
      : now;
  }

  /** A second folder that is not there (a USB stick at home) never stops the work; the page says so. */
  async #copyToSecondFolder(backup: StoredBackup): Promise<void> {
    const { storage, clock } = this.#kernel;
    const folder = await readSecondFolder(storage.read);
    if (folder === null) return;
    try {
      const { contentFiles } = this.file;
      await copyBackup(backup, folder, contentFiles);
      await removeExpired(folder, contentFiles, dayOf, clock.today());
      await writeSecondFolderProblem(this.folder, null);
    } catch (error) {
      await writeSecondFolderProblem(this.folder, (error as NodeJS.ErrnoException).code ?? "EIO");
    }
  }

  async #journalEntries(): Promise<number> {
    return (await newestEntry(this.#kernel.storage.read)).seq;
  }
}
