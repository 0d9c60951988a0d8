import { copyFile, rename, rm, stat } from "node:fs/promises";
import type { Kysely } from "kysely";
import { type Tables, type WorkspaceFile, WorkspaceRefusedError } from "../database.ts";
import { openConnection } from "./connection.ts";
import { contentFiles } from "./content-files.ts";
import { contentsFolderOf, putContentsInside } from "./content-store.ts";
import { compareCopies, copyWorkspace, prepareCopy, removeDatabase, takeContents } from "./copy-workspace.ts";
import type { HeldConnection } from "./dialect.ts";
import { flushFile, flushFolderOf } from "./durable-files.ts";
import { inspectCopy } from "./inspect-copy.ts";

/** One connection of the open workspace, and the queue of those who use it. */
export interface Seat {
  use: "read" | "write";
  held: HeldConnection;
  db: Kysely<Tables>;
}

/** The file under an open workspace: copied and replaced while all its connections are held, so that nobody is in the middle of anything. */
export function workspaceFile(
  path: string,
  seats: Seat[],
  damage: string | null,
  beforeReplacing: () => Promise<void>,
): WorkspaceFile {
  let damageNow = damage;
  const contentsFolder = contentsFolderOf(path);
  const holdAll = <Result>(work: () => Promise<Result>): Promise<Result> =>
    seats.reduceRight<() => Promise<Result>>(
      (inner, { db }) =>
        () =>
          db.connection().execute(inner),
      work,
    )();
  const first = () => {
    const seat = seats[0];
    if (!seat) throw new Error("the workspace is closed");
    return seat;
  };

  return {
    path,
    get damage() {
      return damageNow;
    },
    async copyTo(target, folder) {
      const facts = await first()
        .db.connection()
        .execute(() => copyWorkspace(first().held.current, target));
      // What is in attached files never changes and is let go late: nobody has to wait while it is copied.
      return { ...facts, contents: await contentFiles.copy(contentsFolder, folder, facts.contents) };
    },
    copyToOneFile: (target) =>
      first()
        .db.connection()
        .execute(() =>
          copyWorkspace(first().held.current, target, (copy) => putContentsInside(copy, contentsFolder)),
        ),
    contentFiles,
    takeContents: (prepared, folder) => takeContents(prepared, folder, contentsFolder),
    inspect: inspectCopy,
    prepare: prepareCopy,
    compare: (prepared) => compareCopies(path, prepared),
    discard: removeDatabase,
    replaceWith: (prepared, setAside) =>
      holdAll(async () => {
        if (setAside !== null) await copyWithCompanions(path, setAside);
        const wasDamaged = damageNow !== null;
        if (!wasDamaged) await first().held.current.all("pragma wal_checkpoint(truncate)");
        for (const { held } of seats) await held.current.close();
        let isReplaced = false;
        try {
          if (wasDamaged) await removeCompanions(path);
          else await refuseLeftLog(path);
          await beforeReplacing();
          // One rename: whenever the machine stops, there is the old workspace or the new one.
          await rename(prepared, path);
          await flushFolderOf(path);
          isReplaced = true;
        } finally {
          for (const { held, use } of seats) held.current = await openConnection(path, use);
          if (isReplaced) damageNow = null;
        }
      }),
  };
}

/** A log that stayed behind would be played into the file that takes its place: somebody else still reads the old one. */
async function refuseLeftLog(path: string): Promise<void> {
  const left = await stat(`${path}-wal`).catch(() => undefined);
  if (left && left.size > 0) throw new WorkspaceRefusedError("inUse", { path });
  await removeCompanions(path);
}

async function removeCompanions(path: string): Promise<void> {
  for (const ending of ["-wal", "-shm"]) await rm(path + ending, { force: true });
}

async function copyWithCompanions(path: string, target: string): Promise<void> {
  for (const ending of ["", "-wal", "-shm"]) {
    try {
      await copyFile(path + ending, target + ending);
      await flushFile(target + ending);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  await flushFolderOf(target);
}
