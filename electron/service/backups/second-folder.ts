import { randomUUID } from "node:crypto";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import type { ReadableDatabase } from "../../storage/database.ts";
import { failure, invalidField } from "../kernel/failures.ts";
import type { WriteScope } from "../kernel/scopes.ts";

const KEY = "secondBackupFolder";

export async function readSecondFolder(db: ReadableDatabase): Promise<string | null> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", KEY).executeTakeFirst();
  return row ? (JSON.parse(row.value) as string | null) : null;
}

/** Sets the second folder once a file could be written into it. */
export async function setSecondFolder(scope: WriteScope, folder: string | null): Promise<string | null> {
  const wanted = folder === "" ? null : folder;
  if (wanted !== null) await refuseUnwritable(wanted);
  const before = await readSecondFolder(scope.db);
  const value = JSON.stringify(wanted);
  await scope.db
    .insertInto("setting")
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
  scope.changes.note({
    table: "setting",
    id: KEY,
    revision: 0,
    before: { value: before },
    after: { value: wanted },
  });
  return wanted;
}

async function refuseUnwritable(folder: string): Promise<void> {
  if (!isAbsolute(folder)) throw invalidField("folder", "notAFolder");
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw invalidField("folder", "notAFolder");
  const trial = join(folder, `.ewaluator-${randomUUID()}.tmp`);
  try {
    await writeFile(trial, "x", { flag: "wx" });
  } catch (error) {
    throw failure("FILE_NOT_WRITABLE", "fileNotWritable", { params: { path: folder }, cause: error });
  } finally {
    await rm(trial, { force: true });
  }
}

// Beside the backups, not in the workspace: it must not count as a change of the records.
const problemFile = (folder: string) => join(folder, "second-folder-problem.txt");

export async function readSecondFolderProblem(folder: string): Promise<string | null> {
  return readFile(problemFile(folder), "utf8").catch(() => null);
}

export async function writeSecondFolderProblem(folder: string, problem: string | null): Promise<void> {
  if (problem === null) await rm(problemFile(folder), { force: true });
  else await writeFile(problemFile(folder), problem);
}
