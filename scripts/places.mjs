import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What machines keep between runs: stamps, results, logs. Ignored by git; may be deleted at any time. */
export const cache = join(root, ".cache");

const ownNode = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

/** Node 24: the one that came with the packages, else the one that runs now when it is new enough. */
export function node24() {
  if (existsSync(ownNode)) return ownNode;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  throw new Error("node_modules/node/bin/node is missing: its install script did not run (npm rebuild node)");
}

/**
 * The script behind a package's command, so that it can be run by Node 24 without a shell on every system.
 * @param {string} packageName
 * @param {string} command
 */
export function toolScript(packageName, command) {
  const folder = join(root, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[command]);
}
