import type { Storage } from "../../storage/database.ts";
import type { Role, User } from "../kernel/scopes.ts";

/** Windows does not tell ANNA from Anna, but it does tell Łukasz from Lukasz; so does the shared database (storage/postgres/access.ts). */
export const accountKey = (account: string) => account.trim().normalize("NFC").toLowerCase();

/**
 * What an account is in this workspace; while the workspace has no users, everybody who can open it is its manager. So is the owner of
 * a shared one whom the list does not name: whoever moved it there has to let the others in, and the database refuses an owner nothing.
 */
export async function roleOf(storage: Storage, user: User): Promise<Role | null> {
  const users = await storage.read
    .selectFrom("workspace_user")
    .select(["account", "role"])
    .where("deleted_at", "is", null)
    .execute();
  if (users.length === 0) return "manager";
  const key = accountKey(user.name);
  const listed = users.find(({ account }) => accountKey(account) === key);
  if (listed) return listed.role;
  return storage.accounts?.isOwner && user.name === storage.account ? "manager" : null;
}
