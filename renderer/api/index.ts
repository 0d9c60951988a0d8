import { createORPCClient, ORPCError } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { ContractRouterClient } from "@orpc/contract";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import type { FailureCode, FailureDetail } from "../../shared/contract/failures.ts";
import type { Contract } from "../../shared/contract/index.ts";

export type PageClient = ContractRouterClient<Contract>;
export const client: PageClient = createORPCClient(new RPCLink({ url: () => `${location.origin}/rpc` }));
export const orpc = createTanstackQueryUtils(client);

export type PageFailure = FailureDetail & { code: FailureCode };

/** Any error as a failure of the closed list. */
export function failureOf(error: unknown): PageFailure {
  const data = error instanceof ORPCError ? (error.data as FailureDetail | undefined) : undefined;
  if (error instanceof ORPCError && data?.messageKey) {
    return { code: error.code as FailureCode, ...data };
  }
  return { code: "UNEXPECTED", messageKey: "unexpected", params: { id: "–" }, issues: [], rows: [] };
}
