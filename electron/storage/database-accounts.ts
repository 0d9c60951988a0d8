import type { Role } from "../../shared/vocabulary/index.ts";
import type { ReadableDatabase, WritableDatabase } from "./tables/index.ts";

/** A person's own login, as the database has it. */
export interface DatabaseAccount {
  name: string;
  canLogIn: boolean;
  /** What its groups let it be: one, where all is in order. */
  roles: Role[];
  /** Who made it and changes it: this program or the server's administrator. The owner of the workspace may do everything. */
  keeper: "program" | "administrator" | "owner";
}

export interface AccountsState {
  /** Why this login can give nobody an account; null when it can. */
  obstacle: "groupsMissing" | "ownerNotYet" | "ownerMayNot" | "askerMayNot" | null;
  /** What the server's administrator would run against it. */
  statements: string[];
  /** Those of the given names, and whoever else may log in as one of ours. */
  accounts: DatabaseAccount[];
}

/** People's own logins: what each may do the engine itself decides, whatever our code says. */
export interface DatabaseAccounts {
  /** Whoever is logged in here owns the workspace: the database refuses them nothing. */
  readonly isOwner: boolean;
  /** Whether an account can be of this name. */
  admits(name: string): boolean;
  state(db: ReadableDatabase, names: string[]): Promise<AccountsState>;
  /**
   * Makes an account what the list of users says in this transaction: of that role, or unable to log in where it names nobody. Made new
   * only with a password; null leaves the one there is.
   */
  settle(db: WritableDatabase, name: string, password: string | null): Promise<void>;
  /** Another password for whoever is logged in here; false when `current` is not the present one. */
  changeOwn(current: string, next: string): Promise<boolean>;
  /** How to connect as whoever is logged in here, with the password as it is by now: for our own threads, never for people or logs. */
  ownAddress(): string;
  /** What the server's administrator would run to make an account right. */
  statementsFor(name: string, role: Role, account: DatabaseAccount | undefined): string[];
}
