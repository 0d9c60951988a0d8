import type { Storage } from "../../storage/database.ts";
import type { ChangeBus } from "../kernel/change-bus.ts";
import type { Role, User } from "../kernel/scopes.ts";

/** Windows does not tell ANNA from Anna, but it does tell Łukasz from Lukasz; so does the shared database (storage/postgres/access.ts). */
export const accountKey = (account: string) => account.trim().normalize("NFC").toLowerCase();

interface Listed {
  account: string;
  role: Role;
}

/**
 * Tells what an account is in this workspace. Asked before every operation, so the list is kept as long as whoever changes it would be
 * heard: on a server far away each question would else take twice as long.
 */
export function rolesOf(storage: Storage, bus: ChangeBus): (user: User) => Promise<Role | null> {
  let kept: Promise<Listed[]> | undefined;
  const forget = () => {
    kept = undefined;
  };
  bus.onChange(({ kinds }) => kinds.includes("workspace_user") && forget());
  const keep = () => {
    if (kept) return kept;
    const listed = listUsers(storage);
    kept = listed;
    listed.catch(() => kept === listed && forget());
    return listed;
  };
  return async (user) => {
    const isHeard = storage.stateMark() !== null;
    if (!isHeard) forget();
    return roleOf(storage, user, await (isHeard ? keep() : listUsers(storage)));
  };
}

function listUsers(storage: Storage): Promise<Listed[]> {
  return storage.read
    .selectFrom("workspace_user")
    .select(["account", "role"])
    .where("deleted_at", "is", null)
    .execute();
}

/**
 * While the workspace has no users, everybody who can open it is its manager. So is the owner of a shared one whom the list does not
 * name: whoever moved it there has to let the others in, and the database refuses an owner nothing.
 */
function roleOf(storage: Storage, user: User, users: Listed[]): Role | null {
  if (users.length === 0) return "manager";
  const key = accountKey(user.name);
  const listed = users.find(({ account }) => accountKey(account) === key);
  if (listed) return listed.role;
  return storage.accounts?.isOwner && user.name === storage.account ? "manager" : null;
}
