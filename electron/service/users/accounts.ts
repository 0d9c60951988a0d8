import type { AccountState, DatabaseAccountsView } from "../../../shared/contract/users.ts";
import type {
  DatabaseAccount,
  DatabaseAccounts,
  Storage,
  WorkspaceUserTable,
} from "../../storage/database.ts";
import { failure, invalidField } from "../kernel/failures.ts";
import type { RecordChange } from "../kernel/journal-writer.ts";
import type { ReadScope, WriteScope } from "../kernel/scopes.ts";
import { liveUsers } from "./repository.ts";

/** The list of users beside the logins of the database. */
export async function describeAccounts({ db, kernel }: ReadScope): Promise<DatabaseAccountsView | null> {
  const { accounts, account: own } = kernel.storage;
  if (!accounts) return null;
  const users = await liveUsers(db);
  const names = users.map(({ account }) => account);
  const state = await accounts.state(db, own === null ? names : [...names, own]);
  const present = new Map(state.accounts.map((each) => [each.name, each]));
  return {
    obstacle: state.obstacle,
    statements: state.statements,
    users: users.map((user) => {
      const account = present.get(user.account);
      const how = stateOf(user, account);
      const isForOthers = state.obstacle !== null || (account && account.keeper !== "program");
      return {
        userId: user.id,
        state: how,
        account: account ? { roles: account.roles, keeper: account.keeper } : null,
        statements:
          how !== "right" && isForOthers ? accounts.statementsFor(user.account, user.role, account) : [],
      };
    }),
    unlisted: state.accounts
      .filter(({ name, canLogIn, keeper }) => canLogIn && keeper !== "owner" && !names.includes(name))
      .map(({ name, roles, keeper }) => ({ account: name, roles, keeper })),
    isOwnPasswordOurs: own !== null && isOfAPerson(present.get(own)),
  };
}

function stateOf({ role }: WorkspaceUserTable, account: DatabaseAccount | undefined): AccountState {
  if (!account) return "missing";
  if (!account.canLogIn) return "noLogin";
  // The owner may do everything, in whatever group.
  if (account.keeper === "owner") return role === "manager" ? "right" : "otherRole";
  return account.roles.length === 1 && account.roles[0] === role ? "right" : "otherRole";
}

/** The owner's and the administrator's passwords are not ours to change. */
const isOfAPerson = (account: DatabaseAccount | undefined) =>
  account !== undefined && account.keeper !== "owner" && account.roles.length > 0;

/** Gives an account, or another password: says first, in words, why that cannot be. */
export async function giveAccount(scope: WriteScope, name: string, password: string): Promise<void> {
  const accounts = accountsOf(scope.kernel.storage);
  if (!accounts.admits(name)) throw invalidField("account", "notADatabaseAccount");
  await settleWith(scope, accounts, name, password);
}

/** Puts an account right that is there already. */
export async function settleAccount(scope: WriteScope, name: string): Promise<void> {
  await settleWith(scope, accountsOf(scope.kernel.storage), name, null);
}

async function settleWith(
  { db }: WriteScope,
  accounts: DatabaseAccounts,
  name: string,
  password: string | null,
): Promise<void> {
  const state = await accounts.state(db, [name]);
  if (state.obstacle !== null) throw failure("REFUSED", "accountsNotPossible");
  const present = state.accounts.find((each) => each.name === name);
  if (present && present.keeper !== "program") throw invalidField("account", "accountOfOthers", { name });
  if (!present && password === null) throw failure("REFUSED", "noAccountYet", { params: { name } });
  await accounts.settle(db, name, password);
}

/** Once the list of users has changed: the accounts of these names that this program made follow it, in the same transaction. */
export async function followList({ db, kernel }: WriteScope, names: string[]): Promise<void> {
  const { accounts } = kernel.storage;
  if (!accounts || names.length === 0) return;
  const state = await accounts.state(db, names);
  // Who may not change accounts still may the list; what then differs the page shows.
  if (state.obstacle !== null) return;
  for (const { name, keeper } of state.accounts)
    if (names.includes(name) && keeper === "program") await accounts.settle(db, name, null);
}

/** After an undo: whom its changes named, and how they are named now. */
export async function followUndone(scope: WriteScope, changes: RecordChange[]): Promise<void> {
  const names = new Set<string>();
  for (const change of changes) {
    if (change.table !== "workspace_user" || !("before" in change)) continue;
    for (const side of [change.before, change.after])
      if (typeof side?.account === "string") names.add(side.account);
    const user = await scope.db
      .selectFrom("workspace_user")
      .select("account")
      .where("id", "=", change.id)
      .executeTakeFirst();
    if (user) names.add(user.account);
  }
  await followList(scope, [...names]);
}

/** For whoever is logged in, by the database itself: no right of ours is needed. */
export async function changeOwnPassword(
  { db, kernel }: ReadScope,
  { current, next }: { current: string; next: string },
): Promise<void> {
  const accounts = accountsOf(kernel.storage);
  const own = kernel.storage.account ?? "";
  const state = await accounts.state(db, [own]);
  if (!isOfAPerson(state.accounts.find(({ name }) => name === own)))
    throw failure("REFUSED", "ownPasswordOfOthers");
  if (!(await accounts.changeOwn(current, next))) throw invalidField("current", "currentPasswordWrong");
}

function accountsOf(storage: Storage): DatabaseAccounts {
  if (!storage.accounts) throw failure("REFUSED", "noDatabaseAccounts");
  return storage.accounts;
}
