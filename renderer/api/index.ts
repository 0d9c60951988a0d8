import { ORPCError } from "@orpc/client";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import type { FailureCode, FailureDetail } from "../../shared/contract/failures.ts";
import { lossOf } from "./connection.ts";
import { shellBridge } from "./shell-bridge.ts";
import { createPageClient } from "./transport.ts";

export { type HostApi, host } from "./host.ts";
export type { OfferedFile } from "./shell-bridge.ts";
export type { PageClient } from "./transport.ts";

export const client = createPageClient(shellBridge);
export const orpc = createTanstackQueryUtils(client);

export type PageFailure = FailureDetail & { code: FailureCode };

/** Any error as a failure of the closed list. */
export function failureOf(error: unknown): PageFailure {
  const data = error instanceof ORPCError ? (error.data as FailureDetail | undefined) : undefined;
  if (error instanceof ORPCError && data?.messageKey) {
    return { code: error.code as FailureCode, ...data };
  }
  if (lossOf(error) === "program")
    return { code: "UNEXPECTED", messageKey: "programGone", params: {}, issues: [], rows: [] };
  return { code: "UNEXPECTED", messageKey: "unexpected", params: { id: "–" }, issues: [], rows: [] };
}
