// The command line in a checkout. Whatever is said on the way goes to standard error: results are on standard output.
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { node24, root } from "./places.mjs";
import { runInForeground } from "./run.mjs";

await ensureInstalled();
await ensureBuilt();
process.exit(await runInForeground(node24(), [join(root, "out/main/cli.js"), ...process.argv.slice(2)]));
