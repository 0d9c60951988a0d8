import { z } from "zod";
import { ROLES } from "../vocabulary/records.ts";
import { changedSchema, idField, recordAtRevision, shortTextField, stampFields } from "./fields.ts";
import { command, MANAGERS, query } from "./operation.ts";

export const userFields = z.object({
  /** The name of the system account, as Windows or Linux know it, or of the database account; cases do not matter. */
  account: z.string().trim().min(1, "required").max(200, "tooLong"),
  name: shortTextField,
  role: z.enum(ROLES),
  /** What somebody is held to; empty = all programmes. A manager is held to none. */
  programmeIds: z.array(idField).max(1000, "tooLong").default([]),
});
export const userSchema = userFields.extend(stampFields);
export type WorkspaceUser = z.infer<typeof userSchema>;
export type UserInput = z.input<typeof userFields>;

const SHORTEST_PASSWORD = 12;
/** Counted as the database takes it: without what nobody sees. */
const isLongEnough = (password: string) =>
  password.normalize("NFKC").replace(/[\p{Cc}\p{Cf}\p{Mn}]/gu, "").length >= SHORTEST_PASSWORD;
/** Used once and kept nowhere; the database gets only what it needs to check it. */
const newPasswordField = z.string().max(200, "tooLong").refine(isLongEnough, "passwordTooShort");

export const ACCOUNT_STATES = ["right", "missing", "noLogin", "otherRole"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** A login of the shared database. */
const databaseAccountFields = {
  /** What its groups let it be: one, where all is in order. */
  roles: z.array(z.enum(ROLES)),
  /** Who changes it: this program, the server's administrator, or it is the workspace's owner, who may do everything. */
  keeper: z.enum(["program", "administrator", "owner"]),
};

export const databaseAccountsSchema = z.object({
  /** Why nobody can be given an account from here; null when the person who asks can. */
  obstacle: z.enum(["groupsMissing", "ownerNotYet", "ownerMayNot", "askerMayNot"]).nullable(),
  /** What the server's administrator would run against it. */
  statements: z.array(z.string()),
  /** By user: how the login stands against the list, and what the administrator would run where we cannot put it right. */
  users: z.array(
    z.object({
      userId: z.string(),
      state: z.enum(ACCOUNT_STATES),
      account: z.object(databaseAccountFields).nullable(),
      statements: z.array(z.string()),
    }),
  ),
  /** Who else may log in as one of ours without being on the list; the server lets them see no programme. */
  unlisted: z.array(z.object({ account: z.string(), ...databaseAccountFields })),
  /** Whoever asks can change their own password. */
  isOwnPasswordOurs: z.boolean(),
});
export type DatabaseAccountsView = z.infer<typeof databaseAccountsSchema>;

export const usersContract = {
  /** Who asks. While a workspace has no users everybody who can open its file is its manager; `isOpen` says so. */
  me: query
    .meta({ effect: "query", roles: "anyone" })
    .input(z.object({}))
    .output(z.object({ account: z.string(), role: z.enum(ROLES).nullable(), isOpen: z.boolean() })),
  list: query.input(z.object({})).output(z.array(userSchema)),
  /** The logins of a shared database beside the list of users; null where the system account is the identity. */
  accounts: query.input(z.object({})).output(databaseAccountsSchema.nullable()),
  /**
   * The first one also makes whoever adds it a manager, so that nobody locks themselves out. With a password the person gets a database
   * account as well, in the same transaction. REFUSED noDatabaseAccounts, accountsNotPossible.
   */
  create: command
    .meta({ effect: "command", roles: MANAGERS })
    .input(userFields.extend({ password: newPasswordField.nullable().default(null) }))
    .output(changedSchema),
  /** REFUSED lastManager when no manager would be left. The database account follows; under another account name a new one is needed. */
  update: command
    .meta({ effect: "command", roles: MANAGERS })
    .input(userFields.extend(recordAtRevision.shape))
    .output(changedSchema),
  /** Takes the login of the database account away and ends what is open of it; undo gives it back. */
  remove: command.meta({ effect: "command", roles: MANAGERS }).input(recordAtRevision).output(changedSchema),
  /** Gives a user a database account, or the present one another password. The journal tells that, not the password. */
  setPassword: command
    .meta({ effect: "command", roles: MANAGERS })
    .input(z.object({ id: idField, password: newPasswordField }))
    .output(changedSchema),
  /** Makes a user's database account again what the list says. REFUSED noAccountYet where a password is needed first. */
  settleAccount: command
    .meta({ effect: "command", roles: MANAGERS })
    .input(z.object({ id: idField }))
    .output(changedSchema),
  /**
   * Everybody's own password in a shared database. Nothing of the workspace changes, so it is no command: an analyst, whom the database
   * lets write nothing, may do it as well. INVALID_INPUT currentPasswordWrong.
   */
  changeOwnPassword: query
    .input(z.object({ current: z.string().min(1, "required").max(200, "tooLong"), next: newPasswordField }))
    .output(z.object({})),
};
