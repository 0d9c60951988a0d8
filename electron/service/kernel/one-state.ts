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
    const frozen = readingFrom(storage, db, storage.stateMark() === mark ? mark : null);
    if (keptOf.has(db)) return work(frozen);
    keptOf.set(db, new Map());
    try {
      return await work(frozen);
    } finally {
      // In a command the same transaction goes on and writes.
      keptOf.delete(db);
    }
  });
}

/** A programme's year, the one before and the one before that: what the questions of one answer keep coming back to. */
const MOST_KEPT = 3;

/** What was read of states that do not change while they are kept, by the question; the oldest go first. */
const keptOf = new WeakMap<ReadableDatabase, Map<string, Promise<unknown>>>();

/**
 * What `read` gives, read once however often the features of one answer ask for it. Only inside `inOneState`, where nothing can
 * change between two questions; elsewhere it is read again. What is given is shared: nobody changes it.
 */
export function readOnce<Facts>(
  db: ReadableDatabase,
  question: unknown,
  read: () => Promise<Facts>,
): Promise<Facts> {
  const kept = keptOf.get(db);
  if (!kept) return read();
  const key = JSON.stringify(question);
  const facts = (kept.get(key) as Promise<Facts> | undefined) ?? read();
  kept.delete(key);
  kept.set(key, facts);
  facts.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return facts;
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
    accounts: storage.accounts,
    onForeignChange: (listener) => storage.onForeignChange(listener),
    calls: storage.calls,
    stateMark: () => mark,
    state: () => storage.state(),
    read: db,
    snapshot: (inner) => inner(db),
    write: () => Promise.reject(new Error("a frozen storage only reads")),
    check: () => storage.check(),
    contents: storage.contents,
    journal: storage.journal,
    close: () => Promise.reject(new Error("a frozen storage is closed by its owner")),
  };
}
