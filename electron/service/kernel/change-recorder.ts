import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import type {
  JournalChain,
  RecordColumns,
  RecordTable,
  Tables,
  WritableDatabase,
} from "../../storage/database.ts";
import { insertRows, lotsOf } from "../../storage/insert-rows.ts";
import type { ChangeGuard } from "./change-guard.ts";
import { failure } from "./failures.ts";
import { type RecordChange, writeJournalEntry } from "./journal-writer.ts";

type Columns = Record<string, unknown>;
/** The columns of a record without those that the recorder itself writes. */
export type RecordValues<Table extends RecordTable> = Omit<Tables[Table], keyof RecordColumns>;

const ROWS_PER_INSERT = 500;

/**
 * The only way in which records change: it stamps them, raises their revision, refuses a stale one, and keeps
 * before and after for the journal, from which undo works. Made new for each command.
 */
export class ChangeRecorder {
  readonly journalId: string;
  readonly now: string;
  readonly #db: WritableDatabase;
  readonly #chain: JournalChain;
  readonly #userName: string;
  readonly #newId: () => string;
  readonly #guard: ChangeGuard;
  readonly #changes: RecordChange[] = [];
  /** Made by this command, so nothing belongs to them yet. */
  readonly #createdIds = new Set<string>();
  /** Set by undo: the entry that this command takes back. */
  undoesId: string | null = null;

  constructor(
    db: WritableDatabase,
    context: { userName: string; now: string; newId: () => string; journalId: string; chain: JournalChain },
    guard: ChangeGuard,
  ) {
    this.#db = db;
    this.#chain = context.chain;
    this.#guard = guard;
    this.#userName = context.userName;
    this.#newId = context.newId;
    this.now = context.now;
    this.journalId = context.journalId;
  }

