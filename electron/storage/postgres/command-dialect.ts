import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  PostgresAdapter,
  PostgresDialect,
} from "kysely";

/** Any number of our own; the same for every program version, since it is what they wait for each other on. */
const COMMAND_LOCK = 4_577_504;

/**
 * Transactions that change records: they run one at a time per workspace, from whichever PC they come, because the journal's chain
 * needs it. Beginning and waiting are one message: every further one would cost a save as much as a row of it.
 */
export class CommandDialect extends PostgresDialect {
  override createDriver(): Driver {
    const driver = super.createDriver();
    driver.beginTransaction = async (connection: DatabaseConnection) => {
      await connection.executeQuery(
        CompiledQuery.raw(`begin; select pg_advisory_xact_lock(${COMMAND_LOCK})`),
      );
    };
    return driver;
  }

  override createAdapter(): DialectAdapter {
    return new LockedAdapter();
  }
}

/** Migrations run inside a transaction of ours, which has its lock already; Kysely's own is of the session, and a pooler would keep it. */
class LockedAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}
