import type { ReadableDatabase, Storage } from "../../storage/database.ts";

/** Gives `work` a storage whose every read, by whichever feature, sees one state of the workspace: for answers made of many questions. */
export function inOneState<Result>(
  storage: Storage,
  work: (frozen: Storage) => Promise<Result>,
): Promise<Result> {
  return storage.snapshot((db) => work(readingFrom(storage, db)));
}

/** A storage whose every read goes to `db`: for a command that keeps what other features answer, read inside its own transaction. */
export function readingFrom(storage: Storage, db: ReadableDatabase): Storage {
  return {
    engine: storage.engine,
    location: storage.location,
    name: storage.name,
    schemaVersion: storage.schemaVersion,
    account: storage.account,
    onForeignChange: (listener) => storage.onForeignChange(listener),
    read: db,
    snapshot: (inner) => inner(db),
    write: () => Promise.reject(new Error("a frozen storage only reads")),
    check: () => storage.check(),
    close: () => Promise.reject(new Error("a frozen storage is closed by its owner")),
  };
}