  /** Inserts one record and gives its id. */
  async create<Table extends RecordTable>(
    table: Table,
    values: RecordValues<Table>,
    id = this.#newId(),
  ): Promise<{ id: string; revision: number }> {
    const admitted = await this.#guard.admit(table, null, values as Columns);
    await insertRows(this.#db, table, [{ ...admitted, ...this.#newStamps(id) }]);
    this.#changes.push({ table, id, revision: 1, before: null, after: admitted });
    this.#createdIds.add(id);
    return { id, revision: 1 };
  }

  /** Lets the rules look at records without making them: a trial. */
  async tryMany<Table extends RecordTable>(table: Table, rows: Iterable<RecordValues<Table>>): Promise<void> {
    for (const lot of lotsOf(rows, ROWS_PER_INSERT)) {
      await this.#guard.admitNew(table, lot as Columns[]);
      // Nothing is written, so nothing else lets others have their turn.
      await setImmediate();
    }
  }

  /** Inserts many records; the journal keeps their ids only (what they hold is in the records). */
  async createMany<Table extends RecordTable>(
    table: Table,
    rows: Iterable<RecordValues<Table> & { id?: string }>,
  ): Promise<string[]> {
    const ids: string[] = [];
    // Lot by lot: a whole register at once would hold up everybody else.
    for (const lot of lotsOf(rows, ROWS_PER_INSERT)) {
      const admitted = await this.#guard.admitNew(table, lot as Columns[]);
      const stamped = admitted.map((row) => ({
        ...row,
        ...this.#newStamps((row.id as string | undefined) ?? this.#newId()),
      }));
      await insertRows(this.#db, table, stamped);
      for (const { id } of stamped) ids.push(id);
    }
    if (ids.length > 0) this.#changes.push({ table, created: ids });
    return ids;
  }

  /** Changes the given columns of a live record at the revision the user saw; `revision` undefined skips that check (our own follow-up changes). */
  async update<Table extends RecordTable>(
    table: Table,
    id: string,
    revision: number | undefined,
    values: Partial<RecordValues<Table>>,
  ): Promise<{ id: string; revision: number }> {
    return this.#change(table, await this.#liveRecord(table, id, revision), values as Columns);
  }

  /** Changes columns of a record, deleted or not, so that nobody can bring back what they held: the journal tells only that it was done. */
  async erase<Table extends RecordTable>(
    table: Table,
    id: string,
    revision: number | undefined,
    values: Partial<RecordValues<Table>>,
  ): Promise<void> {
    const current = await this.#record(table, id);
    if (!current) throw failure("NOT_FOUND", "notFound");
    if (revision !== undefined) await this.#liveRecord(table, id, revision);
    const next = current.revision + 1;
    await this.#db
      .updateTable(table as "area")
      .set({ ...values, revision: next, changed_at: this.now, changed_by: this.#userName } as never)
      .where("id", "=", id)
      .execute();
    this.#changes.push({ table, id, revision: next, before: {}, after: {} });
  }

  /** Soft-deletes a live record. */
  async remove(
    table: RecordTable,
    id: string,
    revision: number | undefined,
  ): Promise<{ id: string; revision: number }> {
    return this.#change(table, await this.#liveRecord(table, id, revision), { deleted_at: this.now });
  }

  /** Puts a record back as it was in `columns`, whatever state it is in now: undo. */
  async restore(table: RecordTable, id: string, expectedRevision: number, columns: Columns): Promise<void> {
    const current = await this.#record(table, id);
    if (!current || current.revision !== expectedRevision) throw failure("REFUSED", "changedSince");
    await this.#change(table, current, columns);
  }

  /**
   * Makes the child rows of a parent equal to `wanted`: new ones inserted, missing ones soft-deleted, changed ones
   * updated. `keys` tell two rows apart.
   */
  async replaceChildren<Table extends RecordTable>(
    table: Table,
    parentColumn: string,
    parentId: string,
    keys: string[],
    wanted: RecordValues<Table>[],
  ): Promise<void> {
    const keyOf = (row: Columns) => keys.map((key) => String(row[key])).join("\u0000");
    const present = this.#createdIds.has(parentId)
      ? []
      : ((await this.#db
          .selectFrom(table as "area")
          .selectAll()
          .where(sql.ref(parentColumn), "=", parentId)
          .where("deleted_at", "is", null)
          .execute()) as unknown as (RecordColumns & Columns)[]);
    const wantedByKey = new Map(wanted.map((row) => [keyOf(row as Columns), row as Columns]));
    for (const row of present) {
      const target = wantedByKey.get(keyOf(row));
      if (!target) await this.#change(table, row, { deleted_at: this.now });
      else if (Object.entries(target).some(([column, value]) => row[column] !== value))
        await this.#change(table, row, target);
    }
    const presentKeys = new Set(present.map(keyOf));
    const added = [...wantedByKey]
      .filter(([key]) => !presentKeys.has(key))
      .map(([, row]) => row as RecordValues<Table>);
    await this.createMany(table, added);
  }

  /** Soft-deletes many rows at once, e.g. the attendances of a deleted person. */
  async removeWhere(table: RecordTable, column: string, value: string): Promise<void> {
    const rows = (await this.#db
      .selectFrom(table as "area")
      .selectAll()
      .where(sql.ref(column), "=", value)
      .where("deleted_at", "is", null)
      .execute()) as unknown as (RecordColumns & Columns)[];
    for (const row of rows) await this.#change(table, row, { deleted_at: this.now });
  }

  /** Soft-deletes rows that a bulk command created (undo of an import); refuses when one was changed since. */
  async removeCreated(table: RecordTable, ids: string[], revision: number): Promise<void> {
    await this.#markMany(table, ids, revision, this.now);
  }

  /** Brings back rows that `removeCreated` deleted (redo of an import). */
  async restoreRemoved(table: RecordTable, ids: string[], revision: number): Promise<void> {
    await this.#markMany(table, ids, revision, null);
  }

  /** Notes a change that was not made through the recorder: a setting, or made data inserted in bulk. */
  note(change: RecordChange): void {
    this.#changes.push(change);
  }

  /** How many changes so far: tells whether a step changed anything. */
  get changeCount(): number {
    return this.#changes.length;
  }

  /** Kinds of records changed, for the "changed" event. */
  get kinds(): string[] {
    return [...new Set(this.#changes.map((change) => change.table))];
  }

  /** Writes the journal entry of this command; the last thing inside its transaction. */
  async writeJournal(operation: string): Promise<void> {
    await writeJournalEntry(this.#chain, this.#db, {
      id: this.journalId,
      at: this.now,
      userName: this.#userName,
      operation,
      changes: this.#changes,
      undoesId: this.undoesId,
    });
  }

  async #markMany(
    table: RecordTable,
    ids: string[],
    revision: number,
    deletedAt: string | null,
  ): Promise<void> {
    await this.#guard.admitIds(table, ids);
    for (let start = 0; start < ids.length; start += ROWS_PER_INSERT) {
      const some = ids.slice(start, start + ROWS_PER_INSERT);
      const result = await this.#db
        .updateTable(table as "area")
        .set({
          deleted_at: deletedAt,
          revision: revision + 1,
          changed_at: this.now,
          changed_by: this.#userName,
        })
        .where("id", "in", some)
        .where("revision", "=", revision)
        .executeTakeFirst();
      if (Number(result.numUpdatedRows) !== some.length) throw failure("REFUSED", "changedSince");
    }
    this.#changes.push(
      deletedAt === null
        ? { table, restored: ids, revision: revision + 1 }
        : { table, removed: ids, revision: revision + 1 },
    );
  }

  async #change(
    table: RecordTable,
    current: RecordColumns & Columns,
    wanted: Columns,
  ): Promise<{ id: string; revision: number }> {
    const values = await this.#guard.admit(table, current, wanted);
    const changed = Object.keys(values).filter((column) => current[column] !== values[column]);
    const revision = current.revision + 1;
    await this.#db
      .updateTable(table as "area")
      .set({ ...values, revision, changed_at: this.now, changed_by: this.#userName } as never)
      .where("id", "=", current.id)
      .execute();
    const pick = (row: Columns) => Object.fromEntries(changed.map((column) => [column, row[column]]));
    this.#changes.push({ table, id: current.id, revision, before: pick(current), after: pick(values) });
    return { id: current.id, revision };
  }

  async #liveRecord(
    table: RecordTable,
    id: string,
    revision: number | undefined,
  ): Promise<RecordColumns & Columns> {
    const current = await this.#record(table, id);
    if (!current || current.deleted_at !== null) throw failure("NOT_FOUND", "notFound");
    if (revision !== undefined && current.revision !== revision) {
      throw failure("REVISION_CONFLICT", "revisionConflict", {
        params: { by: current.changed_by, at: current.changed_at },
      });
    }
    return current;
  }

  async #record(table: RecordTable, id: string): Promise<(RecordColumns & Columns) | undefined> {
    return this.#db
      .selectFrom(table as "area")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirst() as never;
  }

  #newStamps(id: string): RecordColumns {
    return {
      id,
      created_at: this.now,
      created_by: this.#userName,
      changed_at: this.now,
      changed_by: this.#userName,
      revision: 1,
      deleted_at: null,
    };
  }
}
