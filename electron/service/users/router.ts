import type { WorkspaceUser } from "../../../shared/contract/users.ts";
import type { ReadableDatabase, WorkspaceUserTable } from "../../storage/database.ts";
import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { failure, invalidField } from "../kernel/failures.ts";
import { changing, reading } from "../kernel/handlers.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import { changeOwnPassword, describeAccounts, followList, giveAccount, settleAccount } from "./accounts.ts";
import { listUsers, liveUser, liveUsers, userColumns } from "./repository.ts";
import { accountKey } from "./roles.ts";

export const usersRouter = os.users.router({
  me: os.users.me.handler(
    reading(async ({ db, kernel, user }) => ({
      account: user.name,
      role: await kernel.roleOf(user),
      isOpen: (await liveUsers(db)).length === 0,
    })),
  ),

  list: os.users.list.handler(reading(({ db }) => listUsers(db))),

  accounts: os.users.accounts.handler(reading((scope) => describeAccounts(scope))),

  create: os.users.create.handler(
    changing(async (scope, input) => {
      const users = await liveUsers(scope.db);
      refuseTaken(users, input.account);
      const isFirst = users.length === 0;
      if (isFirst && accountKey(input.account) !== accountKey(scope.user.name))
        await scope.changes.create(
          "workspace_user",
          userColumns({ account: scope.user.name, name: null, role: "manager" }),
        );
      const created = await scope.changes.create("workspace_user", userColumns(input));
      await holdTo(scope, created.id, input);
      await refuseWithoutManager(scope.db);
      if (input.password !== null) await giveAccount(scope, input.account, input.password);
      else await followList(scope, [input.account]);
      return changedAnswer(scope, created);
    }),
  ),

  update: os.users.update.handler(
    changing(async (scope, input) => {
      const before = await liveUser(scope.db, input.id);
      refuseTaken(
        (await liveUsers(scope.db)).filter(({ id }) => id !== input.id),
        input.account,
      );
      const updated = await scope.changes.update(
        "workspace_user",
        input.id,
        input.revision,
        userColumns(input),
      );
      await holdTo(scope, input.id, input);
      await refuseWithoutManager(scope.db);
      await followList(scope, [before.account, input.account]);
      return changedAnswer(scope, updated);
    }),
  ),

  remove: os.users.remove.handler(
    changing(async (scope, input) => {
      const { account } = await liveUser(scope.db, input.id);
      const removed = await scope.changes.remove("workspace_user", input.id, input.revision);
      await scope.changes.removeWhere("user_programme", "user_id", input.id);
      await refuseWithoutManager(scope.db);
      await followList(scope, [account]);
      return changedAnswer(scope, removed);
    }),
  ),

  setPassword: os.users.setPassword.handler(
    changing(async (scope, { id, password }) => {
      const user = await liveUser(scope.db, id);
      await giveAccount(scope, user.account, password);
      noteAccount(scope, user);
      return changedAnswer(scope, user);
    }),
  ),

  settleAccount: os.users.settleAccount.handler(
    changing(async (scope, { id }) => {
      const user = await liveUser(scope.db, id);
      await settleAccount(scope, user.account);
      noteAccount(scope, user);
      return changedAnswer(scope, user);
    }),
  ),

  changeOwnPassword: os.users.changeOwnPassword.handler(
    reading(async (scope, input) => {
      await changeOwnPassword(scope, input);
      return {};
    }),
  ),
});

/** The journal tells whose account was changed; there is nothing in it to take back. */
function noteAccount({ changes }: WriteScope, { account, revision }: WorkspaceUserTable): void {
  changes.note({ table: "setting", id: "databaseAccount", revision, before: {}, after: { account } });
}

function holdTo(
  { changes }: WriteScope,
  userId: string,
  { role, programmeIds }: Pick<WorkspaceUser, "role" | "programmeIds">,
): Promise<void> {
  const held = role === "manager" ? [] : [...new Set(programmeIds)];
  const rows = held.map((programmeId) => ({ user_id: userId, programme_id: programmeId }));
  return changes.replaceChildren("user_programme", "user_id", userId, ["programme_id"], rows);
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
