import { type Kysely, sql } from "kysely";

/** The few people that counts leave out (staff, deleted), found without reading everybody of the workspace. */
export async function up(db: Kysely<never>): Promise<void> {
  const execute = (text: string) => sql.raw(text).execute(db);
  await execute("create index person_staff on person (id) where staff = 1");
  await execute("create index person_deleted on person (id) where deleted_at is not null");
}
