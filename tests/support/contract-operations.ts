import { isContractProcedure } from "@orpc/contract";
import type { z } from "zod";
import { contract } from "../../shared/contract/index.ts";
import type { OperationMeta } from "../../shared/contract/operation.ts";

export interface Operation {
  feature: string;
  name: string;
  meta: OperationMeta;
  input: z.ZodType;
}

/** Every operation of the contract. */
export const OPERATIONS: Operation[] = Object.entries(contract).flatMap(([feature, members]) =>
  Object.entries(members).map(([name, procedure]) => {
    if (!isContractProcedure(procedure)) throw new Error(`no operation: ${feature}.${name}`);
    const { meta, inputSchema } = procedure["~orpc"];
    return { feature, name, meta: meta as OperationMeta, input: inputSchema as z.ZodType };
  }),
);

export type Call = (input: unknown, options?: { signal?: AbortSignal }) => Promise<unknown>;

export function callOf(client: object, { feature, name }: Pick<Operation, "feature" | "name">): Call {
  return (client as Record<string, Record<string, Call>>)[feature]?.[name] as Call;
}
