import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

export interface TestDatabase {
  /** A workspace address of an empty database that nobody else uses. */
  url: string;
  /** Rows of a table, asked past the program. */
  count(table: string): Promise<number>;
  drop(): Promise<void>;
}

/** Makes an empty PostgreSQL database; for tests in tests/service, tests/storage and tests/contract. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const maintenance = inject("postgresUrl");
  if (!maintenance) throw new Error("PostgreSQL runs only for the project `databases` of vitest.config.ts");
  const name = `test_${randomBytes(8).toString("hex")}`;
  await ask(maintenance, `create database ${name}`);
  const url = new URL(maintenance);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    count: async (table) =>
      Number((await ask(url.href, `select count(*) as count from ${table}`)).rows[0]?.count),
    drop: async () => {
      await ask(maintenance, `drop database if exists ${name} with (force)`);
    },
  };
}

async function ask(url: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}
