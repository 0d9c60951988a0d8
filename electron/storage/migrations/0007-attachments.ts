import { type Kysely, sql } from "kysely";
import type { Engine } from "../database.ts";
import { createTable } from "./create-table.ts";

/**
 * Files kept with a record: an event's photos, the scan of an acceptance. What is in them is kept once, by its SHA-256: beside the
 * workspace's file, or in `attachment_content` on a server and inside a copy that travels as one file (docs/decisions/0013).
 */
export async function up(db: Kysely<never>, engine: Engine): Promise<void> {
  const execute = (text: string) => sql.raw(text).execute(db);
  await createTable(
    db,
    engine,
    "attachment",
    `programme_id text not null references programme(id), event_id text references event(id), acceptance_id text references acceptance(id),
    file_name text not null, media_type text not null, size_bytes integer not null check (size_bytes > 0),
    sha256 text not null check (length(sha256) = 64), check ((event_id is null) <> (acceptance_id is null))`,
  );
  await execute("create index attachment_event on attachment (event_id) where deleted_at is null");
  await execute("create index attachment_acceptance on attachment (acceptance_id) where deleted_at is null");
  await execute("create index attachment_content_name on attachment (sha256)");
  await execute(
    engine === "sqlite"
      ? "create table attachment_content (sha256 text not null primary key, content blob not null) strict"
      : "create table attachment_content (sha256 text not null primary key, content bytea not null)",
  );
}
