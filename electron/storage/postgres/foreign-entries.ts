import { type ForeignChange, RECORD_TABLES } from "../database.ts";

/** What a journal entry tells of: selected from `journal`, whichever way one heard of it. */
export const ENTRY_COLUMNS = `id, operation,
  (select array_agg(distinct change ->> 'table') from json_array_elements(changes::json) change) as kinds`;

export interface ForeignEntry {
  id: string;
  operation: string;
  kinds: string[] | null;
}

/** An entry that this user may not read still says that something changed. */
export const changeOf = (entry: ForeignEntry | undefined): ForeignChange => ({
  operation: entry?.operation ?? "changed",
  kinds: entry?.kinds ?? [...RECORD_TABLES],
});

/** What was missed is told as a change of everything. */
export const everythingMayHaveChanged = (): ForeignChange => ({
  operation: "reconnected",
  kinds: [...RECORD_TABLES],
});

/** More than a program writes until it hears of it. */
const MOST_KEPT = 1000;

/** The journal entries that this program wrote itself, told from others by their ids: no server or pooler changes those. */
export class OwnEntries {
  readonly #ids = new Set<string>();

  add(id: string | undefined): void {
    if (id === undefined) return;
    this.#ids.add(id);
    const [oldest] = this.#ids;
    if (this.#ids.size > MOST_KEPT && oldest !== undefined) this.#ids.delete(oldest);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }
}
