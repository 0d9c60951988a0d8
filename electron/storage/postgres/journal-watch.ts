import { type Kysely, sql } from "kysely";
import type { ForeignChange, Tables } from "../database.ts";
import { newestEntry } from "../journal-chain.ts";
import {
  changeOf,
  ENTRY_COLUMNS,
  everythingMayHaveChanged,
  type ForeignEntry,
  type OwnEntries,
} from "./foreign-entries.ts";

const LOOKS_EVERY_MS = 3000;
/** An analyst held to some programmes may not read the journal: then everything is read anew with every so many looks. */
const LOOKS_UNSEEN = 4;
/** Beyond it one reads everything again anyway. */
const MOST_AT_ONCE = 20;

/** Looks for entries that others wrote, every few seconds: where the server tells nobody (poolers, replicas). */
export class JournalWatch {
  readonly #db: Kysely<Tables>;
  readonly #own: OwnEntries;
  readonly #emit: (change: ForeignChange) => void;
  #timer: NodeJS.Timeout | undefined;
  #last: number | undefined;
  #isLost = false;
  #unseen = 0;

  constructor(db: Kysely<Tables>, own: OwnEntries, emit: (change: ForeignChange) => void) {
    this.#db = db;
    this.#own = own;
    this.#emit = emit;
  }

  get isLooking(): boolean {
    return this.#timer !== undefined;
  }

  start(): void {
    if (this.isLooking) return;
    this.#last = undefined;
    this.#lookAgain(0);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #lookAgain(afterMs: number): void {
    const timer = setTimeout(async () => {
      // A server that is away for a while is asked again like any other time; that it is away is said once.
      await this.#look().then(
        () => {
          this.#isLost = false;
        },
        () => {
          if (!this.#isLost) this.#emit({ operation: "connection.lost", kinds: [] });
          this.#isLost = true;
          this.#last = undefined;
        },
      );
      if (this.#timer === timer) this.#lookAgain(LOOKS_EVERY_MS);
    }, afterMs);
    timer.unref();
    this.#timer = timer;
  }

  async #look(): Promise<void> {
    const { seq: newest } = await newestEntry(this.#db);
    const last = this.#last;
    this.#last = newest;
    // What came before the first look was told by nobody; a smaller number is another server's journal.
    if (last === undefined || newest < last) return this.#emit(everythingMayHaveChanged());
    if (newest === 0 && ++this.#unseen % LOOKS_UNSEEN === 0) return this.#emit(everythingMayHaveChanged());
    if (newest === last) return;
    if (newest - last > MOST_AT_ONCE) return this.#emit(everythingMayHaveChanged());
    const { rows } = await sql<ForeignEntry>`select ${sql.raw(ENTRY_COLUMNS)} from journal
      where seq > ${last} and seq <= ${newest} order by seq`.execute(this.#db);
    for (const entry of rows) if (!this.#own.has(entry.id)) this.#emit(changeOf(entry));
  }
}
