/** What a journal entry holds of one record; bulk forms name ids only. */
interface Change {
  table: string;
  id?: string;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
  created?: string[];
  removed?: string[];
  restored?: string[];
}

export interface JournalLine {
  id: string;
  at: string;
  userName: string;
  /** JSON: the changes of the entry. */
  changes: string;
}

/** A field that they changed: what it was before their first change, and who changed it last. */
export interface TheirField {
  base: unknown;
  by: string;
  at: string;
}

/** Stands for "was deleted, whenever". */
export const WAS_DELETED = "deleted";

export const recordKey = (table: string, id: string) => `${table}|${id}`;

/** By record and column: what they changed since the two parted. The value before their first change is what both once had. */
export function theirChanges(entries: readonly JournalLine[]): Map<string, Map<string, TheirField>> {
  const changed = new Map<string, Map<string, TheirField>>();
  const note = (
    table: string,
    id: string,
    column: string,
    base: unknown,
    { userName: by, at }: JournalLine,
  ) => {
    const key = recordKey(table, id);
    const fields = changed.get(key) ?? new Map<string, TheirField>();
    changed.set(key, fields);
    fields.set(column, { base: fields.has(column) ? fields.get(column)?.base : base, by, at });
  };
  for (const entry of entries) {
    for (const change of JSON.parse(entry.changes) as Change[]) {
      for (const id of change.removed ?? []) note(change.table, id, "deleted_at", null, entry);
      for (const id of change.restored ?? []) note(change.table, id, "deleted_at", WAS_DELETED, entry);
      if (change.id === undefined || !change.before) continue;
      for (const [column, base] of Object.entries(change.before))
        note(change.table, change.id, column, base, entry);
    }
  }
  return changed;
}
