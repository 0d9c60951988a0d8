import { CompiledQuery, PostgresAdapter } from "kysely";
import type { Tables, WritableDatabase } from "./tables/index.ts";

type Columns = Record<string, unknown>;

/** Below SQLite's limit of 32,766; PostgreSQL takes twice as many. */
const VALUES_PER_STATEMENT = 30_000;

/**
 * Inserts rows, in as few statements as the engine takes; what a row does not have is null. The text is written here and not by the
 * query builder, which makes an object of every value: a fifth of the time of a single row.
 */
export async function insertRows(
  db: WritableDatabase,
  table: keyof Tables,
  rows: readonly Columns[],
): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const isNumbered = db.getExecutor().adapter instanceof PostgresAdapter;
  for (const lot of lotsOf(rows, Math.floor(VALUES_PER_STATEMENT / columns.length))) {
    const values = lot.flatMap((row) => columns.map((column) => row[column] ?? null));
    await db.executeQuery(CompiledQuery.raw(insertText(table, columns, lot.length, isNumbered), values));
  }
}

/** To SQLite a number is a name that it looks for among all before it: a second for five hundred rows. */
function insertText(table: string, columns: string[], rowCount: number, isNumbered: boolean): string {
  const names = columns.map((column) => `"${column}"`).join(", ");
  let number = 0;
  const place = isNumbered ? () => `$${++number}` : () => "?";
  const row = () => `(${columns.map(place).join(", ")})`;
  return `insert into "${table}" (${names}) values ${Array.from({ length: rowCount }, row).join(", ")}`;
}

/** So many rows at a time; the last lot may be smaller. */
export function* lotsOf<Row>(rows: Iterable<Row>, size: number): Generator<Row[]> {
  let lot: Row[] = [];
  for (const row of rows) {
    lot.push(row);
    if (lot.length < size) continue;
    yield lot;
    lot = [];
  }
  if (lot.length > 0) yield lot;
}
