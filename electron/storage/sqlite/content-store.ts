import type { Database } from "sqlite3";
import type { ContentStore } from "../database.ts";
import { contentFiles, keepContent, readContent } from "./content-files.ts";

/** Beside the workspace's file, as its backups are. */
export const contentsFolderOf = (workspacePath: string) => `${workspacePath}.attachments`;

/** What is in attached files, as files beside the workspace. */
export function folderStore(folder: string): ContentStore {
  return {
    keep: (_db, sha256, bytes) => keepContent(folder, sha256, bytes),
    read: (_db, sha256) => readContent(folder, sha256),
    findUnsound: (_db, contents) => contentFiles.findUnsound(folder, contents),
    sweep: (_db, wanted) => contentFiles.sweep(folder, wanted),
  };
}

/** Puts what is in attached files into a copy, which thereby is one file. Done to a copy that nobody else has open. */
export async function putContentsInside(connection: Database, folder: string): Promise<void> {
  const rows = (await connection.all("select distinct sha256 from attachment")) as { sha256: string }[];
  for (const { sha256 } of rows) {
    const bytes = await readContent(folder, sha256);
    if (bytes)
      await connection.run(
        "insert into attachment_content (sha256, content) values (?, ?) on conflict do nothing",
        [sha256, bytes],
      );
  }
}

/** Whether attached files came inside the workspace's own file: a portable copy. */
export async function hasContentsInside(connection: Database): Promise<boolean> {
  const tables = await connection.all("select 1 from sqlite_master where name = 'attachment_content'");
  if (tables.length === 0) return false;
  return (await connection.all("select 1 from attachment_content limit 1")).length > 0;
}

/** A copy that travelled became the workspace: what it carries inside is put beside it. Stopped half-way, it goes on the next time. */
export async function takeContentsOut(connection: Database, folder: string): Promise<void> {
  const rows = (await connection.all("select sha256 from attachment_content")) as { sha256: string }[];
  for (const { sha256 } of rows) {
    const [row] = (await connection.all("select content from attachment_content where sha256 = ?", [
      sha256,
    ])) as { content: Uint8Array }[];
    if (row) await keepContent(folder, sha256, row.content);
    await connection.run("delete from attachment_content where sha256 = ?", [sha256]);
  }
  if (rows.length > 0) await connection.run("vacuum");
}
