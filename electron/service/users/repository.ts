import type { WorkspaceUser } from "../../../shared/contract/users.ts";
import type { ReadableDatabase, WorkspaceUserTable } from "../../storage/database.ts";
import { failure } from "../kernel/failures.ts";
import { rowToStamps } from "../kernel/stamps.ts";
import { accountKey } from "./roles.ts";

export function liveUsers(db: ReadableDatabase): Promise<WorkspaceUserTable[]> {
  return db
    .selectFrom("workspace_user")
    .selectAll()
    .where("deleted_at", "is", null)
    .orderBy("account_fold")
    .execute();
}

export async function liveUser(db: ReadableDatabase, id: string): Promise<WorkspaceUserTable> {
  const user = await db
    .selectFrom("workspace_user")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!user) throw failure("NOT_FOUND", "notFound");
  return user;
}

export async function listUsers(db: ReadableDatabase): Promise<WorkspaceUser[]> {
  const held = await db
    .selectFrom("user_programme")
    .select(["user_id", "programme_id"])
    .where("deleted_at", "is", null)
    .orderBy("id")
    .execute();
  const users = await liveUsers(db);
  return users.map((row) => ({
    ...rowToStamps(row),
    account: row.account,
    name: row.name,
    role: row.role,
    programmeIds: held.filter(({ user_id }) => user_id === row.id).map(({ programme_id }) => programme_id),
  }));
}

export function userColumns({ account, name, role }: Pick<WorkspaceUser, "account" | "name" | "role">) {
  return { account, account_fold: accountKey(account), name, role };
}
