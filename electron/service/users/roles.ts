import type { ReadableDatabase } from "../../storage/database.ts";
import type { Role, User } from "../kernel/scopes.ts";

/** Windows does not tell ANNA from Anna, but it does tell Łukasz from Lukasz; so does the shared database (storage/postgres/access.ts). */
export const accountKey = (account: string) => account.trim().normalize("NFC").toLowerCase();

/** What an account is in this workspace; while the workspace has no users, everybody who can open it is its manager. */
export async function roleOf(db: ReadableDatabase, user: User): Promise<Role | null> {
  const users = await db
    .selectFrom("workspace_user")
    .select(["account", "role"])
    .where("deleted_at", "is", null)
    .execute();
  if (users.length === 0) return "manager";
  const key = accountKey(user.name);
  return users.find(({ account }) => accountKey(account) === key)?.role ?? null;
}
