import { createHash } from "node:crypto";
import type { ReadableDatabase } from "./tables/index.ts";

/** What stands before the first entry. */
export const FIRST_HASH = "0".repeat(64);

/** An entry without its place in the chain. */
export interface NewEntry {
  id: string;
  at: string;
  user_name: string;
  operation: string;
  changes: string;
  changes_hash: string;
  undoes_id: string | null;
}

interface HashedEntry extends Omit<NewEntry, "changes_hash"> {
  seq: number;
  changes_hash: string | null;
  previous_hash: string;
}

/** The last entry, through which every change goes: it stands for the state of the records. Number 0 before the first. */
export async function newestEntry(db: ReadableDatabase): Promise<{ seq: number; hash: string }> {
  const newest = await db
    .selectFrom("journal")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return newest ?? { seq: 0, hash: FIRST_HASH };
}

/** SHA-256 over the entry and the hash before it; any later change of any entry breaks the chain. */
export function journalHash(row: HashedEntry): string {
  const { start, middle, end } = hashedText(row);
  return textHash(`${start}${row.previous_hash}${middle}${row.seq}${end}`);
}

/**
 * The text that is hashed, a JSON array of `[previous_hash, id, seq, at, user_name, operation, changes_hash, undoes_id]`, without what
 * only the place in the chain gives: the hash before goes between `start` and `middle`, the number between `middle` and `end`.
 */
export function hashedText(row: Omit<HashedEntry, "seq" | "previous_hash">) {
  // Entries from before 0005 have their changes in the chain themselves.
  const rest = [row.at, row.user_name, row.operation, row.changes_hash ?? row.changes, row.undoes_id];
  return { start: '["', middle: `",${JSON.stringify(row.id)},`, end: `,${JSON.stringify(rest).slice(1)}` };
}

export function textHash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
