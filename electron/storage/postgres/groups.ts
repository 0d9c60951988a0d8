import type { Role } from "../../../shared/vocabulary/index.ts";

/** The database's groups by what a person is in the workspace; they belong to the whole server. */
export const GROUPS = {
  worker: "ewaluator_worker",
  manager: "ewaluator_manager",
  analyst: "ewaluator_analyst",
} as const satisfies Record<Role, string>;
