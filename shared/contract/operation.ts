import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import type { Role } from "../vocabulary/records.ts";
import { failures } from "./failures.ts";

/**
 * What an operation does to the workspace; one middleware acts on it (electron/service/kernel/effects.ts).
 * - query: reads, on a read-only handle
 * - command: changes records: queued, one transaction, one journal entry, one "changed" event
 * - document: writes a file outside the workspace, reads records; reports progress, can be cancelled
 * - job: long work that changes records in one transaction; reports progress, can be cancelled
 * - maintenance: works on the workspace's file as a whole, outside any transaction (a backup, a restore); reports progress
 * - subscription: a stream of events that lasts as long as somebody listens
 */
export type Effect = "query" | "command" | "document" | "job" | "maintenance" | "subscription";

export interface OperationMeta extends Record<string, unknown> {
  effect: Effect;
  /** Long work that changes much: the workspace is backed up before it. */
  backupFirst?: boolean;
  /** Who may call it; where it says nothing, the effect does. `anyone` = also an account that is not among the workspace's users. */
  roles?: readonly Role[] | "anyone";
}

const EVERY_ROLE: readonly Role[] = ["worker", "manager", "analyst"];
const WHO_WRITES: readonly Role[] = ["worker", "manager"];
/** Deciding about others' records, periods, users and the workspace as a whole. */
export const MANAGERS: readonly Role[] = ["manager"];

/** Who may call an operation: everybody reads and gets documents out; an analyst changes nothing. */
export function allowedRoles({ effect, roles }: OperationMeta): readonly Role[] | "anyone" {
  if (roles) return roles;
  return effect === "command" || effect === "job" || effect === "maintenance" ? WHO_WRITES : EVERY_ROLE;
}

const operation = oc.$meta<OperationMeta>({ effect: "query" }).errors(failures);

export const query = operation.meta({ effect: "query" });
export const command = operation.meta({ effect: "command" });
export const document = operation.meta({ effect: "document" });
export const job = operation.meta({ effect: "job" });
export const maintenance = operation.meta({ effect: "maintenance" });
export const subscription = operation.meta({ effect: "subscription" });

/** How far long work has come. `total` is null while it is not known; `step` is a key of `progress.*` in messages. */
export const progressSchema = z.object({
  type: z.literal("progress"),
  step: z.string(),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative().nullable(),
});
export type Progress = z.infer<typeof progressSchema>;

/** The stream that a document or job gives: any number of progress events, then exactly one `done` with the result. */
export function progressThen<Result extends z.ZodType>(result: Result) {
  return eventIterator(z.union([progressSchema, z.object({ type: z.literal("done"), result })]));
}

/** A file that the service made and keeps until the host has saved or served it. */
export const madeFileSchema = z.object({
  fileId: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  sha256: z.string(),
});
export type MadeFile = z.infer<typeof madeFileSchema>;
