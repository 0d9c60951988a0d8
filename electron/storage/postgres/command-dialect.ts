import { CompiledQuery, type DatabaseConnection, type Driver, PostgresDialect } from "kysely";

/** Any number of our own; the same for every program version, since it is what they wait for each other on. */
const COMMAND_LOCK = 4_577_504;

/** The answer to a commit was lost with the connection: nobody here knows whether the server has it. */
class CommitUnknown extends Error {
  readonly code = "EWLOST";
}

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
    const unknown = new WeakSet<DatabaseConnection>();
    const { commitTransaction, rollbackTransaction } = driver;
    driver.commitTransaction = async (connection) => {
      try {
        await commitTransaction.call(driver, connection);
      } catch (error) {
        // What the server itself refuses comes with a severity, and then nothing was kept.
        if ("severity" in (error as object)) throw error;
        unknown.add(connection);
        throw new CommitUnknown("Connection terminated during commit", { cause: error });
      }
    };
    driver.rollbackTransaction = async (connection) => {
      // There is nothing left to roll back by, and its own failure would hide this one.
      if (!unknown.has(connection)) await rollbackTransaction.call(driver, connection);
    };
    return driver;
  }
}
