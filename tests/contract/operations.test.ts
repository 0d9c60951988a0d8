import { isContractProcedure } from "@orpc/contract";
import { getRouter, isProcedure } from "@orpc/server";
import { describe, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import { router } from "../../electron/service/router.ts";
import { contract } from "../../shared/contract/index.ts";
import type { OperationMeta } from "../../shared/contract/operation.ts";
import { openTestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";

interface Operation {
  path: string[];
  meta: OperationMeta;
}

function operationsOf(node: unknown, path: string[] = []): Operation[] {
  if (isContractProcedure(node)) return [{ path, meta: node["~orpc"].meta as OperationMeta }];
  return Object.entries(node as object).flatMap(([name, child]) => operationsOf(child, [...path, name]));
}

const operations = operationsOf(contract);

function getClientMethod(client: Client, [feature, verb]: string[]): (input: unknown) => Promise<unknown> {
  return (client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[
    feature as string
  ]?.[verb as string] as never;
}

describe("the contract", () => {
  it("names every operation feature.verb or feature.verbNoun", () => {
    expect(operations.length).toBeGreaterThan(40);
    for (const { path } of operations) {
      expect(path).toHaveLength(2);
      for (const part of path) expect(part).toMatch(/^[a-z][a-zA-Z]*$/);
    }
  });

  it("is implemented whole", () => {
    const missing = operations.filter(({ path }) => !isProcedure(getRouter(router as never, path)));
    expect(missing.map(({ path }) => path.join("."))).toEqual([]);
  });

  it("declares an effect for every operation", () => {
    const effects = new Set(["query", "command", "document", "job", "maintenance", "subscription"]);
    expect(operations.filter(({ meta }) => !effects.has(meta.effect))).toEqual([]);
  });

  it("answers nonsense with a closed failure code, for every operation, and writes nothing", async () => {
    const workspace = await openTestWorkspace("sqlite");
    for (const { path, meta } of operations) {
      if (meta.effect === "subscription") continue;
      const call = getClientMethod(workspace.client, path);
      const failed = await failureOf(call("nonsense"));
      expect([path.join("."), failed.code]).toEqual([path.join("."), "INVALID_INPUT"]);
    }
    expect((await workspace.client.journal.list({})).total).toBe(0);
    await workspace.dispose();
  });
});
