import type { Storage } from "../../storage/database.ts";

/** Gives `work` a storage whose every read, by whichever feature, sees one state of the workspace: for answers made of many questions. */
export function inOneState<Result>(
  storage: Storage,
  work: (frozen: Storage) => Promise<Result>,
): Promise<Result> {
  return storage.snapshot((db) =>
    work({
      engine: storage.engine,
      location: storage.location,
      name: storage.name,
      schemaVersion: storage.schemaVersion,
      read: db,
      snapshot: (inner) => inner(db),
      write: () => Promise.reject(new Error("a frozen storage only reads")),
      check: () => storage.check(),
      close: () => Promise.reject(new Error("a frozen storage is closed by its owner")),
    }),
  );
}
