// The benchmarks (tests/bench) on Node 24, from the sources.
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { node24, root } from "./places.mjs";
import { runInForeground } from "./run.mjs";

await ensureInstalled();
process.exit(
  await runInForeground(node24(), [join(root, "tests/bench/speed.bench.ts"), ...process.argv.slice(2)]),
);
