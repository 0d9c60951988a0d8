// Calls every operation of the contract with strange inputs, 10,000 and more, and checks that each ends in an answer or a closed
// failure code, and the workspace is sound afterwards:
//   node scripts/fuzz-drill.mjs [--per-operation 100] [--seed 1]
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { node24 } from "./places.mjs";

const { values } = parseArgs({
  options: { "per-operation": { type: "string", default: "100" }, seed: { type: "string", default: "1" } },
});

if (Number(process.versions.node.split(".")[0]) < 24) process.exit(await again());
else process.exit(await drill());

/** Our sources run directly in Node 24 alone. */
function again() {
  const child = spawn(node24(), process.argv.slice(1), { stdio: "inherit" });
  return new Promise((resolve) => child.once("close", (status) => resolve(status ?? 1)));
}

async function drill() {
  const { openWorkspace } = await import("../electron/compose.ts");
  const { fuzzContract } = await import("../tests/support/fuzz-contract.ts");
  const folder = mkdtempSync(join(tmpdir(), "ewaluator-fuzz-"));
  const workspace = await openWorkspace(join(folder, "fuzz.sqlite"), { create: true });
  for await (const _ of await workspace.client.workspace.createSample({}));
  const known = [
    ...(await workspace.client.programmes.list({})).map(({ id }) => id),
    ...(await workspace.client.events.list({ limit: 10 })).rows.map(({ id }) => id),
    ...(await workspace.client.people.list({ limit: 10 })).rows.map(({ id }) => id),
    ...(await workspace.client.organisations.list({ limit: 10 })).rows.map(({ id }) => id),
  ];
  const start = Date.now();
  const report = await fuzzContract(workspace, {
    perOperation: Number(values["per-operation"]),
    seed: Number(values.seed),
    known,
  });
  const { problems } = await workspace.client.workspace.check({});
  for (const line of report.wrong) console.log(line);
  console.log(
    `${report.calls} calls in ${Math.round((Date.now() - start) / 1000)} s: ${JSON.stringify(report.codes)}`,
  );
  console.log(`wrong: ${report.wrong.length}; workspace: ${problems.join("; ") || "sound"}`);
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
  return report.wrong.length + problems.length === 0 ? 0 : 1;
}
