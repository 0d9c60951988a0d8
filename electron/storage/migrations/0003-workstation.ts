import { type Kysely, sql } from "kysely";
import type { Engine } from "../database.ts";

/** What makes the workstation pleasant: mappings of an office's own registers, remembered by the shape of the file. */
export async function up(db: Kysely<never>, engine: Engine): Promise<void> {
  const strict = sql.raw(engine === "sqlite" ? "strict" : "");
  await sql`create table import_mapping (shape text not null primary key, kind text, columns text not null, answers text not null,
    changed_at text not null, changed_by text not null) ${strict}`.execute(db);
}
