import { type Kysely, sql } from "kysely";
import type { Engine } from "../database.ts";
import { createTable } from "./create-table.ts";

/** Who may do what, closed periods, and a journal that nobody changes but an erasure, which leaves its hash. */
export async function up(db: Kysely<never>, engine: Engine): Promise<void> {
  const table = (name: string, columns: string) => createTable(db, engine, name, columns);
  const execute = (text: string) => sql.raw(text).execute(db);
  await table(
    "workspace_user",
    `account text not null, account_fold text not null, name text, role text not null check (role in ('worker', 'manager', 'analyst'))`,
  );
  await table(
    "period_lock",
    `programme_id text references programme(id), from_day text not null, to_day text not null, note text, check (from_day <= to_day)`,
  );
  await table(
    "lock_suspension",
    `lock_id text not null references period_lock(id), until_at text not null, reason text not null`,
  );
  await execute(
    "create unique index workspace_user_account on workspace_user (account_fold) where deleted_at is null",
  );
  await execute("create index period_lock_span on period_lock (from_day, to_day)");
  await execute("create index lock_suspension_of on lock_suspension (lock_id)");

  // The chain covers the hash of an entry's changes, so that a person's name can leave them without breaking it.
  await execute("alter table journal add column changes_hash text");
  await execute("alter table journal add column erased_at text");
  await execute("create index journal_user on journal (user_name, seq)");
  await keepJournal(execute, engine);
}

/** Entries are never deleted, and changed by an erasure only: all that the chain covers stays. */
async function keepJournal(execute: (text: string) => Promise<unknown>, engine: Engine): Promise<void> {
  const kept = [
    "id",
    "seq",
    "at",
    "user_name",
    "operation",
    "undoes_id",
    "previous_hash",
    "hash",
    "changes_hash",
  ];
  const differs = engine === "sqlite" ? "is not" : "is distinct from";
  const isChanged = `new.erased_at is null or old.changes_hash is null or ${kept
    .map((column) => `new.${column} ${differs} old.${column}`)
    .join(" or ")}`;
  if (engine === "sqlite") {
    const stay = "begin select raise(abort, 'the journal stays'); end";
    await execute(`create trigger journal_stays_update before update on journal when ${isChanged} ${stay}`);
    await execute(`create trigger journal_stays_delete before delete on journal ${stay}`);
    return;
  }
  await execute(
    `create function keep_journal() returns trigger language plpgsql as $$
     begin raise exception 'the journal stays' using errcode = 'EW002'; end $$`,
  );
  await execute(
    `create trigger journal_stays_update before update on journal for each row when (${isChanged}) execute function keep_journal()`,
  );
  await execute(
    "create trigger journal_stays_delete before delete on journal for each row execute function keep_journal()",
  );
}
