import type { WorkspaceUser } from "../../../shared/contract/users.ts";
import type { ReadableDatabase, WorkspaceUserTable } from "../../storage/database.ts";
import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { failure, invalidField } from "../kernel/failures.ts";
import { changing, reading } from "../kernel/handlers.ts";
import { rowToStamps } from "../kernel/stamps.ts";
import { accountKey, roleOf } from "./roles.ts";

export const usersRouter = os.users.router({
  me: os.users.me.handler(
    reading(async ({ db, user }) => ({
      account: user.name,
      role: await roleOf(db, user),
      isOpen: (await liveUsers(db)).length === 0,
    })),
  ),

  list: os.users.list.handler(reading(async ({ db }) => (await liveUsers(db)).map(rowToUser))),

  create: os.users.create.handler(
    changing(async (scope, input) => {
      const users = await liveUsers(scope.db);
      refuseTaken(users, input.account);
      const isFirst = users.length === 0;
      if (isFirst && accountKey(input.account) !== accountKey(scope.user.name))
        await scope.changes.create(
          "workspace_user",
          columns({ account: scope.user.name, name: null, role: "manager" }),
        );
      const created = await scope.changes.create("workspace_user", columns(input));
      await refuseWithoutManager(scope.db);
      return changedAnswer(scope, created);
    }),
  ),

  update: os.users.update.handler(
    changing(async (scope, input) => {
      refuseTaken(
        (await liveUsers(scope.db)).filter(({ id }) => id !== input.id),
        input.account,
      );
      const updated = await scope.changes.update("workspace_user", input.id, input.revision, columns(input));
      await refuseWithoutManager(scope.db);
      return changedAnswer(scope, updated);
    }),
  ),

  remove: os.users.remove.handler(
    changing(async (scope, input) => {
      const removed = await scope.changes.remove("workspace_user", input.id, input.revision);
      await refuseWithoutManager(scope.db);
      return changedAnswer(scope, removed);
    }),
  ),
});

function liveUsers(db: ReadableDatabase): Promise<WorkspaceUserTable[]> {
  return db
    .selectFrom("workspace_user")
    .selectAll()
    .where("deleted_at", "is", null)
    .orderBy("account_fold")
    .execute();
}

function columns({ account, name, role }: Pick<WorkspaceUser, "account" | "name" | "role">) {
  return { account, account_fold: accountKey(account), name, role };
}

function rowToUser(row: WorkspaceUserTable): WorkspaceUser {
  return { ...rowToStamps(row), account: row.account, name: row.name, role: row.role };
}

function refuseTaken(users: WorkspaceUserTable[], account: string): void {
  if (users.some((user) => accountKey(user.account) === accountKey(account)))
    throw invalidField("account", "nameTaken", { name: account });
}

/** Somebody must be left who can let others in. */
async function refuseWithoutManager(db: ReadableDatabase): Promise<void> {
  const users = await liveUsers(db);
  if (users.length > 0 && !users.some(({ role }) => role === "manager"))
    throw failure("REFUSED", "lastManager");
}
