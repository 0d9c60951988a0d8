import { z } from "zod";
import { idField } from "./fields.ts";
import { MANAGERS, maintenance, progressThen, query } from "./operation.ts";

/** A file path or postgres://…; the password in it is used and kept nowhere. */
const addressField = z
  .string()
  .trim()
  .min(1, "required")
  .max(1000, "tooLong")
  // A bare word would be a file in whatever folder the program happens to run in.
  .regex(/^(postgres(ql)?:\/\/|\/|[A-Za-z]:[\\/]|\\\\)/, "notAnAddress");

export const movedWorkspaceSchema = z.object({
  location: z.string(),
  engine: z.enum(["sqlite", "postgres"]),
  /** Rows here = rows there, by table. */
  tables: z.array(z.object({ table: z.string(), rows: z.number().int() })),
  /** Indicator values that were computed here and there and are the same. */
  indicators: z.array(
    z.object({ programme: z.string(), year: z.number().int(), compared: z.number().int() }),
  ),
  /** The program opens the new place from its next start on. */
  switched: z.boolean(),
});
export type MovedWorkspace = z.infer<typeof movedWorkspaceSchema>;

/** What another user changed of a field since a revision: `before` = as at that revision, `now` = as it is. */
export const changedFieldSchema = z.object({
  /** Column of the record. */
  field: z.string(),
  before: z.union([z.string(), z.number()]).nullable(),
  now: z.union([z.string(), z.number()]).nullable(),
  by: z.string(),
  at: z.string(),
});
export type ChangedField = z.infer<typeof changedFieldSchema>;

export const sharingContract = {
  /** Whether a workspace can move to an address: it answers, and holds nothing yet. WORKSPACE_REFUSED when it does not answer. */
  check: query
    .meta({ effect: "query", roles: MANAGERS })
    .input(z.object({ address: addressField }))
    .output(
      z.object({
        location: z.string(),
        engine: z.enum(["sqlite", "postgres"]),
        account: z.string().nullable(),
        empty: z.boolean(),
      }),
    ),
  /**
   * Copies the whole workspace to an empty one at another address, counts its rows and computes its indicators there, and only
   * when all is the same keeps the copy and switches to it. REFUSED targetNotEmpty, moveDiffers.
   */
  move: maintenance
    .meta({ effect: "maintenance", roles: MANAGERS })
    .input(z.object({ address: addressField }))
    .output(progressThen(movedWorkspaceSchema)),
  /** After REVISION_CONFLICT: field by field, what others changed since the revision that this user saw. */
  changedSince: query
    .input(z.object({ id: idField, revision: z.number().int().min(1) }))
    .output(
      z.object({ revision: z.number().int(), deleted: z.boolean(), fields: z.array(changedFieldSchema) }),
    ),
  /**
   * Who else has unsaved changes in a record, and a word that this window has some too; each word holds for less than a minute. Kept in
   * memory alone: nothing in the workspace changes.
   */
  editing: query
    .input(z.object({ id: idField, session: idField, isEditing: z.boolean() }))
    .output(z.object({ others: z.array(z.object({ name: z.string(), isSameUser: z.boolean() })) })),
};
