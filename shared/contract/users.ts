import { z } from "zod";
import { ROLES } from "../vocabulary/records.ts";
import { changedSchema, recordAtRevision, shortTextField, stampFields } from "./fields.ts";
import { command, MANAGERS, query } from "./operation.ts";

export const userFields = z.object({
  /** The name of the system account, as Windows or Linux know it; cases do not matter. */
  account: z.string().trim().min(1, "required").max(200, "tooLong"),
  name: shortTextField,
  role: z.enum(ROLES),
});
export const userSchema = userFields.extend(stampFields);
export type WorkspaceUser = z.infer<typeof userSchema>;

export const usersContract = {
  /** Who asks. While a workspace has no users everybody who can open its file is its manager; `isOpen` says so. */
  me: query
    .meta({ effect: "query", roles: "anyone" })
    .input(z.object({}))
    .output(z.object({ account: z.string(), role: z.enum(ROLES).nullable(), isOpen: z.boolean() })),
  list: query.input(z.object({})).output(z.array(userSchema)),
  /** The first one also makes whoever adds it a manager, so that nobody locks themselves out. */
  create: command.meta({ effect: "command", roles: MANAGERS }).input(userFields).output(changedSchema),
  /** REFUSED lastManager when no manager would be left. */
  update: command
    .meta({ effect: "command", roles: MANAGERS })
    .input(userFields.extend(recordAtRevision.shape))
    .output(changedSchema),
  remove: command.meta({ effect: "command", roles: MANAGERS }).input(recordAtRevision).output(changedSchema),
};
