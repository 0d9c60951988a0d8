import { expect, it } from "vitest";
import { openTestWorkspace } from "../support/engines.ts";
import { fuzzContract } from "../support/fuzz-contract.ts";
import { resultOf } from "../support/result-of.ts";

const SEED = 20261121;
// 10,000 and more: scripts/fuzz-drill.mjs (docs/drills.md).
const PER_OPERATION = 12;

it("strange inputs give only answers and closed failure codes, and leave the workspace sound", {
  timeout: 240_000,
}, async () => {
  const workspace = await openTestWorkspace("sqlite");
  await resultOf(workspace.client.workspace.createSample({}));
  const known = [
    ...(await workspace.client.programmes.list({})).map(({ id }) => id),
    ...(await workspace.client.events.list({ limit: 5 })).rows.map(({ id }) => id),
    ...(await workspace.client.people.list({ limit: 5 })).rows.map(({ id }) => id),
  ];
  const report = await fuzzContract(workspace, { perOperation: PER_OPERATION, seed: SEED, known });
  expect(report.wrong).toEqual([]);
  expect(report.calls).toBeGreaterThan(1000);
  expect(report.codes.answered).toBeGreaterThan(50);
  expect((await workspace.client.workspace.check({})).problems).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  console.log(`fuzz: ${report.calls} calls, ${JSON.stringify(report.codes)}`);
  await workspace.dispose();
});
