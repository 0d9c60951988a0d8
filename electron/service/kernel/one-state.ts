import type { ReadableDatabase, Storage } from "../../storage/database.ts";

/** Gives `work` a storage whose every read, by whichever feature, sees one state of the workspace: for answers made of many questions. */
export function inOneState<Result>(
  storage: Storage,
  work: (frozen: Storage) => Promise<Result>,
): Promise<Result> {
  const mark = storage.stateMark();
  return storage.snapshot(async (db) => {
    // The state is that of the first read; only when nothing changed until then is it the one of the mark.
    await db.selectFrom("setting").select("key").limit(1).execute();
    return work(readingFrom(storage, db, storage.stateMark() === mark ? mark : null));
  });
}

/** A storage whose every read goes to `db`: for a command that keeps what other features answer, read inside its own transaction. */
export function readingFrom(
  storage: Storage,
  db: ReadableDatabase,
  mark: ReturnType<Storage["stateMark"]> = null,
): Storage {
  return {
    engine: storage.engine,
    location: storage.location,
    name: storage.name,
    schemaVersion: storage.schemaVersion,
    account: storage.account,
    onForeignChange: (listener) => storage.onForeignChange(listener),
    calls: storage.calls,
    stateMark: () => mark,
    read: db,
    snapshot: (inner) => inner(db),
    write: () => Promise.reject(new Error("a frozen storage only reads")),
    check: () => storage.check(),
    contents: storage.contents,
    close: () => Promise.reject(new Error("a frozen storage is closed by its owner")),
  };
}
