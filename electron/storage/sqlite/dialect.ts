import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import type { Database } from "sqlite3";

/** A connection that may be exchanged under its users, one and all, when the file is replaced by a restored one. */
export interface HeldConnection {
  current: Database;
}

/**
 * Kysely over one connection of the sqlite3 package. Own, because the generic dialect begins transactions deferred and
 * streams one row a chunk; SQLite itself lets one writer in at a time, so the connection is handed out one user at a time.
 */
export function sqliteDialect(connection: HeldConnection, begin: "immediate" | "deferred"): Dialect {
  return {
    createAdapter: () => new TransactionalSqliteAdapter(),
    createDriver: () => new SqliteConnectionDriver(connection, begin),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  // Otherwise a migration that fails half-way would leave its first half applied.
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class SqliteConnectionDriver implements Driver {
  readonly #connection: SqliteConnection;
  readonly #begin: string;
  #lastTurn: Promise<void> = Promise.resolve();
  #endTurn: () => void = () => {};

  constructor(connection: HeldConnection, begin: string) {
    this.#connection = new SqliteConnection(connection);
    this.#begin = begin;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#lastTurn;
    let end = () => {};
    this.#lastTurn = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    this.#endTurn = end;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#endTurn();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`begin ${this.#begin}`));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw("rollback"));
    } catch (error) {
      // A full disk makes SQLite roll back by itself; the error that tells of the disk must not be lost behind this one.
      if (!String((error as Error).message).includes("no transaction is active")) throw error;
    }
  }

  async destroy(): Promise<void> {}
}

const ROWS_PER_CHUNK = 1000;

class SqliteConnection implements DatabaseConnection {
  readonly #held: HeldConnection;

  constructor(held: HeldConnection) {
    this.#held = held;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const parameters = query.parameters as never[];
    // Only `all` and `run`: `get` leaves the statement open, and the connection then reads stale data (traps.md).
    if (/^\s*(select|with|pragma|explain)/i.test(query.sql) || /\sreturning\s/i.test(query.sql)) {
      return { rows: (await this.#held.current.all(query.sql, parameters)) as Row[] };
    }
    const result = await this.#held.current.run(query.sql, parameters);
    return { rows: [], numAffectedRows: BigInt(result.changes) };
  }

  async *streamQuery<Row>(
    query: CompiledQuery,
    chunkSize = ROWS_PER_CHUNK,
  ): AsyncIterableIterator<QueryResult<Row>> {
    let rows: Row[] = [];
    for await (const row of this.#held.current.iterate(query.sql, query.parameters as never[])) {
      rows.push(row as Row);
      if (rows.length >= chunkSize) {
        yield { rows };
        rows = [];
      }
    }
    if (rows.length > 0) yield { rows };
  }
}
