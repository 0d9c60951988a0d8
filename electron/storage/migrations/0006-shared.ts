import { type Kysely, sql } from "kysely";
import type { Engine } from "../database.ts";
import { createTable } from "./create-table.ts";

/** The shared office: whose records a user may see, and a word to the other PCs about every change. */
export async function up(db: Kysely<never>, engine: Engine): Promise<void> {
  // Nobody's row = all programmes.
  await createTable(
    db,
    engine,
    "user_programme",
    "user_id text not null references workspace_user(id), programme_id text not null references programme(id)",
  );
  const execute = (text: string) => sql.raw(text).execute(db);
  await execute(
    "create unique index user_programme_once on user_programme (user_id, programme_id) where deleted_at is null",
  );
  if (engine === "sqlite") return;
  // PostgreSQL delivers it when the command commits, and not at all when it does not.
  await execute(
    `create function tell_change() returns trigger language plpgsql as $$
     begin perform pg_notify('ewaluator_changed', new.id); return null; end $$`,
  );
  await execute(
    "create trigger journal_tells after insert on journal for each row execute function tell_change()",
  );
}
